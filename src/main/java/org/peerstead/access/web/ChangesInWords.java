package org.peerstead.access.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * The columns of a change, before and after, as a person reads them; what is sealed stays
 * sealed.
 */
@Component
class ChangesInWords {

	private static final TypeReference<Map<String, @Nullable Object>> COLUMNS = new TypeReference<>() {
	};

	private static final int LONGEST = 120;

	private final JsonMapper json;

	ChangesInWords(JsonMapper json) {
		this.json = json;
	}

	/** "city: Harrisburg -> York" for each column, by name. */
	List<String> of(@Nullable String before, @Nullable String after) {
		Map<String, @Nullable Object> was = read(before);
		Map<String, @Nullable Object> is = read(after);
		Map<String, @Nullable Object> all = new TreeMap<>(was);
		all.putAll(is);
		List<String> words = new ArrayList<>();
		for (String column : all.keySet()) {
			if (isSealed(column, was.get(column)) || isSealed(column, is.get(column))) {
				words.add(name(column) + ": changed (sealed)");
			}
			else if (after == null) {
				words.add(name(column) + ": " + value(was.get(column)));
			}
			else {
				words.add(name(column) + ": " + value(was.get(column)) + " \u2192 " + value(is.get(column)));
			}
		}
		return words;
	}

	static String action(String action) {
		return switch (action) {
			case "INSERT" -> "Added";
			case "DELETE" -> "Taken away";
			default -> "Changed";
		};
	}

	static String name(String column) {
		return column.replace('_', ' ');
	}

	/** Bytes are keys, fingerprints or sealed text: none of them is for a page. */
	private static boolean isSealed(String column, @Nullable Object value) {
		return column.contains("sealed") || column.contains("fingerprint") || column.contains("password")
				|| (value instanceof String text && text.startsWith("\\x"));
	}

	private static String value(@Nullable Object value) {
		String text = (value != null) ? value.toString() : "nothing";
		return (text.length() > LONGEST) ? text.substring(0, LONGEST) + "\u2026" : text;
	}

	private Map<String, @Nullable Object> read(@Nullable String text) {
		return (text != null) ? this.json.readValue(text, COLUMNS) : Map.of();
	}

}
