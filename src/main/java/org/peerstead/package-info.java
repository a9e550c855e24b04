/** Peerstead: one Spring Boot application, package by feature. */
@NullMarked
package org.peerstead;

import org.jspecify.annotations.NullMarked;
