/**
 * The benchmark: a county of any size, the figures that were promised for it, and beside
 * each figure its floor, measured in the same run. Run it with
 * {@code mvn -Pbench verify}.
 */
@NullMarked
package org.peerstead.bench;

import org.jspecify.annotations.NullMarked;
