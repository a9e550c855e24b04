package org.peerstead.encounters.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Submission;
import org.peerstead.encounters.ClockTimes;
import org.peerstead.encounters.DeviceId;
import org.peerstead.encounters.DeviceVisits;
import org.peerstead.encounters.Drafts;
import org.peerstead.encounters.EncounterId;
import org.peerstead.encounters.Late;
import org.peerstead.encounters.Signing;
import org.peerstead.encounters.web.DeviceVisit.Answer;
import org.peerstead.encounters.web.DeviceVisit.Outcome;
import org.peerstead.encounters.web.DeviceVisit.Parcel;
import org.peerstead.encounters.web.DeviceVisit.Receipt;
import org.peerstead.encounters.web.DeviceVisit.Written;
import org.peerstead.shared.ProgramId;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/**
 * Takes what a phone wrote without network, each visit by itself and once: it may come
 * twice when an answer was lost on the way. What stands here under the same id with other
 * words is never overwritten; the phone is told both.
 */
@Component
class DeviceSending {

	/** A phone holds nothing longer; its signature does not count after that. */
	static final Duration LONGEST = Duration.ofHours(72);

	private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

	private final DraftForms forms;

	private final LogPage page;

	private final Drafts drafts;

	private final DeviceVisits visits;

	private final JsonMapper json;

	private final MessageSource messages;

	private final Clock clock;

	DeviceSending(DraftForms forms, LogPage page, Drafts drafts, DeviceVisits visits, JsonMapper json,
			MessageSource messages, Clock clock) {
		this.forms = forms;
		this.page = page;
		this.drafts = drafts;
		this.visits = visits;
		this.json = json;
		this.messages = messages;
		this.clock = clock;
	}

	Receipt take(ProgramId program, SignedIn me, Parcel parcel) {
		Duration ahead = Duration.between(this.clock.instant(), parcel.now());
		List<Answer> answers = new ArrayList<>();
		for (Written written : parcel.visits()) {
			answers.add(take(program, me, new DeviceId(parcel.device()), ahead, written));
		}
		return new Receipt(clock(ahead), answers);
	}

	static @Nullable String clock(Duration ahead) {
		if (ahead.abs().compareTo(CLOCKS_DIFFER) <= 0) {
			return null;
		}
		long minutes = ahead.abs().toMinutes();
		return "The clock of this phone is " + ((minutes >= 60) ? count(minutes / 60, "hour") + " " : "")
				+ count(minutes % 60, "minute") + (ahead.isNegative() ? " behind" : " ahead")
				+ ". Set it right, and check the times of what you sent: they are kept as you typed them.";
	}

	private static String count(long number, String unit) {
		return number + " " + unit + ((number == 1) ? "" : "s");
	}

	private Answer take(ProgramId program, SignedIn me, DeviceId device, Duration ahead, Written written) {
		Map<String, String> fields = boxes(written.fields());
		String signature = written.fields().get("signature");
		EncounterId id = new EncounterId(written.id());
		DeviceVisits.SignedThere there = new DeviceVisits.SignedThere(device, written.at().minus(ahead), ahead,
				fingerprint(fields));
		Optional<Answer> before = before(program, me, id, fields, there);
		if (before.isPresent()) {
			return before.get();
		}
		Optional<Answer> otherDraft = otherDraft(program, me, id, fields, written.base());
		if (otherDraft.isPresent()) {
			return otherDraft.get();
		}
		if (signature == null || signature.isBlank()) {
			this.drafts.keep(program, me, id, fields);
			return Answer.of(written.id(), Outcome.DRAFT);
		}
		if (there.at().isBefore(this.clock.instant().minus(LONGEST))) {
			this.drafts.keep(program, me, id, fields);
			return Answer.said(written.id(), Outcome.DRAFT, Map.of("", List
				.of("This was signed more than 72 hours ago, so the signature does not count any more. It is kept as a draft: sign it anew.")));
		}
		return sign(program, me, id, fields, signature, there);
	}

