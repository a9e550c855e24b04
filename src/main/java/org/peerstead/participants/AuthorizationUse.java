package org.peerstead.participants;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.Units;

/**
 * A payer's leave as it stands today: approved, on claims, signed and not yet on a claim,
 * left, and when it runs out at the pace of the last weeks.
 */
public record AuthorizationUse(UUID id, String payer, String number, DateSpan span, Units approved, UnitsUsed.Used used,
		@Nullable RunOut runOut, LocalDate today) {

	/** How far ahead a renewal is spoken of. */
	public static final int SOON = 30;

	/** What is used of it, and at what pace, on this day. */
	public static AuthorizationUse of(UUID id, String payer, String number, DateSpan span, Units approved,
			UnitsUsed.Used used, Pace pace, LocalDate today) {
		int left = approved.count() - used.together().count();
		return new AuthorizationUse(id, payer, number, span, approved, used,
				span.contains(today) ? RunOut.of(left, pace, today).orElse(null) : null, today);
	}

	/** Units left; below zero when more was done than approved. */
	public int left() {
		return this.approved.count() - this.used.together().count();
	}

	public boolean isCurrent() {
		return this.span.contains(this.today);
	}

	/** When it runs out at this pace; null for what has ended or not begun. */
	public @Nullable String forecast() {
		if (!isCurrent()) {
			return null;
		}
		if (left() < 0) {
			return Units.of(-left()).display() + " more than approved.";
		}
		if (left() == 0) {
			return "Nothing is left for the next visit.";
		}
		if (this.runOut == null) {
			return "Too little is known of the pace to say when it runs out.";
		}
		LocalDate last = this.span.through();
		return (last != null && this.runOut.on().isAfter(last))
				? "At this pace it lasts until it ends on " + DateSpan.display(last) + "."
				: "At this pace it runs out " + this.runOut.words() + ".";
	}

	/** Whether the next one is to be asked for now. */
	public boolean isToRenew() {
		LocalDate soon = this.today.plusDays(SOON);
		LocalDate last = this.span.through();
		return isCurrent() && (left() <= 0 || (last != null && !last.isAfter(soon))
				|| (this.runOut != null && !this.runOut.earliest().isAfter(soon)));
	}

}
