package org.peerstead.participants;

/**
 * Why an enrolment ended. Kept apart, since each asks something else of us: who lost
 * contact with us is not who got where they wanted to go.
 */
public enum EnrolmentEnd {

	GRADUATED("Graduated: reached what they came for"), STOPPED_BY_PERSON("The person chose to stop"),
	LOST_CONTACT("We lost contact"), MOVED("Moved away"), HIGHER_CARE("Went on to another kind of care"),
	OTHER_PROVIDER("Chose another provider"), FUNDING("Funding ended"), DIED("Died"), OTHER("Another reason");

	private final String words;

	EnrolmentEnd(String words) {
		this.words = words;
	}

	public String words() {
		return this.words;
	}

}
