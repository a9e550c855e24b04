/** How far the sample is filled, for the line at the top of each page. */
@NullMarked
package org.peerstead.demo.web;

import org.jspecify.annotations.NullMarked;
