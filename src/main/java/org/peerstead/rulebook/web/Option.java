package org.peerstead.rulebook.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** One line of a select box. */
record Option(String value, String label) {

	static <E extends Enum<E>> List<Option> of(E[] values, Function<E, String> words) {
		return Arrays.stream(values).map((value) -> new Option(value.name(), words.apply(value))).toList();
	}

}
