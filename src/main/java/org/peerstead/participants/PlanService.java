package org.peerstead.participants;

import java.util.Set;

import org.peerstead.rules.ServiceForm;

/**
 * A way of meeting that a plan names; what it does not name, an auditor may take back.
 */
public enum PlanService {

	IN_PERSON("In person, one to one", "in person", Set.of(ServiceForm.INDIVIDUAL)),
	VIDEO("By video", "by video", Set.of(ServiceForm.INDIVIDUAL, ServiceForm.TELEHEALTH)),
	AUDIO("By phone", "by phone", Set.of(ServiceForm.INDIVIDUAL, ServiceForm.TELEHEALTH)),
	GROUP("In a group", "in a group", Set.of(ServiceForm.GROUP));

	private final String words;

	private final String inASentence;

	private final Set<ServiceForm> forms;

	PlanService(String words, String inASentence, Set<ServiceForm> forms) {
		this.words = words;
		this.inASentence = inASentence;
		this.forms = forms;
	}

	/** What rules call it. */
	Set<ServiceForm> forms() {
		return this.forms;
	}

	public String words() {
		return this.words;
	}

	public String inASentence() {
		return this.inASentence;
	}

}
