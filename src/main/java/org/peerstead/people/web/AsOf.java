package org.peerstead.people.web;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** The day whose state a page shows; today unless asked otherwise. */
record AsOf(@Nullable LocalDate on) {

}
