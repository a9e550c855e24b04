/** The review queue, one note after the other, and the supervisor's first screen. */
@NullMarked
package org.peerstead.supervision.web;

import org.jspecify.annotations.NullMarked;
