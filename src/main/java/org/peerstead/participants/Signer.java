package org.peerstead.participants;

import java.util.ArrayList;
import java.util.List;

import org.peerstead.rules.VisitFacts;

/** The three who make and sign a plan together, and each review of it (SPA-AGR). */
public enum Signer {

	PERSON("the person"), PEER("the peer worker"), PROFESSIONAL("the mental health professional");

	private final String words;

	Signer(String words) {
		this.words = words;
	}

	/** Who still has to sign, in the order of the plan's makers. */
	static List<Signer> missing(VisitFacts.Signed signed) {
		List<Signer> missing = new ArrayList<>();
		if (signed.person() == null) {
			missing.add(PERSON);
		}
		if (signed.peer() == null) {
			missing.add(PEER);
		}
		if (signed.professional() == null) {
			missing.add(PROFESSIONAL);
		}
		return missing;
	}

	/** As the rule of who signs names them. */
	String ruleWord() {
		return switch (this) {
			case PERSON -> "person";
			case PEER -> "peer";
			case PROFESSIONAL -> "professional";
		};
	}

	public String words() {
		return this.words;
	}

}
