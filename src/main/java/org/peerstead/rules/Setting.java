package org.peerstead.rules;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One value of a rule set, as text, with how sure we are of it, where it was read, and
 * who has verified it. A sample value is a term of a payer that does not exist.
 */
public record Setting(Parameter parameter, String value, Trust trust, Source source, @Nullable Verified verified,
		boolean sample) {

	public Setting {
		value = value.strip();
	}

	/** A value read in a source. */
	public static Setting of(Parameter parameter, String value, Trust trust, Source source) {
		return new Setting(parameter, value, trust, source, null, false);
	}

	/** A term of the sample payer: it holds for the sample and says so. */
	public static Setting sample(Parameter parameter, String value) {
		return new Setting(parameter, value, Trust.CONFIRMED, Source.of("Sample payer terms (not a real payer)"), null,
				true);
	}

	/** The value as a page shows it; "not known" when there is none. */
	public String display() {
		return isSet() ? this.parameter.kind().display(this.value) : "not known";
	}

	/** Whether there is a value at all. */
	public boolean isSet() {
		return !this.value.isEmpty();
	}

	/**
	 * Whether the value is one that the parameter can be; a blank one may only be
	 * unknown.
	 */
	public boolean isReadable() {
		return isSet() ? this.parameter.kind().reads(this.value) : this.trust == Trust.UNKNOWN;
	}

	Object parsed() {
		return this.parameter.kind().parse(this.value);
	}

	/**
	 * Where a value was read: the document, the place in it, and what to know about it.
	 */
	public record Source(String document, @Nullable String place, @Nullable String note) {

		public static Source of(String document) {
			return new Source(document, null, null);
		}

		/** Document and place in one line. */
		public String citation() {
			return (this.place == null) ? this.document : this.document + ", " + this.place;
		}

	}

	/** A person of the county has checked the value against its source. */
	public record Verified(String by, LocalDate on) {

	}

}
