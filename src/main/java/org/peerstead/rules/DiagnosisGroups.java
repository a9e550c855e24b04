package org.peerstead.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.peerstead.shared.DateSpan;

/**
 * Which ICD-10-CM categories belong to which group of diagnoses (SMI, SED, SUD) from
 * which day on, each with its source and trust: data, read once from the file beside the
 * rule sets. How serious an illness is, a code does not tell.
 */
public final class DiagnosisGroups {

	/** Substance use, the one group that a code alone decides. */
	public static final String SUBSTANCE_USE = "SUD";

	private static final DiagnosisGroups SHIPPED = of(RuleFile.resource("diagnosis-groups.tsv"));

	private final List<Entry> entries;

	private DiagnosisGroups(List<Entry> entries) {
		this.entries = List.copyOf(entries);
	}

	/** A run of categories in a group. */
	public record Entry(String group, String first, String last, Trust trust, String source, @Nullable String note,
			DateSpan effective) {

		boolean holds(String category, LocalDate day) {
			return this.first.compareTo(category) <= 0 && this.last.compareTo(category) >= 0
					&& this.effective.contains(day);
		}

		/** "F10-F16" or "F99". */
		public String categories() {
			return this.first.equals(this.last) ? this.first : this.first + "-" + this.last;
		}

	}

	/** The groups as they come with the program. */
	public static DiagnosisGroups shipped() {
		return SHIPPED;
	}

	static DiagnosisGroups of(List<String> lines) {
		List<Entry> entries = new ArrayList<>();
		for (String line : lines) {
			if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("group\t")) {
				entries.add(entry(line.split("\t", -1)));
			}
		}
		return new DiagnosisGroups(entries);
	}

	private static Entry entry(String[] cells) {
		String[] run = cells[1].split("-");
		return new Entry(cells[0], run[0], run[run.length - 1], Trust.valueOf(cells[2].toUpperCase(Locale.ROOT)),
				cells[3], cells[4].isEmpty() ? null : cells[4],
				new DateSpan(cells[5].isEmpty() ? LocalDate.MIN : LocalDate.parse(cells[5]),
						cells[6].isEmpty() ? null : LocalDate.parse(cells[6])));
	}

	public List<Entry> entries() {
		return this.entries;
	}

	/** Where a code of that day belongs; a code in no group belongs nowhere. */
	public List<Entry> groupsOf(String code, LocalDate day) {
		String plain = code.strip().toUpperCase(Locale.ROOT);
		String category = (plain.length() > 3) ? plain.substring(0, 3) : plain;
		List<Entry> found = new ArrayList<>(2);
		for (Entry entry : this.entries) {
			if (entry.holds(category, day)) {
				found.add(entry);
			}
		}
		return found;
	}

}
