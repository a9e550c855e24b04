package org.peerstead.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

import org.peerstead.encounters.NoteText;
import org.peerstead.rules.Mode;
import org.peerstead.shared.DateSpan;

/** Writes the notes of made-up visits. */
final class Notes {

	private static final List<String> MEETINGS = List.of("Met {name} at the agreed time.",
			"{name} was waiting for me at the door.", "We began with a cup of tea.",
			"{name} came in tired and wanted to begin slowly.", "{name} came with good news and we began with it.",
			"We checked in first: how the days since we last met had been.", "It rained, so we stayed inside.",
			"{name} asked for a shorter meeting, and we used it well.");

	private static final List<String> CALLS = List.of("{name} picked up at the agreed time.",
			"We talked with the cameras off; that is easier for {name}.", "{name} asked to talk rather than meet.",
			"We checked in first: how the days since we last met had been.");

	private static final List<String> ENDINGS = List.of("{name} left with a plan for the week.",
			"{name} said that it felt lighter afterward.", "We ended with what went well.",
			"{name} rated the day a six, up from a four.", "{name} said that one thing at a time is enough.",
			"We were quiet for a while, and that was fine too.", "{name} wants to try it alone first.",
			"It was not an easy hour, and {name} stayed with it.", "We laughed more than we had planned.",
			"{name} noticed that asking for help worked.");

	private static final List<String> OTHER_WORK = List.of("As planned.", "With the whole team.", "Went well.",
			"Took a little longer than planned.");

	private final Random random;

	Notes(Random random) {
		this.random = random;
	}

	/** A note of a visit that served a goal of this kind. */
	NoteText of(String name, Theme theme, Mode mode) {
		return with(name, theme, one((mode == Mode.IN_PERSON) ? MEETINGS : CALLS));
	}

	/** A slip as it happens: the note gives another day than the visit. */
	NoteText ofAnotherDay(String name, Theme theme, LocalDate other) {
		return with(name, theme, "Met {name} on " + DateSpan.display(other) + ".");
	}

	private NoteText with(String name, Theme theme, String opening) {
		int first = this.random.nextInt(theme.deeds().size());
		int second = (first + 1 + this.random.nextInt(theme.deeds().size() - 1)) % theme.deeds().size();
		StringBuilder text = new StringBuilder(opening).append(' ').append(theme.deeds().get(first));
		if (this.random.nextInt(3) > 0) {
			text.append(' ').append(theme.deeds().get(second));
		}
		text.append(' ').append(one(ENDINGS));
		String next = (this.random.nextInt(5) > 0) ? one(theme.nextSteps()).replace("{name}", name) : null;
		return new NoteText(text.toString().replace("{name}", name), one(theme.purposes()), next);
	}

	/** A few words on work without a note. */
	String remark() {
		return one(OTHER_WORK);
	}

	private String one(List<String> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

}
