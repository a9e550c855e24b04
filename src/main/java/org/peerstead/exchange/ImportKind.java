package org.peerstead.exchange;

import java.util.List;
import java.util.Optional;

import static org.peerstead.exchange.ImportColumn.needed;
import static org.peerstead.exchange.ImportColumn.optional;

/** What a file brings: which records a row becomes, and from which columns. */
public enum ImportKind {

	PEERS("Peer workers", "Each row is one peer worker with the employment and up to two certifications.", 100,
			List.of(needed("Legal first name", "As the certificate has it.", "SAMPLE Rosa", "SAMPLE Lee"),
					needed("Legal last name", "As the certificate has it.", "Sample", "Sample"),
					optional("Used name", "The whole name the person goes by, if it is another.", "Rosie Sample", ""),
					optional("Pronouns", "As the person gives them.", "she/her", ""),
					optional("Languages", "Parted by commas.", "English, Spanish", "English"),
					optional("Phone", "Ten digits.", "717-555-0101", ""),
					optional("E-mail", "Tells people of the same name apart.", "rosie@example.org", "lee@example.org"),
					optional("NPI", "Ten digits; most peer workers have none.", "", ""),
					needed("Agency", "The agency's name as it stands here.", "Sample Agency", "Sample Agency"),
					needed("Position", "The title of the position.", "Peer specialist", "Peer specialist"),
					needed("Share of full time", "1 is full time, 0.5 is half time.", "1", "0.5"),
					optional("Form of work", "Full time, Part time, Per diem, Stipend or Volunteer.", "", "Part time"),
					optional("Part time because",
							"In the words of the page, such as Wanted fewer hours or Kept low for benefits.", "",
							"Wanted fewer hours"),
					needed("Started on", "First day of the employment.", "03/04/2024", "09/02/2025"),
					optional("Ended on", "Last day, for someone who has left.", "", "05/29/2026"),
					optional("Reason for leaving", "With a last day: in the words of the page, such as Another job.",
							"", "Another job"),
					optional("Certification", "CPS, CRS, CFRS or OTHER.", "CPS", ""),
					optional("Certification number", "As the certificate has it.", "SAMPLE-1001", ""),
					optional("Issued by", "Who certified.", "Sample board", ""),
					optional("Issued on", "First day it is valid.", "05/01/2025", ""),
					optional("Expires on", "Last day it is valid.", "04/30/2027", ""),
					optional("Second certification", "For those who hold two.", "", ""),
					optional("Second certification number", "", "", ""), optional("Second issued by", "", "", ""),
					optional("Second issued on", "", "", ""), optional("Second expires on", "", "", ""))),

	PARTICIPANTS("Participants",
			"Each row is one participant with enrollment, coverage, recommendation, plan and peer worker, as far as they are known.",
			100,
			List.of(needed("First name", "As the payer's record has it.", "SAMPLE Jordan", "SAMPLE Kim"),
					optional("Middle name", "", "", ""),
					needed("Last name", "As the payer's record has it.", "Sample", "Sample"),
					optional("Used name", "The first name the person goes by, if it is another.", "Jo", ""),
					needed("Birth date", "A date such as 03/14/1984.", "03/14/1984", "07/02/1979"),
					needed("Sex", "As the payer's record has it: F, M or U.", "F", "U"),
					needed("Street", "", "12 Sample Street", "14 Sample Street"),
					needed("City", "", "Harrisburg", "Harrisburg"), needed("State", "Two letters.", "PA", "PA"),
					needed("ZIP", "Five or nine digits.", "17101-0001", "17101"),
					needed("County", "Where the person lives.", "Dauphin", "Dauphin"),
					optional("Phone", "Ten digits.", "717-555-0102", ""),
					optional("Recipient id", "The ten digits of the ACCESS card; kept sealed.", "0000000001", "")
						.asSealed(),
					needed("Agency", "The agency's name as it stands here.", "Sample Agency", "Sample Agency"),
					needed("Enrolled on", "First day with the agency.", "01/12/2026", "02/02/2026"),
					optional("Payer", "The payer's name as it stands here.", "Sample Payer", ""),
					optional("Covered from", "With a payer: first day of coverage.", "01/01/2026", ""),
					optional("Covered through", "Last day of coverage; empty while it goes on.", "", ""),
					optional("Practitioner", "Who recommends the service.", "Dana Sample", ""),
					optional("Practitioner is a", "Such as Psychiatrist or Psychologist.", "Psychiatrist", ""),
					optional("Practitioner NPI", "Ten digits, if it is on the paper.", "", ""),
					optional("Recommended on", "Day of the practitioner's signature.", "01/09/2026", ""),
					optional("Diagnoses", "ICD-10 codes parted by commas, the first named first.", "F33.1", ""),
					optional("Plan written on", "Day of the service plan.", "01/19/2026", ""),
					optional("Goal 1", "In the person's words.", "I want to ride the bus on my own", ""),
					optional("Goal 2", "", "", ""), optional("Goal 3", "", "", ""),
					optional("Strengths", "In the person's words.", "", ""),
					optional("Person signed on", "", "01/19/2026", ""),
					optional("Peer worker signed on", "", "01/19/2026", ""),
					optional("Professional signed on", "", "01/19/2026", ""),
					optional("Professional", "The mental health professional who signed.", "Dr. Sample", ""),
					optional("Peer worker", "Certification number, e-mail or name of who walks beside the person.",
							"SAMPLE-1001", ""),
					optional("Together since", "With a peer worker: the first day.", "01/19/2026", ""))),

