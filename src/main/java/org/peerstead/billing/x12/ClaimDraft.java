package org.peerstead.billing.x12;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A claim in words while its segments are still being read. */
final class ClaimDraft {

	private final Segment claim;

	private final String billedBy;

	private final String participant;

	private final String recipientId;

	private final List<InWords.Row> rows = new ArrayList<>();

	private final List<InWords.LineInWords> lines = new ArrayList<>();

	private List<String> diagnoses = List.of();

	ClaimDraft(Segment claim, String billedBy, String participant, String recipientId) {
		this.claim = claim;
		this.billedBy = billedBy;
		this.participant = participant;
		this.recipientId = recipientId;
	}

	List<InWords.Row> rows() {
		return this.rows;
	}

	void take(Segment segment) {
		switch (segment.key()) {
			case "HI" -> this.diagnoses = Words.diagnoses(segment);
			case "LX" -> this.lines.add(new InWords.LineInWords("", "", "", "", ""));
			case "SV1" -> line((line) -> new InWords.LineInWords(line.served(), Words.service(segment.components(1)),
					Words.units(segment.element(4)), Words.money(segment.element(2)), line.controlNumber()));
			case "DTP" -> line((line) -> new InWords.LineInWords(Words.day(segment.element(3)), line.service(),
					line.units(), line.charge(), line.controlNumber()));
			case "REF*6R" -> line((line) -> new InWords.LineInWords(line.served(), line.service(), line.units(),
					line.charge(), segment.element(2)));
			default -> {
				// shown as a row only
			}
		}
	}

	InWords.ClaimInWords told() {
		return new InWords.ClaimInWords(this.claim.element(1), this.participant, this.recipientId, this.billedBy,
				Words.place(this.claim.element(5)), Words.frequency(this.claim.component(5, 3)),
				Words.money(this.claim.element(2)), this.diagnoses, List.copyOf(this.lines), List.copyOf(this.rows));
	}

	private void line(UnaryOperator<InWords.LineInWords> more) {
		if (!this.lines.isEmpty()) {
			this.lines.set(this.lines.size() - 1, more.apply(this.lines.get(this.lines.size() - 1)));
		}
	}

}
