package org.peerstead.encounters.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.peerstead.encounters.ClockTimes;
import org.peerstead.encounters.Contact;
import org.peerstead.encounters.Drafts;
import org.peerstead.encounters.EncounterId;
import org.peerstead.encounters.Late;
import org.peerstead.encounters.NoteText;
import org.peerstead.encounters.PeerAtWork;
import org.peerstead.encounters.SecondLook;
import org.peerstead.encounters.Signing;
import org.peerstead.encounters.Turn;
import org.peerstead.encounters.VisitInHand;
import org.peerstead.participants.ParticipantId;
import org.peerstead.rules.Mode;
import org.peerstead.rules.Place;
import org.peerstead.rules.VisitFacts;
import org.peerstead.rules.Work;
import org.peerstead.shared.NewId;
import org.peerstead.shared.Refusal;

import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/**
 * The one form for all work, as it is typed; with the revision of the draft that it began
 * from and the mark of the open page, so that two devices do not overwrite each other.
 */
record LogForm(UUID id, @Nullable Work work, @Nullable UUID participant, @Nullable LocalDate date,
		@Nullable LocalTime start, @Nullable Turn startTurn, @Nullable LocalTime end, @Nullable Turn endTurn,
		@Nullable Integer minutes, @Nullable Mode mode, @Nullable Place place, @Nullable UUID goal,
		@Nullable String mattered, @Nullable String whatWeDid, @Nullable String shared, @Nullable String generalPurpose,
		@Nullable String nextStep, Late.@Nullable Reason lateReason, @Nullable String lateWords,
		@Nullable String signature, @Nullable Integer revision, UUID page) {

	/** What a draft keeps; the signature is given only at the end. */
	static final List<String> KEPT = List.of("work", "participant", "date", "start", "startTurn", "end", "endTurn",
			"minutes", "mode", "place", "goal", "mattered", "whatWeDid", "shared", "generalPurpose", "nextStep",
			"lateReason", "lateWords");

	LogForm {
		id = (id != null) ? id : NewId.next();
		page = (page != null) ? page : NewId.next();
	}

	static LogForm blank(LocalDate today) {
		return new LogForm(NewId.next(), Work.PEER_SUPPORT, null, today, null, null, null, null, null, null, null, null,
				null, null, null, null, null, null, null, null, null, NewId.next());
	}

	/** A new visit with the same person, as last time; the note is written anew. */
	LogForm like(LastVisit last) {
		return new LogForm(this.id, Work.PEER_SUPPORT, last.participant(), this.date, null, null, null, null, null,
				last.mode(), last.place(), last.goal(), null, null, null, last.generalPurpose(), null, null, null, null,
				this.revision, this.page);
	}

	LogForm with(@Nullable UUID person) {
		return new LogForm(this.id, this.work, person, this.date, this.start, this.startTurn, this.end, this.endTurn,
				this.minutes, this.mode, this.place, this.goal, this.mattered, this.whatWeDid, this.shared,
				this.generalPurpose, this.nextStep, this.lateReason, this.lateWords, this.signature, this.revision,
				this.page);
	}

	/**
	 * It took so long: counted back from this moment, or on from a start that was typed.
	 * On another day than today only the minutes are known.
	 */
	LogForm lasting(int length, ZonedDateTime now) {
		boolean endsNow = this.start == null && now.toLocalDate().equals(this.date);
		LocalTime from = endsNow ? now.minusMinutes(length).toLocalTime().truncatedTo(ChronoUnit.MINUTES) : this.start;
		LocalTime to = endsNow ? now.toLocalTime().truncatedTo(ChronoUnit.MINUTES) : null;
		return new LogForm(this.id, this.work, this.participant, this.date, from, endsNow ? null : this.startTurn, to,
				null, endsNow ? null : (Integer) length, this.mode, this.place, this.goal, this.mattered,
				this.whatWeDid, this.shared, this.generalPurpose, this.nextStep, this.lateReason, this.lateWords,
				this.signature, this.revision, this.page);
	}

	/** The boxes as they were sent, to be kept as a draft, and where the cursor stood. */
	static Map<String, String> typed(Map<String, String> sent) {
		Map<String, String> fields = new LinkedHashMap<>();
		for (String name : KEPT) {
			String value = sent.get(name);
			if (value != null && !value.isBlank()) {
				fields.put(name, value);
			}
		}
		String cursor = sent.get(Drafts.CURSOR);
		if (cursor != null && cursor.matches("[a-zA-Z]{1,20}:\\d{1,6}")) {
			fields.put(Drafts.CURSOR, cursor);
		}
		return fields;
	}

	/** The page as its draft knows it. */
	Drafts.Seen seen(Map<String, String> sent) {
		return new Drafts.Seen(this.revision, sent.containsKey("page") ? this.page : null, typed(sent));
	}

	EncounterId encounter() {
		return new EncounterId(this.id);
	}

	boolean isPeerSupport() {
		return this.work == Work.PEER_SUPPORT;
	}

	boolean isWithPerson() {
		return this.work != null && this.work.isWithPerson();
	}

	LocalDate day(LocalDate today) {
		return (this.date != null) ? this.date : today;
	}

	/** What the peer signs; with sentences at the boxes it is null. */
	Signing.@Nullable Handed hand(BindingResult errors, ZoneId zone, Clock clock) {
		return hand(errors, zone, clock, true);
	}

	/**
	 * The same; a note that was written in time elsewhere is not asked why it is late.
	 */
	Signing.@Nullable Handed hand(BindingResult errors, ZoneId zone, Clock clock, boolean asksWhyLate) {
		Work done = this.work;
		if (done == null) {
			reject(errors, "work", "Choose what kind of work it was.");
			return null;
		}
		sayWhatIsMissing(errors, asksWhyLate && isLate(zone, clock));
		ClockTimes times = errors.hasFieldErrors() ? null : read(errors, () -> ClockTimes.of(times(), zone, clock));
		NoteText note = isPeerSupport() ? read(errors, () -> new NoteText(this.mattered, text(this.whatWeDid),
				this.shared, text(this.generalPurpose), this.nextStep)) : null;
		Late late = (this.lateReason != null && isLate(zone, clock))
				? read(errors, () -> new Late(this.lateReason, this.lateWords)) : null;
		if (errors.hasErrors() || times == null) {
			return null;
		}
		Contact contact = (isPeerSupport() && this.mode != null && this.place != null)
				? new Contact(this.mode, this.place, this.goal) : null;
		return new Signing.Handed(encounter(), done, times,
				(isWithPerson() && this.participant != null) ? new ParticipantId(this.participant) : null, contact,
				note, isPeerSupport() ? null : this.whatWeDid, this.signature, late);
	}

	/** Whether a note written now needs a reason for its lateness. */
	boolean isLate(ZoneId zone, Clock clock) {
		return isPeerSupport() && this.date != null && Late.is(this.date, clock.instant(), zone);
	}

	private void sayWhatIsMissing(BindingResult errors, boolean late) {
		missing(errors, "date", this.date, "Choose the day of the work.");
		missing(errors, "start", this.start, "Enter the time it started.");
		if (this.minutes == null) {
			missing(errors, "end", this.end, "Enter the time it ended, or how many minutes it took.");
		}
		if (isPeerSupport()) {
			missing(errors, "participant", this.participant, "Choose the person you met.");
			missing(errors, "mode", this.mode, "Say how you met.");
			missing(errors, "place", this.place, "Say where the person was.");
		}
		if (late) {
			missing(errors, "lateReason", this.lateReason,
					"Say why the note is written later than the day after. It tells of workload and stops nothing.");
		}
		missing(errors, "signature", orNull(this.signature), "Press the button with your name to sign.");
	}

	static @Nullable String orNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text;
	}

	static void missing(BindingResult errors, String field, @Nullable Object value, String sentence) {
		if (value == null && !errors.hasFieldErrors(field)) {
			reject(errors, field, sentence);
		}
	}

	/**
	 * A record that could not be bound whole has no bean to ask for its values, only what
	 * was typed.
	 */
	static void reject(BindingResult errors, String field, String sentence) {
		Object value = (errors.getTarget() != null) ? errors.getRawFieldValue(field) : errors.getFieldValue(field);
		errors.addError(new FieldError(errors.getObjectName(), field, value, false, null, null, sentence));
	}

	static <T> @Nullable T read(BindingResult errors, Supplier<T> value) {
		try {
			return value.get();
		}
		catch (Refusal refusal) {
			if (refusal.field() != null) {
				reject(errors, refusal.field(), refusal.sentence());
			}
			else {
				errors.reject("refused", refusal.sentence());
			}
			return null;
		}
	}

	private ClockTimes.Typed times() {
		return new ClockTimes.Typed(this.date, this.start, this.startTurn, this.end, this.endTurn, this.minutes);
	}

	/** The times alone, or null where they are not whole. */
	@Nullable ClockTimes read(ZoneId zone, Clock clock) {
		try {
			return ClockTimes.of(times(), zone, clock);
		}
		catch (Refusal incomplete) {
			return null;
		}
	}

	static String text(@Nullable String typed) {
		return (typed != null) ? typed : "";
	}

	/** As far as it is filled in, for the light. */
	VisitInHand inHand(PeerAtWork peer, LocalDate today) {
		return new VisitInHand(encounter(), peer.id(), null,
				(isPeerSupport() && this.participant != null) ? new ParticipantId(this.participant) : null, day(today),
				new VisitFacts.Times(this.start, this.end, this.minutes),
				(this.work != null) ? this.work : Work.PEER_SUPPORT, this.mode, this.place, this.goal,
				new VisitFacts.Note(NoteText.story(this.mattered, this.whatWeDid, this.shared),
						text(this.generalPurpose), text(this.nextStep)),
				null);
	}

	/** For a second look before signing. */
	SecondLook.Of second(PeerAtWork peer, LocalDate today) {
		return new SecondLook.Of(encounter(), peer.id(), peer.name(),
				(this.participant != null) ? new ParticipantId(this.participant) : null, day(today));
	}

	/** Whether the parts of the note that stand folded hold something. */
	boolean hasMore() {
		return this.mattered != null || this.shared != null || this.nextStep != null;
	}

	String story() {
		return NoteText.story(this.mattered, this.whatWeDid, this.shared);
	}

	/** Whether to ask which of two equal times was meant. */
	boolean startComesTwice(ZoneId zone) {
		return ClockTimes.comesTwice(this.date, this.start, zone);
	}

	boolean endComesTwice(ZoneId zone) {
		return ClockTimes.comesTwice(this.date, this.end, zone);
	}

}
