package org.peerstead.rules;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.peerstead.shared.DateSpan;
import org.peerstead.shared.Units;

/**
 * Everything the checks read about one person's visit. What is not known is null or
 * empty, and then the check that would read it is silent; where nothing and not known
 * differ, null is not known and empty is nothing. Times are wall-clock times of the
 * service date in the program's zone.
 */
public record VisitFacts(LocalDate today, Visit visit, Note note, @Nullable Signature signature, Peer peer,
		@Nullable Person person, Agency agency, Billing billing) {

	public VisitFacts with(Visit other) {
		return new VisitFacts(this.today, other, this.note, this.signature, this.peer, this.person, this.agency,
				this.billing);
	}

	public VisitFacts with(Note other) {
		return new VisitFacts(this.today, this.visit, other, this.signature, this.peer, this.person, this.agency,
				this.billing);
	}

	public VisitFacts with(Peer other) {
		return new VisitFacts(this.today, this.visit, this.note, this.signature, other, this.person, this.agency,
				this.billing);
	}

	public VisitFacts with(Person other) {
		return new VisitFacts(this.today, this.visit, this.note, this.signature, this.peer, other, this.agency,
				this.billing);
	}

	public VisitFacts with(Agency other) {
		return new VisitFacts(this.today, this.visit, this.note, this.signature, this.peer, this.person, other,
				this.billing);
	}

	public VisitFacts with(Billing other) {
		return new VisitFacts(this.today, this.visit, this.note, this.signature, this.peer, this.person, this.agency,
				other);
	}

	/** When, where and how, and which goals of the plan it served. */
	public record Visit(LocalDate serviceDate, Times times, Work work, @Nullable Mode mode, @Nullable Place place,
			@Nullable UUID group, Set<UUID> goals, @Nullable GroupSession session) {

		public Visit(LocalDate serviceDate, Times times, Work work, @Nullable Mode mode, @Nullable Place place,
				@Nullable UUID group, Set<UUID> goals) {
			this(serviceDate, times, work, mode, place, group, goals, null);
		}

		/** Several people met the peer together; each has a visit of their own. */
		public boolean isGroup() {
			return this.group != null;
		}

		/** The same visit as a part of what the whole group was. */
		public Visit with(GroupSession whole) {
			return new Visit(this.serviceDate, this.times, this.work, this.mode, this.place, this.group, this.goals,
					whole);
		}

	}

	/**
	 * A start with an end or with minutes; the missing one follows from the others. The
	 * instants tell apart two times that a clock set back shows alike.
	 */
	public record Times(@Nullable LocalTime start, @Nullable LocalTime end, @Nullable Integer minutes,
			@Nullable Passed passed) {

		public static final Times UNKNOWN = new Times(null, null, null);

		public Times(@Nullable LocalTime start, @Nullable LocalTime end, @Nullable Integer minutes) {
			this(start, end, minutes, null);
		}

		public static Times of(LocalTime start, LocalTime end) {
			return new Times(start, end, null);
		}

		public static Times of(LocalTime start, int minutes) {
			return new Times(start, null, minutes);
		}

		public Times passed(Instant from, Instant until) {
			return new Times(this.start, this.end, this.minutes, new Passed(from, until));
		}

	}

	/** The time that passed, whatever the clock on the wall did. */
	public record Passed(Instant from, Instant until) {

		int minutes() {
			return (int) Duration.between(this.from, this.until).toMinutes();
		}

		boolean overlaps(Passed other) {
			return this.from.isBefore(other.until) && other.from.isBefore(this.until);
		}

	}

	/**
	 * The whole of a group session: how many people were there, how many of them have a
	 * note of their own by now, and for how many a claim line stands.
	 */
	public record GroupSession(int present, @Nullable Integer withOwnNote, @Nullable Integer claimed,
			@Nullable Boolean coLed) {

		/** While it is typed: who is there is all that is known. */
		public static GroupSession of(int present) {
			return new GroupSession(present, null, null, null);
		}

	}

	/** The three boxes of a note; only the second may leave the agency. */
	public record Note(String whatWeDid, String generalPurpose, String nextStep, Writing writing) {

		public static final Note BLANK = new Note("", "", "");

		public Note(String whatWeDid, String generalPurpose, String nextStep) {
			this(whatWeDid, generalPurpose, nextStep, Writing.UNKNOWN);
		}

		public Note with(Writing how) {
			return new Note(this.whatWeDid, this.generalPurpose, this.nextStep, how);
		}

	}

	/**
	 * How the note came to be: when its first version was entered and, where that was on
	 * another day, the peer's contacts of that day; the reason given for a late one; when
	 * it was last amended; what it resembles; the other participants whom it names; and
	 * what the person did with it.
	 */
	public record Writing(@Nullable LocalDateTime enteredAt, List<Contact> workOfThatDay, @Nullable String lateReason,
			@Nullable LocalDateTime amendedAt, @Nullable Likeness likeness, List<String> othersNamed,
			@Nullable PersonsWord personsWord) {

		public static final Writing UNKNOWN = new Writing(null, List.of(), null, null, null, List.of(), null);

		public static Writing enteredAt(LocalDateTime at) {
			return new Writing(at, List.of(), null, null, null, List.of(), null);
		}

		/** Entered on another day than the visit's, on which the peer met these. */
		public Writing among(List<Contact> contacts) {
			return new Writing(this.enteredAt, contacts, this.lateReason, this.amendedAt, this.likeness,
					this.othersNamed, this.personsWord);
		}

		public Writing lateBecause(@Nullable String reason) {
			return new Writing(this.enteredAt, this.workOfThatDay, reason, this.amendedAt, this.likeness,
					this.othersNamed, this.personsWord);
		}

		public Writing amendedAt(@Nullable LocalDateTime at) {
			return new Writing(this.enteredAt, this.workOfThatDay, this.lateReason, at, this.likeness, this.othersNamed,
					this.personsWord);
		}

		public Writing like(@Nullable Likeness other) {
			return new Writing(this.enteredAt, this.workOfThatDay, this.lateReason, this.amendedAt, other,
					this.othersNamed, this.personsWord);
		}

		public Writing naming(List<String> others) {
			return new Writing(this.enteredAt, this.workOfThatDay, this.lateReason, this.amendedAt, this.likeness,
					others, this.personsWord);
		}

		public Writing said(@Nullable PersonsWord word) {
			return new Writing(this.enteredAt, this.workOfThatDay, this.lateReason, this.amendedAt, this.likeness,
					this.othersNamed, word);
		}

	}

	/**
	 * The note that this one is most like: how much of it in per cent, the day of its
	 * visit, and whether it is about the same person.
	 */
	public record Likeness(int percent, LocalDate ofDay, boolean samePerson) {
	}

	/** What the person did with the note; null while nobody has said. */
	public enum PersonsWord {

		SIGNED, DECLINED, NOT_ASKED

	}

	/** Who signed, as what, and on which day. */
	public record Signature(UUID signedBy, @Nullable String credential, @Nullable LocalDate signedOn) {

	}

	/** The peer who did the work, with certifications and the other work of that day. */
	public record Peer(UUID id, String name, List<Certified> certifications, List<Contact> otherWork, Standing standing,
			Vetting vetting, Supervision supervision) {

		public Peer(UUID id, String name, List<Certified> certifications, List<Contact> otherWork) {
			this(id, name, certifications, otherWork, Standing.UNKNOWN, Vetting.UNKNOWN, Supervision.UNKNOWN);
		}

		public Peer with(Standing other) {
			return new Peer(this.id, this.name, this.certifications, this.otherWork, other, this.vetting,
					this.supervision);
		}

		public Peer with(Vetting other) {
			return new Peer(this.id, this.name, this.certifications, this.otherWork, this.standing, other,
					this.supervision);
		}

		public Peer with(Supervision other) {
			return new Peer(this.id, this.name, this.certifications, this.otherWork, this.standing, this.vetting,
					other);
		}

	}

	/**
	 * A certification, from the day it was issued through the day it ends. Endorsements
	 * are null where the type of certification alone says what it may serve.
	 */
	public record Certified(String type, DateSpan valid, @Nullable Set<Focus> endorsements) {

		public Certified(String type, DateSpan valid) {
			this(type, valid, null);
		}

	}

	/**
	 * Another block of the same day; its label says in words what it is. The place is
	 * null for one by phone or video, and where it is not known.
	 */
	public record Contact(LocalTime start, LocalTime end, String label, @Nullable UUID group, boolean sameService,
			@Nullable Place place, @Nullable Passed passed) {

		public Contact(LocalTime start, LocalTime end, String label, @Nullable UUID group, boolean sameService) {
			this(start, end, label, group, sameService, null, null);
		}

		public Contact at(@Nullable Place where) {
			return new Contact(this.start, this.end, this.label, this.group, this.sameService, where, this.passed);
		}

		public Contact passed(Instant from, Instant until) {
			return new Contact(this.start, this.end, this.label, this.group, this.sameService, this.place,
					new Passed(from, until));
		}

		int minutes() {
			return (this.passed != null) ? this.passed.minutes()
					: Math.max(0, (this.end.toSecondOfDay() - this.start.toSecondOfDay()) / 60);
		}

	}

	/**
	 * The peer's work with the agency: the spells of employment, the days of leave, the
	 * minutes paid on the day of the visit, and the span of first training or probation.
	 * No employment is null where not known, empty where there was none.
	 */
	public record Standing(@Nullable List<DateSpan> employed, List<DateSpan> leave, @Nullable Integer minutesPaid,
			@Nullable DateSpan inTraining) {

		public static final Standing UNKNOWN = new Standing(null, List.of(), null, null);

		public static Standing employed(List<DateSpan> spells) {
			return new Standing(spells, List.of(), null, null);
		}

		public Standing onLeave(List<DateSpan> days) {
			return new Standing(this.employed, days, this.minutesPaid, this.inTraining);
		}

		public Standing paid(@Nullable Integer minutes) {
			return new Standing(this.employed, this.leave, minutes, this.inTraining);
		}

		public Standing inTraining(@Nullable DateSpan span) {
			return new Standing(this.employed, this.leave, this.minutesPaid, span);
		}

	}

	/** What was looked up about the peer before and during the work. */
	public record Vetting(@Nullable Screening screening, @Nullable List<Cleared> clearances) {

		public static final Vetting UNKNOWN = new Vetting(null, null);

	}

	/**
	 * The last check of the exclusion lists by the day of the visit, null for never, and
	 * the span in which a list excluded the peer, null for none.
	 */
	public record Screening(@Nullable LocalDate lastChecked, @Nullable DateSpan excluded) {
	}

	/** A clearance as the rule set names it, and the day it was given. */
	public record Cleared(String kind, LocalDate on) {
	}

	/**
	 * Who supervises the peer; the day supervision was last held, by the day of the
	 * visit; and the day since which it is owed: the first of the work or of the log.
	 */
	public record Supervision(@Nullable Supervisor by, @Nullable LocalDate lastHeld, @Nullable LocalDate owedSince) {

		public static final Supervision UNKNOWN = new Supervision(null, null, null);

	}

	/**
	 * A supervisor: whether qualified by one of the ways of the rule set, since when in
	 * the post, when the course was taken (null: not yet), and for how many full-time
	 * peers one full-time supervisor's work stands.
	 */
	public record Supervisor(String name, @Nullable Boolean qualified, @Nullable LocalDate inPostSince,
			@Nullable LocalDate courseOn, @Nullable BigDecimal fullTimePeers) {
	}

	/** The person served, and what their record holds. */
	public record Person(@Nullable LocalDate birthDate, @Nullable DateSpan enrolled, List<Coverage> coverages,
			List<Recommendation> recommendations, List<Plan> plans, List<Contact> otherServices,
			Circumstances circumstances, Limits limits) {

		public Person(@Nullable LocalDate birthDate, @Nullable DateSpan enrolled, List<Coverage> coverages,
				List<Recommendation> recommendations, List<Plan> plans, List<Contact> otherServices) {
			this(birthDate, enrolled, coverages, recommendations, plans, otherServices, Circumstances.UNKNOWN,
					Limits.UNKNOWN);
		}

		public Person with(Circumstances other) {
			return new Person(this.birthDate, this.enrolled, this.coverages, this.recommendations, this.plans,
					this.otherServices, other, this.limits);
		}

		public Person with(Limits other) {
			return new Person(this.birthDate, this.enrolled, this.coverages, this.recommendations, this.plans,
					this.otherServices, this.circumstances, other);
		}

	}

	/** A span of coverage by one payer. */
	public record Coverage(UUID payer, String payerName, DateSpan span, boolean hasRecipientId) {

	}

	/** A practitioner's recommendation with its ICD-10-CM codes. */
	public record Recommendation(@Nullable LocalDate signedOn, @Nullable String practitioner, List<String> diagnoses) {

	}

	/**
	 * A service plan with its goals, the signatures under it, its reviews, and the forms
	 * of service it names (null: not recorded).
	 */
	public record Plan(DateSpan span, List<Goal> goals, Signed signed, List<Review> reviews,
			@Nullable Set<ServiceForm> forms) {

		public Plan(DateSpan span, List<Goal> goals, Signed signed, List<Review> reviews) {
			this(span, goals, signed, reviews, null);
		}

	}

	/** A goal; without a closing day it is open. */
	public record Goal(UUID id, @Nullable LocalDate closedOn) {

	}

	/** The days on which the person, the peer and the professional signed. */
	public record Signed(@Nullable LocalDate person, @Nullable LocalDate peer, @Nullable LocalDate professional) {

		public static final Signed NOBODY = new Signed(null, null, null);

		public static Signed allOn(LocalDate day) {
			return new Signed(day, day, day);
		}

	}

	/** A review of the plan, held on a day. */
	public record Review(LocalDate heldOn, Signed signed) {

	}

	/**
	 * What else holds in the person's life: stays, the day of death, services that
	 * already contain peer support, insurance that pays before Medicaid, the spans of
	 * consent to phone and video (null: not known, empty: none), and the kind of peer
	 * support (null: as the payer's kinds of diagnosis say).
	 */
	public record Circumstances(List<Stay> stays, @Nullable LocalDate diedOn, List<Bundled> bundled,
			List<OtherCover> otherCover, @Nullable List<DateSpan> telehealthConsents, @Nullable Focus focus) {

		public static final Circumstances UNKNOWN = new Circumstances(List.of(), null, List.of(), List.of(), null,
				null);

		public Circumstances staying(List<Stay> where) {
			return new Circumstances(where, this.diedOn, this.bundled, this.otherCover, this.telehealthConsents,
					this.focus);
		}

		public Circumstances died(@Nullable LocalDate on) {
			return new Circumstances(this.stays, on, this.bundled, this.otherCover, this.telehealthConsents,
					this.focus);
		}

		public Circumstances receiving(List<Bundled> services) {
			return new Circumstances(this.stays, this.diedOn, services, this.otherCover, this.telehealthConsents,
					this.focus);
		}

		public Circumstances alsoCovered(List<OtherCover> by) {
			return new Circumstances(this.stays, this.diedOn, this.bundled, by, this.telehealthConsents, this.focus);
		}

		public Circumstances consenting(@Nullable List<DateSpan> toTelehealth) {
			return new Circumstances(this.stays, this.diedOn, this.bundled, this.otherCover, toTelehealth, this.focus);
		}

		public Circumstances served(@Nullable Focus as) {
			return new Circumstances(this.stays, this.diedOn, this.bundled, this.otherCover, this.telehealthConsents,
					as);
		}

	}

	/** A stay from the day of admission through the day of discharge, both included. */
	public record Stay(Kind kind, DateSpan span) {

		/** Where the person stays, in the words in which rule sets list it. */
		public enum Kind {

			INPATIENT("inpatient", "in a hospital"),
			INSTITUTION("institution for mental disease", "in a psychiatric institution"),
			NURSING("nursing", "in a nursing home"), JAIL("jail", "in jail");

			private final String listed;

			private final String words;

			Kind(String listed, String words) {
				this.listed = listed;
				this.words = words;
			}

			/** As the list of services not billed at the same time names it. */
			String listed() {
				return this.listed;
			}

			public String words() {
				return this.words;
			}

		}

	}

	/** A service that already contains peer support: a treatment team, a residence. */
	public record Bundled(String service, DateSpan span) {
	}

	/** Other insurance of the person, and whether it was billed first for this visit. */
	public record OtherCover(String payerName, DateSpan span, boolean billedFirst) {
	}

	/**
	 * What is used of the payer's limits: the authorizations (null: not known, empty:
	 * none), the units, and the share of visits by phone.
	 */
	public record Limits(@Nullable List<Authorized> authorizations, Used used, @Nullable PhoneShare phone) {

		public static final Limits UNKNOWN = new Limits(null, Used.UNKNOWN, null);

		public Limits authorized(@Nullable List<Authorized> by) {
			return new Limits(by, this.used, this.phone);
		}

		public Limits used(Used units) {
			return new Limits(this.authorizations, units, this.phone);
		}

		public Limits byPhone(@Nullable PhoneShare share) {
			return new Limits(this.authorizations, this.used, share);
		}

	}

	/**
	 * Units that a payer authorized for a span, and how many of them visits before this
	 * one have used, those not yet claimed included.
	 */
	public record Authorized(UUID payer, String number, DateSpan span, Units units, Units used) {

		/** What is left for this visit. */
		public Units left() {
			return (this.used.compareTo(this.units) < 0) ? this.units.minus(this.used) : Units.NONE;
		}

	}

	/**
	 * Units of the person's visits before this one, of any peer, those not yet claimed
	 * included: earlier on the day (null: they are counted from the other services of the
	 * day), in the period of the payer's limit, how many of these are not claimed yet,
	 * and those without authorization in the period in which some need none.
	 */
	public record Used(@Nullable Units earlierThatDay, @Nullable DateSpan period, @Nullable Units inPeriod,
			Units pending, @Nullable Units withoutAuthorization) {

		public static final Used UNKNOWN = new Used(null, null, null, Units.NONE, null);

		/** In the period of the limit, with those that are not claimed yet among them. */
		public static Used in(DateSpan period, Units all, Units pending) {
			return new Used(null, period, all, pending, null);
		}

		public Used earlierThatDay(@Nullable Units units) {
			return new Used(units, this.period, this.inPeriod, this.pending, this.withoutAuthorization);
		}

		public Used withoutAuthorization(@Nullable Units units) {
			return new Used(this.earlierThatDay, this.period, this.inPeriod, this.pending, units);
		}

	}

	/**
	 * Units of the person's other visits by phone, and all, in the period of the share:
	 * the calendar year where the rules name no other.
	 */
	public record PhoneShare(Units byPhone, Units all) {
	}

	/**
	 * The agency's numbers as a claim needs them, and the forms of service in its
	 * approved service description (null: not recorded).
	 */
	public record Agency(@Nullable String npi, @Nullable String providerNumber, @Nullable String serviceLocation,
			@Nullable Set<ServiceForm> described) {

		public Agency(@Nullable String npi, @Nullable String providerNumber, @Nullable String serviceLocation) {
			this(npi, providerNumber, serviceLocation, null);
		}

		public Agency describing(@Nullable Set<ServiceForm> forms) {
			return new Agency(this.npi, this.providerNumber, this.serviceLocation, forms);
		}

	}

	/**
	 * What billing knows: to whom it goes, what stands on the line, what was sent before
	 * and when.
	 */
	public record Billing(@Nullable UUID payer, @Nullable String payerName, @Nullable Line line,
			@Nullable String liveClaim, List<String> sameVisits, boolean corrected, @Nullable LocalDateTime sentAt) {

		public Billing(@Nullable UUID payer, @Nullable String payerName, @Nullable Line line,
				@Nullable String liveClaim, List<String> sameVisits, boolean corrected) {
			this(payer, payerName, line, liveClaim, sameVisits, corrected, null);
		}

		/** Nothing is known of any claim yet. */
		public static Billing none() {
			return new Billing(null, null, null, null, List.of(), false);
		}

		public static Billing to(UUID payer, String payerName) {
			return new Billing(payer, payerName, null, null, List.of(), false);
		}

		/** The claim that carries this visit was last sent then. */
		public Billing sentAt(@Nullable LocalDateTime at) {
			return new Billing(this.payer, this.payerName, this.line, this.liveClaim, this.sameVisits, this.corrected,
					at);
		}

	}

	/** The service line as it stands on a claim. */
	public record Line(Units units, String placeOfService, List<String> modifiers) {

	}

}
