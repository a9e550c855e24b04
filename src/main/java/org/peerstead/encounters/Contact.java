package org.peerstead.encounters;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.rules.Mode;
import org.peerstead.rules.Place;

/** How and where the two met, and which goal of the person's plan it served. */
public record Contact(Mode mode, Place place, @Nullable UUID goal) {

}
