package org.peerstead.retention;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The data sets that come with R's package survival, and what that package makes of them:
 * each file names the version and the call in its first line.
 */
final class PublishedLives {

	private PublishedLives() {
	}

	/** The lines of a file below its heading. */
	static List<String[]> lines(String file) {
		try (BufferedReader reader = new BufferedReader(new InputStreamReader(
				Objects.requireNonNull(PublishedLives.class.getResourceAsStream("/retention/" + file + ".csv"), file),
				StandardCharsets.UTF_8))) {
			return reader.lines().skip(2).map((line) -> line.split(",", -1)).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The people of a data set by their group. */
	static Map<String, Lifetimes> of(String dataSet) {
		Map<String, List<String[]>> groups = new LinkedHashMap<>();
		lines(dataSet).forEach((line) -> groups.computeIfAbsent(line[0], (group) -> new ArrayList<>()).add(line));
		Map<String, Lifetimes> lives = new LinkedHashMap<>();
		groups.forEach((group, people) -> lives.put(group, lives(people)));
		return lives;
	}

	/** The people of a data set, all groups together. */
	static Lifetimes together(String dataSet) {
		return lives(lines(dataSet));
	}

	private static Lifetimes lives(List<String[]> people) {
		double[] entry = people.stream().mapToDouble((line) -> Double.parseDouble(line[1])).toArray();
		double[] exit = people.stream().mapToDouble((line) -> Double.parseDouble(line[2])).toArray();
		boolean[] left = new boolean[people.size()];
		for (int i = 0; i < left.length; i++) {
			left[i] = people.get(i)[3].equals("1");
		}
		return new Lifetimes(entry, exit, left);
	}

}
