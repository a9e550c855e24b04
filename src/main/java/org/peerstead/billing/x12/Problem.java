package org.peerstead.billing.x12;

/**
 * What is wrong with a claim file and where: the position of the segment in the file,
 * from 1, with its id, and a sentence. Position 0 is the file as a whole.
 */
public record Problem(long position, String segment, String sentence) {

	/** With its place: "Segment 27 (SE): ...". */
	public String display() {
		return (this.position == 0) ? this.sentence
				: "Segment %d (%s): %s".formatted(this.position, this.segment, this.sentence);
	}

}