	private Answer sign(ProgramId program, SignedIn me, EncounterId id, Map<String, String> fields, String signature,
			DeviceVisits.SignedThere there) {
		Map<String, String> signed = new LinkedHashMap<>(fields);
		signed.put("signature", signature);
		if (writtenInTime(me, id, signed, there)) {
			signed.putIfAbsent("lateReason", Late.Reason.NO_NETWORK.name());
		}
		BindingResult errors = this.forms.bound(id, signed);
		if (!(errors.getTarget() instanceof LogForm form)) {
			return Answer.said(id.value(), Outcome.REFUSED, sentences(errors));
		}
		Signing.Handed handed = form.hand(errors, me.zone(), this.clock);
		Submission outcome = (handed == null) ? Submission.REFUSED
				: Submission.of(errors, () -> this.visits.sign(program, me, handed, there));
		if (outcome == Submission.TAKEN) {
			return Answer.of(id.value(), Outcome.SIGNED);
		}
		if (outcome == Submission.REFUSED) {
			// the same visit may have arrived a moment ago by another way
			Optional<Answer> before = before(program, me, id, fields, there);
			if (before.isPresent()) {
				return before.get();
			}
			this.page.explainOverlap(program, me, form, errors);
			return Answer.said(id.value(), Outcome.REFUSED, sentences(errors));
		}
		return before(program, me, id, fields, there).orElseGet(() -> Answer.said(id.value(), Outcome.REFUSED,
				Map.of("", List.of("This could not be taken just now. Send it again."))));
	}

	/** Late only because it had to wait for network. */
	private boolean writtenInTime(SignedIn me, EncounterId id, Map<String, String> fields,
			DeviceVisits.SignedThere there) {
		return this.forms.bound(id, fields).getTarget() instanceof LogForm form && form.date() != null
				&& !Late.is(form.date(), there.at(), me.zone());
	}

	/**
	 * What is signed under this id already: the same counts once, other words are told.
	 */
	private Optional<Answer> before(ProgramId program, SignedIn me, EncounterId id, Map<String, String> fields,
			DeviceVisits.SignedThere there) {
		return this.visits.onRecord(program, me, id, there.fingerprint()).map((record) -> {
			if (!record.own()) {
				return Answer.said(id.value(), Outcome.REFUSED, Map.of("",
						List.of("This entry cannot be taken under its number. Write it again as a new one.")));
			}
			if (record.sameAsSent() || record.fields().equals(asRecorded(me, id, fields))) {
				return Answer.of(id.value(), Outcome.SIGNED);
			}
			return new Answer(id.value(), Outcome.CONFLICT, Map.of(), record.fields(), true, null);
		});
	}

	/** The boxes alone: where the cursor stood on another device is no other version. */
	private static Map<String, String> boxes(Map<String, String> typed) {
		Map<String, String> boxes = LogForm.typed(typed);
		boxes.remove(Drafts.CURSOR);
		return boxes;
	}

	/** With the end that the minutes make, as the record keeps it. */
	private Map<String, String> asRecorded(SignedIn me, EncounterId id, Map<String, String> fields) {
		Map<String, String> recorded = new LinkedHashMap<>(fields);
		if (this.forms.bound(id, fields).getTarget() instanceof LogForm form) {
			ClockTimes times = form.read(me.zone(), this.clock);
			if (times != null) {
				recorded.keySet().removeAll(List.of("minutes", "startTurn", "endTurn"));
				recorded.put("end", times.enteredEnd().substring(0, 5));
			}
		}
		return recorded;
	}

	private Optional<Answer> otherDraft(ProgramId program, SignedIn me, EncounterId id, Map<String, String> fields,
			@Nullable String base) {
		return this.drafts.find(program, me, id)
			.map((draft) -> boxes(draft.fields()))
			.filter((theirs) -> !theirs.equals(fields))
			.map((theirs) -> new Answer(id.value(), Outcome.CONFLICT, Map.of(), theirs, false,
					HexFormat.of().formatHex(fingerprint(theirs))))
			.filter((conflict) -> !String.valueOf(conflict.base()).equals(base));
	}

	private byte[] fingerprint(Map<String, String> fields) {
		try {
			return MessageDigest.getInstance("SHA-256")
				.digest(this.json.writeValueAsString(new TreeMap<>(fields)).getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Map<String, List<String>> sentences(BindingResult errors) {
		Map<String, List<String>> sentences = new LinkedHashMap<>();
		errors.getGlobalErrors()
			.forEach((error) -> sentences.computeIfAbsent("", (whole) -> new ArrayList<>())
				.add(this.messages.getMessage(error, Locale.US)));
		errors.getFieldErrors()
			.forEach((error) -> sentences.computeIfAbsent(error.getField(), (field) -> new ArrayList<>())
				.add(this.messages.getMessage(error, Locale.US)));
		return sentences;
	}

}
