package org.peerstead.rules;

/**
 * Where the person was, in words, with the place-of-service code of the national set for
 * a meeting in person. The codes are recalled; the payer's list decides.
 */
public enum Place {

	HOME("The person's home", "12"), COMMUNITY("A place in the community", "99"), OFFICE("Our office", "11"),
	STREET("On the street or an outreach site", "27"), SHELTER("A shelter", "04"), SCHOOL("A school", "03"),
	WORKSITE("The person's workplace", "18"), GROUP_HOME("A group home", "14"),
	RESIDENTIAL("A residential treatment center", "56"), HEALTH_CENTER("A community mental health center", "53"),
	EMERGENCY_ROOM("An emergency room", "23"), HOSPITAL("A hospital, staying overnight", "21"),
	PSYCHIATRIC_HOSPITAL("A psychiatric hospital, staying overnight", "51"), NURSING_HOME("A nursing home", "32"),
	JAIL("A jail or prison", "09"), OTHER("Another place", "99");

	private final String words;

	private final String code;

	Place(String words, String code) {
		this.words = words;
		this.code = code;
	}

	public String words() {
		return this.words;
	}

	/** The place-of-service code for a meeting in person. */
	public String code() {
		return this.code;
	}

}
