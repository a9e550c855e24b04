/** The county's first screen. */
@NullMarked
package org.peerstead.insight.web;

import org.jspecify.annotations.NullMarked;
