package org.peerstead.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the time of a request's SQL goes, printed with {@code -Dbench.statements=true}.
 */
final class Statements {

	private static final boolean PRINTED = Boolean.getBoolean("bench.statements");

	private final Map<String, Samples> each = new LinkedHashMap<>();

	void add(Tally tally) {
		if (PRINTED) {
			tally.each.forEach((sql, nanos) -> this.each.computeIfAbsent(sql, (key) -> new Samples()).add(nanos));
		}
	}

	void print(String name) {
		if (PRINTED) {
			System.out.println(name);
			this.each.forEach((sql, nanos) -> {
				String line = sql.replaceAll("\\s+", " ");
				System.out.println(
						"  " + Samples.millis(nanos.median()) + "  " + line.substring(0, Math.min(120, line.length())));
			});
		}
	}

}
