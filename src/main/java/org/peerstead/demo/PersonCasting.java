package org.peerstead.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.peerstead.demo.CastPerson.Beside;
import org.peerstead.demo.CastPerson.Cover;
import org.peerstead.demo.CastPerson.Goal;
import org.peerstead.demo.CastPerson.Plan;
import org.peerstead.participants.EnrolmentEnd;
import org.peerstead.participants.ParticipantId;
import org.peerstead.participants.PersonDetails;
import org.peerstead.participants.Practitioner;
import org.peerstead.participants.RecipientId;
import org.peerstead.participants.Recommendation;
import org.peerstead.participants.Sex;
import org.peerstead.people.PeerId;
import org.peerstead.shared.DateSpan;

/**
 * Makes up participants. Most records are whole; of a few something is missing, as it is
 * in life, so that visits are held with a reason.
 */
final class PersonCasting {

	/** So many people does the sample's own peer walk beside. */
	private static final int OWN_CASELOAD = 8;

	private static final List<String> STREETS = List.of("Sample Street", "Example Avenue", "Story Lane",
			"Pretend Court", "Makebelieve Road");

	private static final List<List<String>> DIAGNOSES = List.of(List.of("F33.1"), List.of("F31.81"), List.of("F20.9"),
			List.of("F43.10", "F33.1"), List.of("F41.1", "F33.0"), List.of("F25.0"), List.of("F33.2", "F10.20"));

	private static final List<Practitioner> PRACTITIONERS = List.of(Practitioner.PSYCHIATRIST, Practitioner.PHYSICIAN,
			Practitioner.PSYCHOLOGIST, Practitioner.CRNP, Practitioner.PHYSICIAN_ASSISTANT);

	private static final List<EnrolmentEnd> ENDS = List.of(EnrolmentEnd.GRADUATED, EnrolmentEnd.GRADUATED,
			EnrolmentEnd.STOPPED_BY_PERSON, EnrolmentEnd.LOST_CONTACT, EnrolmentEnd.MOVED);

	private final Chance chance;

	private final StoryIds ids;

	private final Names names;

	private final Map<PeerId, Integer> caseloads = new HashMap<>();

	PersonCasting(Chance chance, StoryIds ids, Names names) {
		this.chance = chance;
		this.ids = ids;
		this.names = names;
	}

	List<CastPerson> cast(LocalDate today, Size size, List<CastPeer> peers) {
		LocalDate beginning = Story.beginning(today, size);
		List<CastPerson> persons = new ArrayList<>();
		for (int number = 0; number < size.participants(); number++) {
			persons.add(person(number, beginning, today, size, peers));
		}
		return persons;
	}

	private CastPerson person(int number, LocalDate beginning, LocalDate today, Size size, List<CastPeer> peers) {
		boolean own = number < Math.min(OWN_CASELOAD, size.participants() / 3);
		CastAgency agency = own ? peers.get(0).agency() : agency(number, peers);
		DateSpan enrolled = enrolled(own, beginning, today);
		List<Beside> beside = beside(own, agency, enrolled, today, peers);
		ParticipantId id = new ParticipantId(this.ids.next(enrolled.from()));
		EnrolmentEnd end = enrolled.isOpenEnded() ? null : this.chance.one(ENDS);
		return new CastPerson(id, details(number, today),
				isMissing(own, enrolled, today) ? null : RecipientId.of(ImpossibleNumbers.recipientId(number + 1)),
				agency, enrolled, end, covers(own, enrolled, today),
				isMissing(own, enrolled, today) ? null : recommendation(own, enrolled.from()),
				isMissing(own, enrolled, today) ? null : plan(own, enrolled, today), beside);
	}

	/**
	 * In turn with the peers, so that each agency has as many people for each of them.
	 */
	private static CastAgency agency(int number, List<CastPeer> peers) {
		return peers.get(number % peers.size()).agency();
	}

	/** Of those who came lately, a paper may be missing; the others' were found. */
	private boolean isMissing(boolean own, DateSpan enrolled, LocalDate today) {
		return this.chance.perMille(90) && !own && enrolled.from().isAfter(today.minusDays(110));
	}

	private DateSpan enrolled(boolean own, LocalDate beginning, LocalDate today) {
		LocalDate from = this.chance.perMille(own ? 800 : 620) ? this.chance.day(beginning.minusDays(300), beginning)
				: this.chance.day(beginning, latest(beginning, today.minusDays(12)));
		LocalDate earliestEnd = latest(beginning.plusDays(30), from.plusDays(90));
		if (!own && this.chance.perMille(150) && earliestEnd.isBefore(today.minusDays(10))) {
			return DateSpan.of(from, this.chance.day(earliestEnd, today.minusDays(10)));
		}
		return DateSpan.from(from);
	}

