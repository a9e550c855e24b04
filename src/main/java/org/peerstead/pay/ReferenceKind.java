package org.peerstead.pay;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a file of reference figures holds, and the columns it must have. */
public enum ReferenceKind {

	/** As published by the Bureau of Labor Statistics for states and areas. */
	OCCUPATIONAL_WAGES("Occupational wages (BLS OEWS)",
			"A state, metropolitan or all-areas file of the Occupational Employment and Wage Statistics, saved as CSV. Read as published: \"*\" and \"**\" are figures not released, \"#\" is a wage at or above the top of the survey's scale.",
			List.of("AREA", "AREA_TITLE", "AREA_TYPE", "PRIM_STATE", "NAICS", "OCC_CODE", "OCC_TITLE", "O_GROUP",
					"H_MEAN", "H_PCT10", "H_PCT25", "H_MEDIAN", "H_PCT75", "H_PCT90"),
			List.of("NAICS_TITLE", "I_GROUP", "OWN_CODE", "TOT_EMP", "EMP_PRSE", "JOBS_1000", "LOC_QUOTIENT",
					"PCT_TOTAL", "PCT_RPT", "A_MEAN", "MEAN_PRSE", "A_PCT10", "A_PCT25", "A_MEDIAN", "A_PCT75",
					"A_PCT90", "ANNUAL", "HOURLY")),

	/** Of any publisher whose figures the county may use. */
	LIVING_WAGE("Living wages",
			"One row for each county, year and household. Hourly: dollars an hour that each working adult needs, full time. Many publishers ask for leave before their figures are used in bulk: get it first, and name them as the source.",
			List.of("county_fips", "county", "year", "adults", "working_adults", "children", "hourly"), List.of()),

	/** As the Bureau of Labor Statistics publishes its series. */
	CONSUMER_PRICES("Consumer prices (BLS CPI)",
			"The file of the consumer price index as the Bureau of Labor Statistics publishes it. Of the series, CUUR0000SA0 (all items, U.S. city average) is what wages are held against.",
			List.of("series_id", "year", "period", "value"), List.of("footnote_codes"));

	private final String words;

	private final String explanation;

	private final List<String> needed;

	private final List<String> known;

	ReferenceKind(String words, String explanation, List<String> needed, List<String> known) {
		this.words = words;
		this.explanation = explanation;
		this.needed = needed;
		this.known = known;
	}

	/** The one that an address names. */
	public static Optional<ReferenceKind> named(String name) {
		return Arrays.stream(values()).filter((one) -> one.name().equalsIgnoreCase(name)).findFirst();
	}

	public String words() {
		return this.words;
	}

	public String explanation() {
		return this.explanation;
	}

	/** The headings without which a file is not read. */
	public List<String> needed() {
		return this.needed;
	}

	boolean knows(String heading) {
		return this.needed.stream().anyMatch(heading::equalsIgnoreCase)
				|| this.known.stream().anyMatch(heading::equalsIgnoreCase);
	}

	/** Whether the file itself does not say when its figures were taken. */
	public boolean needsPeriod() {
		return this == OCCUPATIONAL_WAGES;
	}

	/** For a select box. */
	public String getValue() {
		return name();
	}

	/** For a select box. */
	public String getLabel() {
		return this.words;
	}

}
