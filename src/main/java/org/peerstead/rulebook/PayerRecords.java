package org.peerstead.rulebook;

import java.time.LocalDate;
import java.util.List;

import org.peerstead.access.NotFound;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens, changes and closes payers, and agrees their terms. */
@Service
@Transactional
public class PayerRecords {

	private final Payers payers;

	private final PayerTermsOnFile onFile;

	private final ApplicationEventPublisher events;

	PayerRecords(Payers payers, PayerTermsOnFile onFile, ApplicationEventPublisher events) {
		this.payers = payers;
		this.onFile = onFile;
		this.events = events;
	}

	/** A new payer; its id comes with the form, so that sending twice counts once. */
	public void open(PayerId id, ProgramId program, Payer.Details details) {
		this.payers.save(new Payer(id, program, details));
	}

	/** A payer of the sample county. */
	public void openSample(PayerId id, ProgramId program, Payer.Details details) {
		this.payers.save(Payer.sample(id, program, details));
	}

	public void change(PayerId id, ProgramId program, int seenVersion, Payer.Details details) {
		find(id, program).change(seenVersion, details);
	}

	public void close(PayerId id, ProgramId program, LocalDate on) {
		find(id, program).close(on);
	}

	public void reopen(PayerId id, ProgramId program) {
		find(id, program).reopen();
	}

	/**
	 * New terms from a day on; those in force until then end on the day before. Terms
	 * that begin on that day or later stand already are refused: what was agreed is never
	 * overwritten by what comes before it.
	 */
	public void agree(TermsId id, PayerId payer, ProgramId program, LocalDate from, PayerTerms.Terms terms) {
		find(payer, program);
		List<PayerTerms> earlier = this.onFile.findByPayerIdAndProgramIdOrderByEffectiveFromDesc(payer, program);
		for (PayerTerms other : earlier) {
			if (other.id().equals(id)) {
				return;
			}
			if (!other.effective().from().isBefore(from)) {
				throw new Refusal("effectiveFrom", "Terms that begin on " + DateSpan.display(other.effective().from())
						+ " are on file. Begin later, or correct those.");
			}
			if (other.effective().contains(from)) {
				other.endOn(from.minusDays(1));
			}
		}
		// the old ones must have ended before the new ones stand beside them
		this.onFile.flush();
		this.onFile.save(new PayerTerms(id, program, payer, from, terms));
		this.events.publishEvent(new PayerTermsChanged(program, payer, from));
	}

	/** Corrects terms that were typed wrongly; what is claimed keeps its charge. */
	public void correct(TermsId id, PayerId payer, ProgramId program, int seenVersion, PayerTerms.Terms terms) {
		PayerTerms found = this.onFile.findByIdAndProgramId(id.value(), program)
			.filter((one) -> one.payer().equals(payer))
			.orElseThrow(NotFound::new);
		found.correct(seenVersion, terms);
		this.events.publishEvent(new PayerTermsChanged(program, payer, found.effective().from()));
	}

	private Payer find(PayerId id, ProgramId program) {
		return this.payers.findByIdAndProgramId(id.value(), program).orElseThrow(NotFound::new);
	}

}
