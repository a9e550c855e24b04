package org.peerstead.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files for tests: the template's columns, and rows that differ from a good one. */
public final class SampleFiles {

	private SampleFiles() {
	}

	/** A peer worker of the first agency, certified for the year 2026. */
	public static Map<String, String> peer(String first, String last, String number) {
		Map<String, String> row = new LinkedHashMap<>();
		row.put("Legal first name", first);
		row.put("Legal last name", last);
		row.put("Agency", "First Agency");
		row.put("Position", "Peer specialist");
		row.put("Share of full time", "0.5");
		row.put("Started on", "03/04/2024");
		row.put("Certification", "CPS");
		row.put("Certification number", number);
		row.put("Issued by", "Sample board");
		row.put("Issued on", "2026-01-01");
		row.put("Expires on", "12/31/2026");
		return row;
	}

	/** A participant of the first agency since January, with all that a visit needs. */
	public static Map<String, String> participant(String first, String last, String recipientId, String peer) {
		Map<String, String> row = new LinkedHashMap<>();
		row.put("First name", first);
		row.put("Last name", last);
		row.put("Birth date", "03/14/1984");
		row.put("Sex", "F");
		row.put("Street", "12 Sample Street");
		row.put("City", "Harrisburg");
		row.put("State", "pa");
		row.put("ZIP", "17101-0001");
		row.put("County", "Dauphin");
		row.put("Recipient id", recipientId);
		row.put("Agency", "first agency");
		row.put("Enrolled on", "01/12/2026");
		row.put("Payer", "Sample Payer");
		row.put("Covered from", "01/01/2026");
		row.put("Practitioner", "Dana Sample");
		row.put("Practitioner is a", "Psychiatrist");
		row.put("Recommended on", "01/09/2026");
		row.put("Diagnoses", "F33.1, F41.1");
		row.put("Plan written on", "01/19/2026");
		row.put("Goal 1", "I want to ride the bus on my own");
		row.put("Goal 2", "I want to cook for my sister");
		row.put("Person signed on", "01/19/2026");
		row.put("Peer worker signed on", "01/19/2026");
		row.put("Professional signed on", "01/19/2026");
		row.put("Professional", "Dr. Sample");
		row.put("Peer worker", peer);
		row.put("Together since", "01/19/2026");
		return row;
	}

	/** A visit of 53 minutes. */
	public static Map<String, String> visit(String recipientId, String peer, String date, String start) {
		Map<String, String> row = new LinkedHashMap<>();
		row.put("Recipient id", recipientId);
		row.put("Peer worker", peer);
		row.put("Date", date);
		row.put("Start", start);
		row.put("Minutes", "53");
		row.put("How you met", "In person");
		row.put("Place", "A place in the community");
		row.put("Goal", "I want to ride the bus on my own");
		row.put("What we did", "We rode the bus to the library and back, and read the timetable together.");
		row.put("General purpose", "Getting around in the community");
		row.put("Signed on", date);
		return row;
	}

	public static Map<String, String> with(Map<String, String> row, String column, String value) {
		Map<String, String> changed = new LinkedHashMap<>(row);
		changed.put(column, value);
		return changed;
	}

	/** As a spreadsheet saves it, with all columns of the template. */
	@SafeVarargs
	public static String csv(ImportKind kind, Map<String, String>... rows) {
		return csv(kind, ",", List.of(rows));
	}

	public static String csv(ImportKind kind, String delimiter, List<Map<String, String>> rows) {
		StringBuilder text = new StringBuilder();
		line(text, delimiter, kind.columns().stream().map(ImportColumn::name).toList());
		for (Map<String, String> row : rows) {
			List<String> cells = new ArrayList<>();
			kind.columns().forEach((column) -> cells.add(row.getOrDefault(column.name(), "")));
			line(text, delimiter, cells);
		}
		return text.toString();
	}

	private static void line(StringBuilder text, String delimiter, List<String> cells) {
		text.append(String.join(delimiter, cells.stream().map(SampleFiles::quoted).toList())).append("\r\n");
	}

	private static String quoted(String cell) {
		return cell.matches("(?s).*[,;\t\"\r\n].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
	}

}
