package org.peerstead.rulebook;

import java.time.LocalDate;

import org.peerstead.rules.Rounding;
import org.peerstead.rules.Trust;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Rate;

import org.springframework.boot.test.context.TestComponent;

/** Payers for tests: made up, with terms from a day on. */
@TestComponent
public class SamplePayers {

	private final PayerRecords records;

	SamplePayers(PayerRecords records) {
		this.records = records;
	}

	public static Payer.Details details(String name) {
		return new Payer.Details(name, Payer.Kind.MANAGED_CARE, "SAMPLE01",
				new Payer.Submitter("Sample County", "SUB01", "Sam Sample", "7175550100"),
				new Payer.Receiver("Sample Receiver", "REC01"), false);
	}

	/** H0038 at 20.00 a unit, whole units only, each visit by itself. */
	public static PayerTerms.Terms terms() {
		return new PayerTerms.Terms("H0038", Rate.of("20.00"), Rounding.FLOOR_FULL_UNIT,
				PayerTerms.Accumulation.PER_CONTACT, new PayerTerms.Filing(180, 365), false, false,
				new PayerTerms.Coding(null, "FQ", "HQ", "10", "02"),
				new PayerTerms.Basis(Trust.CONFIRMED, "Sample payer terms (not a real payer)"));
	}

	/**
	 * A sample payer with terms from the day on; call it in a transaction of the county.
	 */
	public PayerId withTermsFrom(ProgramId program, LocalDate from) {
		PayerId id = new PayerId(NewId.next());
		this.records.openSample(id, program, details("Sample Payer " + id.toString().substring(30)));
		this.records.agree(new TermsId(NewId.next()), id, program, from, terms());
		return id;
	}

}
