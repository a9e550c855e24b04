package org.peerstead.pay.web;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** The day whose state a page shows; today unless asked otherwise. */
record OnDay(@Nullable LocalDate on) {

	LocalDate or(LocalDate today) {
		return (this.on != null) ? this.on : today;
	}

}
