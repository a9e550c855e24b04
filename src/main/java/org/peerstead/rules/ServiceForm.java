package org.peerstead.rules;

/** A form of service that a plan and an approved service description name. */
public enum ServiceForm {

	INDIVIDUAL("One person alone"), GROUP("A group"), TELEHEALTH("By phone or video");

	private final String words;

	ServiceForm(String words) {
		this.words = words;
	}

	public String words() {
		return this.words;
	}

}
