package org.peerstead.pay;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Rate;
import org.peerstead.shared.Refusal;

/**
 * What a post is paid from a day on. A row is added and never changed: a correction is
 * another row that names the one it replaces.
 */
@Entity
class PayRate {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private ProgramId programId;

	private @Nullable UUID employmentId;

	private @Nullable UUID coworkerId;

	private LocalDate effectiveOn;

	@Enumerated(EnumType.STRING)
	private PayBasis basis;

	private Rate rate;

	private @Nullable Rate hourly;

	@Enumerated(EnumType.STRING)
	private PayReason reason;

	private @Nullable String remark;

	private @Nullable UUID correctsId;

	protected PayRate() {
	}

	private PayRate(UUID id, PostTerms terms, NewRate asked, PayReason reason, @Nullable UUID corrects) {
		asked.refuseOutside(terms);
		this.id = id;
		this.programId = terms.program();
		this.employmentId = terms.post().employmentOrNull();
		this.coworkerId = terms.post().coworkerOrNull();
		this.effectiveOn = asked.effectiveOn();
		this.basis = asked.pay().basis();
		this.rate = asked.pay().rate();
		this.hourly = asked.pay().hourlyAt(terms.hoursAWeek()).orElse(null);
		this.reason = reason;
		this.remark = asked.remark();
		this.correctsId = corrects;
	}

	/** A rate that begins on its day. */
	static PayRate begin(UUID id, PostTerms terms, NewRate asked, PayReason reason) {
		if (reason == PayReason.CORRECTION) {
			throw new Refusal("reason",
					"A correction replaces a rate that is recorded. Open that rate and correct it.");
		}
		return new PayRate(id, terms, asked, reason, null);
	}

	/** What this row should have said; the row stays in sight beside it. */
	PayRate correct(UUID by, PostTerms terms, NewRate asked) {
		return new PayRate(by, terms, asked, PayReason.CORRECTION, this.id);
	}

	UUID id() {
		return this.id;
	}

	Post post() {
		return Post.of(this.employmentId, this.coworkerId);
	}

	/** A rate as someone wants it recorded. */
	record NewRate(Pay pay, LocalDate effectiveOn, @Nullable String remark) {

		private void refuseOutside(PostTerms terms) {
			if (terms.isVolunteer()) {
				throw new Refusal("rate",
						"A volunteer is not paid. If this person is paid now, change the form of work first.");
			}
			if (this.effectiveOn.isBefore(terms.days().from())) {
				throw new Refusal("effectiveOn", "This day is before the person was hired, on "
						+ DateSpan.display(terms.days().from()) + ". A rate begins on the first day of work or later.");
			}
			LocalDate last = terms.days().through();
			if (last != null && this.effectiveOn.isAfter(last)) {
				throw new Refusal("effectiveOn", "This work ended on " + DateSpan.display(last)
						+ ". A rate begins on the last day of work or before.");
			}
		}

	}

}
