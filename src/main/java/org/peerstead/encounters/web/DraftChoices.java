package org.peerstead.encounters.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.peerstead.encounters.Drafts;
import org.peerstead.encounters.Late;
import org.peerstead.encounters.Turn;
import org.peerstead.rules.Mode;
import org.peerstead.rules.Place;
import org.peerstead.rules.Work;

/**
 * One draft written on two devices: where the words differ, field by field, for the
 * writer to choose from. Nothing is taken over in silence.
 */
record DraftChoices(int revision, List<Row> rows) {

	/** A choice begins with this, then the name of its box. */
	private static final String CHOICE = "choose-";

	private static final Map<String, String> LABELS = labels();

	/** One box in both versions, in words. */
	record Row(String name, String label, String here, String there) {
	}

	static DraftChoices between(Map<String, String> here, Drafts.Draft there, Map<String, String> names) {
		List<Row> rows = new ArrayList<>();
		LABELS.forEach((name, label) -> {
			String mine = here.getOrDefault(name, "");
			String theirs = there.field(name);
			if (!mine.equals(theirs)) {
				rows.add(new Row(name, label, words(name, mine, names), words(name, theirs, names)));
			}
		});
		return new DraftChoices(there.revision(), rows);
	}

	/** What was chosen, box by box; unasked, what stands on this page. */
	static Map<String, String> chosen(Map<String, String> sent, Drafts.Draft there) {
		Map<String, String> merged = new LinkedHashMap<>(LogForm.typed(sent));
		for (String name : LogForm.KEPT) {
			if ("there".equals(sent.get(CHOICE + name))) {
				String theirs = there.field(name);
				if (theirs.isEmpty()) {
					merged.remove(name);
				}
				else {
					merged.put(name, theirs);
				}
			}
		}
		return merged;
	}

	private static String words(String name, String value, Map<String, String> names) {
		if (value.isEmpty()) {
			return "nothing";
		}
		try {
			return switch (name) {
				case "work" -> Work.valueOf(value).words();
				case "mode" -> Mode.valueOf(value).words();
				case "place" -> Place.valueOf(value).words();
				case "startTurn", "endTurn" -> Turn.valueOf(value).words();
				case "lateReason" -> Late.Reason.valueOf(value).words();
				case "participant", "goal" -> names.getOrDefault(value, "another one");
				default -> value;
			};
		}
		catch (IllegalArgumentException ex) {
			return value;
		}
	}

	private static Map<String, String> labels() {
		Map<String, String> labels = new LinkedHashMap<>();
		labels.put("work", "What kind of work");
		labels.put("participant", "Person");
		labels.put("date", "Date");
		labels.put("start", "Start");
		labels.put("startTurn", "Which start");
		labels.put("end", "End");
		labels.put("endTurn", "Which end");
		labels.put("minutes", "Minutes");
		labels.put("mode", "How you met");
		labels.put("place", "Where the person was");
		labels.put("goal", "Goal of the plan");
		labels.put("mattered", "What mattered");
		labels.put("whatWeDid", "What we did");
		labels.put("shared", "What I shared");
		labels.put("nextStep", "Next step");
		labels.put("generalPurpose", "General purpose");
		labels.put("lateReason", "Why it is written late");
		labels.put("lateWords", "In your words");
		return labels;
	}

}
