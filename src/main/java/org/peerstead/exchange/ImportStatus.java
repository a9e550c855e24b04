package org.peerstead.exchange;

/** How far an import has come. */
public enum ImportStatus {

	CHECKING("Being checked"), CHECKED("Checked, nothing taken in yet"), TAKING("Being taken in"), TAKEN("Taken in"),
	UNDOING("Being undone"), UNDONE("Undone"), FAILED("Stopped by a fault");

	private final String words;

	ImportStatus(String words) {
		this.words = words;
	}

	public String words() {
		return this.words;
	}

	/** Whether a job is at work on it. */
	public boolean underWay() {
		return this == CHECKING || this == TAKING || this == UNDOING;
	}

}
