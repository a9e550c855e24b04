package org.peerstead.retention.web;

/** The words of a curve: of people who leave, or of people who are promoted. */
enum CurveWords {

	STAYING("Time since the first day of work", "Half have left", "still here", "left", "leaves", "still works here",
			"Nobody has left yet"),

	GRADE("Time in the grade", "Half were promoted", "still in their grade", "promoted", "is promoted",
			"has not been promoted", "Nobody has been promoted yet");

	private final String axis;

	private final String half;

	private final String still;

	private final String happened;

	private final String happens;

	private final String goesOn;

	private final String nobody;

	CurveWords(String axis, String half, String still, String happened, String happens, String goesOn, String nobody) {
		this.axis = axis;
		this.half = half;
		this.still = still;
		this.happened = happened;
		this.happens = happens;
		this.goesOn = goesOn;
		this.nobody = nobody;
	}

	String axis() {
		return this.axis;
	}

	String half() {
		return this.half;
	}

	String still() {
		return this.still;
	}

	String happened() {
		return this.happened;
	}

	String happens() {
		return this.happens;
	}

	String goesOn() {
		return this.goesOn;
	}

	String nobody() {
		return this.nobody;
	}

}
