/** The pages on which county staff import files, and their addresses. */
@NullMarked
package org.peerstead.exchange.web;

import org.jspecify.annotations.NullMarked;
