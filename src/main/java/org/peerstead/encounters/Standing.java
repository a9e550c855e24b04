package org.peerstead.encounters;

import java.util.List;

import org.peerstead.rules.Check;
import org.peerstead.rules.Finding;
import org.peerstead.rules.FixAt;
import org.peerstead.rules.Judgement;
import org.peerstead.rules.Severity;

import org.jspecify.annotations.Nullable;

/** How a visit stands on its way to a claim. */
public enum Standing {

	IN_REVIEW("In review"), READY("Ready to bill"), HELD("Held"), CLAIMED("In a claim"), VOIDED("Voided");

	private final String words;

	Standing(String words) {
		this.words = words;
	}

	public String words() {
		return this.words;
	}

	/**
	 * A finding as it is kept with the visit. One that a supervisor let stand aside
	 * carries the reason, and stops nothing.
	 */
	public record Noted(Check check, Severity severity, String sentence, String citation, FixAt fixAt,
			@Nullable String field, @Nullable String aside) {

		static Noted of(Finding finding, @Nullable String aside) {
			return new Noted(finding.check(), finding.severity(), finding.sentence(), finding.citation(),
					finding.fixAt(), finding.field(), aside);
		}

		public boolean stops() {
			return this.severity != Severity.WARN && this.aside == null;
		}

		/**
		 * Whether a supervisor may let it stand aside: never what concerns our own
		 * record.
		 */
		public boolean mayStandAside() {
			return this.aside == null && !this.check.alwaysBlocks();
		}

	}

	static Standing of(EncounterStatus status, Judgement judgement, List<Noted> findings) {
		return switch (status) {
			case VOIDED -> VOIDED;
			case CLAIMED -> CLAIMED;
			case SIGNED, RETURNED -> IN_REVIEW;
			case APPROVED ->
				(judgement.work().isBillable() && findings.stream().noneMatch(Noted::stops)) ? READY : HELD;
		};
	}

}
