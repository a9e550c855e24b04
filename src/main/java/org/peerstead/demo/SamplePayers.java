package org.peerstead.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.peerstead.rulebook.Payer;
import org.peerstead.rulebook.PayerId;
import org.peerstead.rulebook.PayerRecords;
import org.peerstead.rulebook.PayerTerms;
import org.peerstead.rulebook.TermsId;
import org.peerstead.rules.Rounding;
import org.peerstead.rules.Trust;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Rate;

import org.springframework.stereotype.Component;

/**
 * The made-up payers. Their charges are no one's rates; that whole units alone count, and
 * under H0038, are terms of theirs and say nothing of a real payer.
 */
@Component
class SamplePayers {

	private static final PayerTerms.Basis BASIS = new PayerTerms.Basis(Trust.CONFIRMED,
			"Sample terms of a made-up payer");

	private static final int FILING_DAYS = 180;

	private static final int REFILING_DAYS = 365;

	private final PayerRecords payers;

	SamplePayers(PayerRecords payers) {
		this.payers = payers;
	}

	/** The payers of a program, by the place that the story gives them. */
	static List<PayerId> ids(ProgramId program) {
		return List.of(id(program, "plan"), id(program, "state"));
	}

	private static PayerId id(ProgramId program, String which) {
		return new PayerId(UUID.nameUUIDFromBytes((program + which).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
	}

	void open(ProgramId program, String county, LocalDate beginning, LocalDate today) {
		Payer.Submitter submitter = new Payer.Submitter(county, "SAMPLECOUNTY", "Sample Billing Office",
				ImpossibleNumbers.phone(90));
		Payer.Receiver receiver = new Payer.Receiver("SAMPLE CLEARINGHOUSE", "SAMPLERECEIVER");
		List<PayerId> ids = ids(program);
		this.payers.openSample(ids.get(0), program, new Payer.Details("Keystone Behavioral Health Plan (sample)",
				Payer.Kind.MANAGED_CARE, "SAMPLEPLAN", submitter, receiver, false));
		this.payers.openSample(ids.get(1), program, new Payer.Details("Medical Assistance (sample)",
				Payer.Kind.FEE_FOR_SERVICE, "SAMPLESTATE", submitter, receiver, false));
		LocalDate raise = today.minusMonths(7).withDayOfMonth(1);
		agree(program, ids.get(0), beginning.minusYears(2), "21.00");
		agree(program, ids.get(0), raise, "22.50");
		agree(program, ids.get(1), beginning.minusYears(2), "20.25");
	}

	private void agree(ProgramId program, PayerId payer, LocalDate from, String sampleCharge) {
		PayerTerms.Terms terms = new PayerTerms.Terms("H0038", Rate.of(sampleCharge), Rounding.FLOOR_FULL_UNIT,
				PayerTerms.Accumulation.PER_CONTACT, new PayerTerms.Filing(FILING_DAYS, REFILING_DAYS), false, false,
				new PayerTerms.Coding(null, "FQ", null, "10", "02"), BASIS);
		this.payers.agree(new TermsId(NewId.next()), payer, program, from, terms);
	}

}
