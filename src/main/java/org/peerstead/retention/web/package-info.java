/** Pages of staying and rising: the county's, and the worker's own growth. */
@NullMarked
package org.peerstead.retention.web;

import org.jspecify.annotations.NullMarked;
