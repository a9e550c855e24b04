package org.peerstead.people;

import java.util.Arrays;
import java.util.List;

/**
 * Why an employment ended, as the person or the agency says it: coded, so that a county
 * can see what makes peers leave.
 */
public enum ExitReason {

	PAY("Pay"), NO_WAY_UP("No way to move up"), ROLE_CONFLICT("The role was not what it should be"),
	STIGMA("Stigma at work"), HEALTH("Own choice for health's sake"), BENEFITS("Benefits or the benefits cliff"),
	MOVED("Moved away"), OTHER_JOB("Another job"), END_OF_FUNDING("Funding ended"), DISMISSED("Dismissed"),
	OTHER("Another reason"), TRANSFERRED("Moved to another position or agency of this program");

	private final String words;

	ExitReason(String words) {
		this.words = words;
	}

	public String words() {
		return this.words;
	}

	/** Those a person may give; a transfer is recorded as such and is no exit. */
	public static List<ExitReason> ofLeaving() {
		return Arrays.stream(values()).filter((reason) -> reason != TRANSFERRED).toList();
	}

}
