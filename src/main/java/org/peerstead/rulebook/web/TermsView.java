package org.peerstead.rulebook.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.peerstead.rulebook.PayerTerms;
import org.peerstead.rules.Rounding;
import org.peerstead.shared.DateSpan;

/** A payer's terms in words. */
record TermsView(String id, String days, String standing, String kind, String code, String charge, String rounding,
		String accumulate, @Nullable String filing, String authorization, String rendering, String codes, String trust,
		String source) {

	/** Units of peer support are of 15 minutes (HCPCS H0038). */
	private static final int UNIT_MINUTES = 15;

	static TermsView of(PayerTerms terms, LocalDate today) {
		PayerTerms.Terms it = terms.terms();
		DateSpan days = terms.effective();
		boolean now = days.contains(today);
		boolean later = days.from().isAfter(today);
		return new TermsView(terms.id().toString(), days.toString(), now ? "In force" : (later ? "Later" : "Ended"),
				now ? "good" : (later ? "wait" : "plain"), it.procedureCode(), it.chargePerUnit().display(),
				words(it.rounding()), it.accumulate().words(), filing(it.filing()),
				it.authorizationNeeded() ? "Needed before the visit" : "Not needed",
				it.sendRenderingProvider() ? "Named on the claim" : "Not named on the claim", codes(it.coding()),
				it.basis().trust().word(), it.basis().source());
	}

	static String words(Rounding rounding) {
		String words = rounding.words(UNIT_MINUTES);
		return Character.toUpperCase(words.charAt(0)) + words.substring(1);
	}

	private static @Nullable String filing(PayerTerms.Filing filing) {
		if (filing.days() == null) {
			return null;
		}
		return filing.days() + " days from the visit"
				+ ((filing.againDays() != null) ? "; a corrected claim " + filing.againDays() + " days" : "");
	}

	private static String codes(PayerTerms.Coding coding) {
		List<String> codes = new ArrayList<>();
		add(codes, "video", coding.videoModifier());
		add(codes, "phone", coding.audioModifier());
		add(codes, "group", coding.groupModifier());
		add(codes, "place at home", coding.placeAtHome());
		add(codes, "place elsewhere", coding.placeElsewhere());
		return String.join(", ", codes);
	}

	private static void add(List<String> codes, String what, @Nullable String code) {
		if (code != null) {
			codes.add(what + " " + code);
		}
	}

}
