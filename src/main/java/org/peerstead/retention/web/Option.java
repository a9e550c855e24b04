package org.peerstead.retention.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** One line of a select box or one of several boxes. */
record Option(String value, String label) {

	static <E extends Enum<E>> List<Option> of(E[] values, Function<E, String> words) {
		return Arrays.stream(values).map((one) -> new Option(one.name(), words.apply(one))).toList();
	}

}
