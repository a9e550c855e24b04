package org.peerstead.encounters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.participants.ParticipantFacts;
import org.peerstead.people.PeerId;
import org.peerstead.rules.VisitFacts;
import org.peerstead.shared.DateSpan;

/**
 * A peer worker as far as logging and judging work needs them: names to sign with, where
 * they are employed, and what they are certified as.
 */
public record PeerAtWork(PeerId id, String name, String legalName, List<Employed> employments,
		List<VisitFacts.Certified> certifications) {

	/** A spell with an agency. */
	public record Employed(UUID agency, String agencyName, LocalDate from, @Nullable LocalDate through) {

		boolean on(LocalDate day) {
			return new DateSpan(this.from, this.through).contains(day);
		}

	}

	/**
	 * The agency of a day: the one that the person met is enrolled with, else the one the
	 * peer has been with longest.
	 */
	public Optional<AgencyId> agencyOn(LocalDate day, @Nullable ParticipantFacts person) {
		List<AgencyId> agencies = this.employments.stream()
			.filter((spell) -> spell.on(day))
			.map((spell) -> new AgencyId(spell.agency()))
			.toList();
		return agencies.stream()
			.filter((agency) -> person != null && person.isEnrolledWith(agency, day))
			.findFirst()
			.or(() -> agencies.stream().findFirst());
	}

	/** The spells with an agency, as the checks read them. */
	VisitFacts.Standing standingWith(AgencyId agency) {
		List<DateSpan> spells = new ArrayList<>(2);
		for (Employed spell : this.employments) {
			if (spell.agency().equals(agency.value())) {
				spells.add(new DateSpan(spell.from(), spell.through()));
			}
		}
		return VisitFacts.Standing.employed(spells);
	}

	/** The certification to stand under a signature: CPS before any other. */
	public @Nullable String credentialOn(LocalDate day) {
		List<String> held = this.certifications.stream()
			.filter((certified) -> certified.valid().contains(day))
			.map(VisitFacts.Certified::type)
			.toList();
		return held.contains("CPS") ? "CPS" : held.stream().findFirst().orElse(null);
	}

	/** The last day of the newest certification, or null without any. */
	public @Nullable LocalDate certifiedThrough() {
		return this.certifications.stream()
			.map((certified) -> certified.valid().through())
			.filter((through) -> through != null)
			.max(LocalDate::compareTo)
			.orElse(null);
	}

	public List<String> namesToSign() {
		return this.name.equals(this.legalName) ? List.of(this.name) : List.of(this.name, this.legalName);
	}

}
