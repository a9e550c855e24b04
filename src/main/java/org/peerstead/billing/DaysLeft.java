package org.peerstead.billing;

import org.jspecify.annotations.Nullable;

/**
 * How many days are left to file, in words: the number alone would not say that it is
 * late. Null where no rule tells.
 */
public record DaysLeft(@Nullable Long days) {

	/** From here on the rules warn. */
	private static final int MONTH = 30;

	/** Such as "12 days", "Last day is today", "Too late by 1 day". */
	public String words() {
		if (this.days == null) {
			return "No rule tells";
		}
		if (this.days < 0) {
			return "Too late by " + counted(-this.days);
		}
		return (this.days == 0) ? "Last day is today" : counted(this.days);
	}

	/** For the badge: bad, wait, plain; quiet text where no rule tells. */
	public String look() {
		if (this.days == null) {
			return "quiet";
		}
		if (this.days < 0) {
			return "status status-bad";
		}
		return (this.days <= MONTH) ? "status status-wait" : "status status-plain";
	}

	private static String counted(long days) {
		return days + ((days == 1) ? " day" : " days");
	}

}