	/**
	 * Whoever is there with the fewest people walks beside the person, and someone else
	 * when that one leaves.
	 */
	private List<Beside> beside(boolean own, CastAgency agency, DateSpan enrolled, LocalDate today,
			List<CastPeer> peers) {
		List<Beside> beside = new ArrayList<>();
		LocalDate from = enrolled.from();
		while (from != null && !from.isAfter(today) && enrolled.contains(from)) {
			CastPeer peer = own ? peers.get(0) : whoHasTime(agency, from, peers);
			if (peer == null || !peer.worksOn(from)) {
				from = from.plusDays(7);
				continue;
			}
			beside.add(new Beside(peer, from));
			this.caseloads.merge(peer.id(), enrolled.isOpenEnded() ? 2 : 1, Integer::sum);
			LocalDate left = peer.employed().through();
			from = (left != null) ? left.plusDays(1) : null;
		}
		return List.copyOf(beside);
	}

	private @Nullable CastPeer whoHasTime(CastAgency agency, LocalDate on, List<CastPeer> peers) {
		return peers.stream()
			.filter((peer) -> peer.number() > 0 && peer.agency().equals(agency) && peer.worksOn(on))
			.filter((peer) -> peer.credentialOn(on) != null)
			.min(Comparator
				.comparingInt((CastPeer peer) -> this.caseloads.getOrDefault(peer.id(), 0) * 100
						/ peer.fte().movePointRight(2).intValue())
				.thenComparing(CastPeer::number))
			.orElse(null);
	}

	private PersonDetails details(int number, LocalDate today) {
		Names.Name name = this.names.next();
		boolean young = this.chance.perMille(30);
		LocalDate born = today
			.minusDays(young ? this.chance.between(15 * 366, 18 * 365) : this.chance.between(19 * 365, 72 * 365));
		String used = this.chance.perMille(80) ? this.names.next().first() : null;
		return new PersonDetails(name.first(), null, name.last(), used, born,
				this.chance.one(List.of(Sex.F, Sex.M, Sex.F, Sex.M, Sex.U)),
				this.chance.between(1, 899) + " " + this.chance.one(STREETS), "Sample Springs", "PA", "17000",
				"Keystone (sample)", ImpossibleNumbers.phone(number));
	}

	/** Most have one payer throughout; a few changed, and a few lost it. */
	private List<Cover> covers(boolean own, DateSpan enrolled, LocalDate today) {
		int payer = this.chance.perMille(800) ? 0 : 1;
		LocalDate from = enrolled.from().minusDays(this.chance.between(30, 400));
		if (!own && this.chance.perMille(30)) {
			return List.of(new Cover(payer, DateSpan.of(from, today.minusDays(this.chance.between(20, 75)))));
		}
		LocalDate change = today.minusDays(this.chance.between(40, 200));
		if (this.chance.perMille(60) && change.isAfter(enrolled.from())) {
			return List.of(new Cover(payer, DateSpan.of(from, change)),
					new Cover(1 - payer, DateSpan.from(change.plusDays(1))));
		}
		return List.of(new Cover(payer, DateSpan.from(from)));
	}

	private Recommendation.Details recommendation(boolean own, LocalDate enrolled) {
		List<String> diagnoses = this.chance.perMille(own ? 0 : 6) ? List.of("F10.20") : this.chance.one(DIAGNOSES);
		return new Recommendation.Details(this.names.next().whole(), this.chance.one(PRACTITIONERS),
				ImpossibleNumbers.npi(this.chance.between(100, 140)).digits(),
				enrolled.minusDays(this.chance.between(3, 40)), diagnoses);
	}

	private @Nullable Plan plan(boolean own, DateSpan enrolled, LocalDate today) {
		LocalDate written = enrolled.from().plusDays(this.chance.between(5, 28));
		if (!written.isBefore(today) || !enrolled.contains(written)) {
			return null;
		}
		List<LocalDate> reviews = new ArrayList<>();
		LocalDate review = written.plusDays(this.chance.between(150, 178));
		while (review.isBefore(today) && enrolled.contains(review)) {
			reviews.add(review);
			review = review.plusDays(this.chance.between(150, 178));
		}
		if (!own && !reviews.isEmpty() && this.chance.perMille(50)) {
			reviews.remove(reviews.size() - 1);
		}
		CastPerson.Signed signed = this.chance.perMille(own ? 0 : 10) ? CastPerson.Signed.NOT_YET_BY_THE_PROFESSIONAL
				: CastPerson.Signed.ALL;
		return new Plan(this.ids.next(written), written, goals(written), signed, List.copyOf(reviews));
	}

	private List<Goal> goals(LocalDate written) {
		Theme first = this.chance.one(List.of(Theme.values()));
		Theme second = Theme.values()[(first.ordinal() + this.chance.between(1, Theme.values().length - 1))
				% Theme.values().length];
		return List.of(goal(first, written), goal(second, written));
	}

	private Goal goal(Theme theme, LocalDate written) {
		return new Goal(this.ids.next(written), this.chance.one(theme.goals()), theme);
	}

	private static LocalDate latest(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

}
