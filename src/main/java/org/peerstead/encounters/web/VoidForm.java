package org.peerstead.encounters.web;

import org.jspecify.annotations.Nullable;

/** Why an entry is taken back. */
record VoidForm(@Nullable String reason) {

}
