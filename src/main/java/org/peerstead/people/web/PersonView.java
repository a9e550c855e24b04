package org.peerstead.people.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.people.ExitReason;
import org.peerstead.people.PartTimeBecause;
import org.peerstead.people.PeerId;
import org.peerstead.people.WorkType;

/** A peer worker as the own page shows them, as things stood on the day. */
record PersonView(PeerId id, String name, String legalName, @Nullable String pronouns, List<String> languages,
		@Nullable String phone, @Nullable String email, @Nullable String npi, @Nullable String signIn,
		List<Spell> spells) {

	/** One spell; whether it held on the day, and whether it may be ended or changed. */
	record Spell(UUID id, String agency, String position, BigDecimal fte, WorkType workType,
			@Nullable PartTimeBecause because, @Nullable String team, LocalDate startedOn, @Nullable LocalDate endedOn,
			@Nullable ExitReason exitReason, boolean held, boolean kept) {

		public boolean open() {
			return this.endedOn == null;
		}

		/** "Full time", "50 % of full time", "Per diem, 20 % of full time". */
		public String share() {
			String part = this.fte.movePointRight(2).toBigInteger() + " % of full time";
			return switch (this.workType) {
				case FULL -> this.workType.words();
				case PART -> part;
				case PER_DIEM, STIPEND, VOLUNTEER -> this.workType.words() + ", " + part;
			};
		}

	}

	/** Whether the legal name says more than the one in use. */
	public boolean usesAnotherName() {
		return !this.name.equals(this.legalName);
	}

	/** "Peer specialist with First Agency", of each spell that held on the day. */
	public List<String> work() {
		return this.spells.stream()
			.filter(Spell::held)
			.map((spell) -> spell.position() + " with " + spell.agency())
			.toList();
	}

	/** Whether the person was here before: then a new spell is a return. */
	public boolean worksNowhere() {
		return this.spells.stream().noneMatch(Spell::open);
	}

}
