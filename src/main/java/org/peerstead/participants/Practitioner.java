package org.peerstead.participants;

/**
 * A licensed practitioner of the healing arts who recommends the service, with the word
 * that the rules' list of accepted practitioners uses.
 */
public enum Practitioner {

	PSYCHIATRIST("Psychiatrist", "psychiatrist"), PHYSICIAN("Physician (MD or DO)", "MD"),
	PSYCHOLOGIST("Psychologist", "psychologist"), CRNP("Certified registered nurse practitioner", "CRNP"),
	PHYSICIAN_ASSISTANT("Physician assistant", "PA"),
	OTHER_LPHA("Another licensed practitioner", "another licensed practitioner");

	private final String words;

	private final String ruleWord;

	Practitioner(String words, String ruleWord) {
		this.words = words;
		this.ruleWord = ruleWord;
	}

	public String words() {
		return this.words;
	}

	String ruleWord() {
		return this.ruleWord;
	}

}