	ENCOUNTERS("Visits",
			"Each row is one visit of a peer worker with a participant, signed elsewhere. It goes to review here.", 500,
			List.of(optional("Recipient id", "The ten digits of the ACCESS card, or else name and birth date.",
					"0000000001", "")
				.asSealed(),
					optional("First name", "With last name and birth date, if there is no recipient id.", "",
							"SAMPLE Kim"),
					optional("Last name", "", "", "Sample"), optional("Birth date", "", "", "07/02/1979"),
					needed("Peer worker", "Certification number, e-mail or name.", "SAMPLE-1001", "SAMPLE-1001"),
					optional("Agency", "Needed only when both belong to more than one.", "", ""),
					needed("Date", "A date such as 03/14/2026.", "03/14/2026", "03/16/2026"),
					needed("Start", "A time such as 2:05 PM or 14:05.", "2:05 PM", "10:00 AM"),
					optional("End", "A time, or else the minutes.", "2:58 PM", ""),
					optional("Minutes", "A whole number, or else the end.", "", "45"),
					optional("Start came", "When clocks are set back and the time came twice: first or second.", "",
							""),
					optional("End came", "As above.", "", ""),
					needed("How you met", "In person, By video or By phone.", "In person", "By phone"),
					needed("Place", "In words, such as The person's home.", "The person's home", "Our office"),
					optional("Goal", "One of the plan's goals, in the same words.", "I want to ride the bus on my own",
							""),
					needed("What we did", "The note.", "SAMPLE. We rode the 23 to the library and back.",
							"SAMPLE. We planned the week together."),
					needed("General purpose", "What the payer may read.", "Getting around in the community",
							"Planning daily life"),
					optional("Next step", "", "Ride without me on Tuesday", ""),
					optional("What mattered", "What was on the person's mind.", "", ""),
					optional("What I shared", "What of the peer worker's experience helped.", "", ""),
					needed("Signed on", "Day on which the peer worker signed the note.", "03/14/2026", "03/16/2026")));

	private final String words;

	private final String explanation;

	private final int rowsAtATime;

	private final List<ImportColumn> columns;

	ImportKind(String words, String explanation, int rowsAtATime, List<ImportColumn> columns) {
		this.words = words;
		this.explanation = explanation;
		this.rowsAtATime = rowsAtATime;
		this.columns = columns;
	}

	public String words() {
		return this.words;
	}

	public String explanation() {
		return this.explanation;
	}

	/** As a select box takes it. */
	public String value() {
		return name();
	}

	public String label() {
		return this.words;
	}

	public List<ImportColumn> columns() {
		return this.columns;
	}

	/** So many rows are one transaction. */
	int rowsAtATime() {
		return this.rowsAtATime;
	}

	Optional<ImportColumn> column(String heading) {
		return this.columns.stream().filter((column) -> column.isNamed(heading)).findFirst();
	}

	/** How many of these headings are columns of this kind. */
	long known(List<String> headings) {
		return headings.stream().filter((heading) -> column(heading).isPresent()).count();
	}

	/** Whether a row is one of the template's own, left in the file. */
	boolean isSample(java.util.function.Function<String, String> cell) {
		return this.columns.stream().allMatch((column) -> cell.apply(column.name()).equals(column.sample()))
				|| this.columns.stream().allMatch((column) -> cell.apply(column.name()).equals(column.sample2()));
	}

	public List<String> sample(int row) {
		return this.columns.stream().map((column) -> (row == 1) ? column.sample() : column.sample2()).toList();
	}

}
