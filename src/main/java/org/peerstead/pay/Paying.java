package org.peerstead.pay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.NotFound;
import org.peerstead.pay.PayRate.NewRate;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts pay on record: a rate that begins, or what a recorded one should have said. */
@Service
@Transactional
public class Paying {

	private final PayRates rates;

	private final Posts posts;

	private final FullTimeWeeks weeks;

	Paying(PayRates rates, Posts posts, FullTimeWeeks weeks) {
		this.rates = rates;
		this.posts = posts;
		this.weeks = weeks;
	}

	/**
	 * The agency's full-time week from now on. What a salary came to an hour when it was
	 * recorded stays as recorded.
	 */
	public void setFullWeek(AgencyId agency, ProgramId program, BigDecimal hours) {
		this.weeks.findByAgencyIdAndProgramId(agency, program)
			.ifPresentOrElse((week) -> week.set(hours),
					() -> this.weeks.save(new FullTimeWeek(program, agency, hours)));
	}

	/** The post is paid so from this day on. */
	public void begin(UUID id, Post post, ProgramId program, Pay pay, LocalDate effectiveOn, PayReason reason,
			@Nullable String remark) {
		PostTerms terms = this.posts.terms(post, program).orElseThrow(NotFound::new);
		this.rates.save(PayRate.begin(id, terms, new NewRate(pay, effectiveOn, remark), reason));
	}

	/** A recorded rate was wrong; this is what it should have said. Both stay. */
	public void correct(UUID id, UUID wrong, ProgramId program, Pay pay, LocalDate effectiveOn,
			@Nullable String remark) {
		PayRate old = this.rates.findByIdAndProgramId(wrong, program).orElseThrow(NotFound::new);
		if (this.rates.existsByCorrectsIdAndProgramIdAndIdNot(wrong, program, id)) {
			throw new Refusal("This rate was corrected already. Correct the newest one.");
		}
		PostTerms terms = this.posts.terms(old.post(), program).orElseThrow(NotFound::new);
		this.rates.save(old.correct(id, terms, new NewRate(pay, effectiveOn, remark)));
	}

}
