package org.peerstead.encounters.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.peerstead.encounters.ClockTimes;
import org.peerstead.encounters.EncounterId;
import org.peerstead.encounters.GroupWork;
import org.peerstead.encounters.NoteText;
import org.peerstead.encounters.Turn;
import org.peerstead.participants.ParticipantId;
import org.peerstead.people.PeerId;
import org.peerstead.rules.Mode;
import org.peerstead.rules.Place;
import org.peerstead.shared.NewId;
import org.peerstead.shared.Refusal;

import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;

/** One group as it is typed: who was there, and for each a goal and a sentence. */
record GroupForm(UUID id, @Nullable LocalDate date, @Nullable LocalTime start, @Nullable Turn startTurn,
		@Nullable LocalTime end, @Nullable Turn endTurn, @Nullable Integer minutes, @Nullable Mode mode,
		@Nullable Place place, @Nullable String whatWeDid, @Nullable String generalPurpose, List<String> present,
		Map<String, String> goal, Map<String, String> words, @Nullable Integer othersPresent, @Nullable UUID coLeader,
		@Nullable String signature) {

	/** Marks a draft as one of this form. */
	static final String KIND = "GROUP";

	/** What a draft keeps; the signature is given only at the end. */
	private static final Set<String> KEPT = Set.of("date", "start", "startTurn", "end", "endTurn", "minutes", "mode",
			"place", "whatWeDid", "generalPurpose", "present", "othersPresent", "coLeader");

	private static final Pattern OF_A_PERSON = Pattern.compile("(goal|words)\\[[0-9a-f-]{36}]");

	GroupForm {
		id = (id != null) ? id : NewId.next();
		// the binder writes into them once more after it has made the record
		present = (present != null) ? new ArrayList<>(present) : new ArrayList<>();
		goal = (goal != null) ? new LinkedHashMap<>(goal) : new LinkedHashMap<>();
		words = (words != null) ? new LinkedHashMap<>(words) : new LinkedHashMap<>();
	}

	static GroupForm blank(LocalDate today) {
		return new GroupForm(NewId.next(), today, null, null, null, null, null, Mode.IN_PERSON, null, null, null,
				List.of(), Map.of(), Map.of(), null, null, null);
	}

	/** The boxes as they were sent, to be kept as a draft. */
	static Map<String, String> typed(MultiValueMap<String, String> sent) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("kind", KIND);
		sent.forEach((name, values) -> {
			String value = String.join(",", values);
			if (!value.isBlank() && (KEPT.contains(name) || OF_A_PERSON.matcher(name).matches())) {
				fields.put(name, value);
			}
		});
		return fields;
	}

	EncounterId encounter() {
		return new EncounterId(this.id);
	}

	LocalDate day(LocalDate today) {
		return (this.date != null) ? this.date : today;
	}

	boolean isPresent(UUID person) {
		return this.present.contains(person.toString());
	}

	String wordsOf(UUID person) {
		return this.words.getOrDefault(person.toString(), "");
	}

	@Nullable UUID goalOf(UUID person) {
		return uuid(this.goal.getOrDefault(person.toString(), ""));
	}

	/** Those chosen, as far as they are ids at all. */
	List<UUID> people() {
		List<UUID> people = new ArrayList<>();
		for (String text : this.present) {
			UUID person = uuid(text);
			if (person != null && !people.contains(person)) {
				people.add(person);
			}
		}
		return people;
	}

	int others() {
		return (this.othersPresent != null) ? this.othersPresent : 0;
	}

	/** One alone is no group. */
	boolean isOneAlone() {
		return people().size() == 1 && others() == 0;
	}

	private static @Nullable UUID uuid(String text) {
		try {
			return (text.length() == 36) ? UUID.fromString(text) : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	/** What the leader signs; with sentences at the boxes it is null. */
	@Nullable GroupWork hand(BindingResult errors, ZoneId zone, Clock clock) {
		LogForm.missing(errors, "date", this.date, "Choose the day of the group.");
		LogForm.missing(errors, "start", this.start, "Enter the time it started.");
		if (this.minutes == null) {
			LogForm.missing(errors, "end", this.end, "Enter the time it ended, or how many minutes it took.");
		}
		LogForm.missing(errors, "mode", this.mode, "Say how you met.");
		LogForm.missing(errors, "place", this.place, "Say where the group met.");
		LogForm.missing(errors, "signature", LogForm.orNull(this.signature), "Type your name to sign.");
		ClockTimes times = errors.hasFieldErrors() ? null
				: LogForm.read(errors, () -> ClockTimes.of(times(), zone, clock));
		LogForm.read(errors, () -> new NoteText("The group", LogForm.text(this.generalPurpose), null));
		for (UUID person : people()) {
			if (wordsOf(person).isBlank()) {
				LogForm.reject(errors, "words[" + person + "]",
						"Write one sentence about this person's part. Each person has a note of their own.");
			}
		}
		if (times == null || this.mode == null || this.place == null) {
			sayWhoIsMissing(errors);
			return null;
		}
		Mode how = this.mode;
		Place where = this.place;
		List<GroupWork.Share> shares = people().stream()
			.map((person) -> new GroupWork.Share(new ParticipantId(person), goalOf(person), wordsOf(person)))
			.toList();
		GroupWork work = LogForm.read(errors,
				() -> new GroupWork(encounter(), times, how, where, LogForm.text(this.whatWeDid),
						LogForm.text(this.generalPurpose), shares, others(),
						(this.coLeader != null) ? new PeerId(this.coLeader) : null, this.signature));
		return errors.hasErrors() ? null : work;
	}

	private void sayWhoIsMissing(BindingResult errors) {
		if (people().isEmpty()) {
			LogForm.reject(errors, "present", "Choose who was there.");
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

	boolean startComesTwice(ZoneId zone) {
		return ClockTimes.comesTwice(this.date, this.start, zone);
	}

	boolean endComesTwice(ZoneId zone) {
		return ClockTimes.comesTwice(this.date, this.end, zone);
	}

}
