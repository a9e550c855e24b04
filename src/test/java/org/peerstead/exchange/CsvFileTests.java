package org.peerstead.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.peerstead.shared.Refusal;

import org.springframework.core.io.ByteArrayResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class CsvFileTests {

	private static final String HEADINGS = "Legal first name,Legal last name,Agency,Position,Share of full time,Started on";

	private static final String ROW = "Ren\u00e9e,N\u00fa\u00f1ez,First Agency,Peer,1,03/04/2024";

	static Stream<Arguments> unreadable() throws Exception {
		ByteArrayOutputStream zip = new ByteArrayOutputStream();
		try (ZipOutputStream out = new ZipOutputStream(zip)) {
			out.putNextEntry(new ZipEntry("xl/workbook.xml"));
			out.write(1);
		}
		return Stream.of(arguments(new byte[0], "The file is empty"),
				arguments(zip.toByteArray(), "an Excel workbook or a ZIP archive"),
				arguments(new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0 }, "an older Excel workbook"),
				arguments(bytes("%PDF-1.7 something"), "PDF or a packed file"),
				arguments(bytes(HEADINGS), "headings and no rows"),
				arguments(bytes(HEADINGS + "\r\n,,,,,\r\n   \r\n"), "headings and no rows"),
				arguments(bytes("\r\n" + ROW), "The first line is empty"),
				arguments(bytes("name;town\r\nRosa;Harrisburg\r\n"), "None of the template's columns"),
				arguments(bytes(HEADINGS.replace(",Agency", "") + "\r\n" + ROW), "This column is missing: Agency."),
				arguments(bytes(HEADINGS + ",agency\r\n" + ROW), "\"Agency\" stands in the file twice"),
				arguments(bytes("Recipient id,Peer worker,Date,Start,Minutes\r\n1,2,3,4,5"),
						"a file of another kind: visits"),
				arguments(bytes(HEADINGS + "\r\n" + ROW + "\r\nRo\0sa,D,A,P,1,2024-01-01\r\n"), "Line 3 holds a byte"),
				arguments(bytes(HEADINGS + "\r\n" + ROW + "\r\n\"Rosa,D,A,P,1,2024-01-01\r\n" + ROW + "\r\n"),
						"In the row that begins on line 3 the quotes do not match"),
				arguments(bytes(HEADINGS + "\r\n" + ROW + "\r\n\"" + "x".repeat(300_000)),
						"In the row that begins on line 3 the quotes do not match"),
				arguments("a\0b".getBytes(StandardCharsets.UTF_16LE), "Line 1 holds a byte"));
	}

	@ParameterizedTest
	@MethodSource("unreadable")
	void refusesAFileThatIsNoSuchFileAndSaysWhy(byte[] bytes, String why) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> rows(bytes))
			.matches((refusal) -> "file".equals(refusal.field()))
			.withMessageContaining(why);
	}

	static Stream<Arguments> readable() {
		String plain = HEADINGS + "\r\n" + ROW + "\r\n";
		return Stream.of(arguments(bytes(plain), ""), arguments(bytes("\uFEFF" + plain), ""),
				arguments(bytes(plain.replace("\r\n", "\n")), ""), arguments(bytes(plain.replace("\r\n", "\r")), ""),
				arguments(bytes(plain.replace(',', ';')), "parted by semicolons"),
				arguments(bytes(plain.replace(',', '\t')), "parted by tabs"),
				arguments(("\uFEFF" + plain).getBytes(StandardCharsets.UTF_16LE), "in UTF-16"),
				arguments(("\uFEFF" + plain).getBytes(StandardCharsets.UTF_16BE), "in UTF-16"),
				arguments(plain.getBytes(Charset.forName("windows-1252")), "read as Windows-1252"),
				arguments(bytes(plain.replace("Agency,Position", "\"Agency\",\"Position\"")), ""),
				arguments(bytes(HEADINGS.toUpperCase(java.util.Locale.ROOT).replace(' ', '_') + "\r\n" + ROW), ""),
				arguments(bytes(plain.replace("Started on", "Started on,Shoe size").replace("2024", "2024,44")),
						"This column is not known here and is not read: Shoe size."));
	}

	@ParameterizedTest
	@MethodSource("readable")
	void readsWhatSpreadsheetsWriteAndRemarksOnIt(byte[] bytes, String remark) {
		CsvFile file = CsvFile.of(new ByteArrayResource(bytes), ImportKind.PEERS);
		List<String> first = new ArrayList<>();
		assertThat(file.read((number, cells) -> {
			assertThat(number).isEqualTo(2);
			first.addAll(cells);
		})).isEqualTo(1);
		assertThat(first).startsWith("Ren\u00e9e", "N\u00fa\u00f1ez");
		assertThat(String.join(" ", file.remarks())).contains(remark);
		assertThat(file.remarks()).hasSize(remark.isEmpty() ? 0 : 1);
	}

	@Test
	void numbersRowsAsASpreadsheetDoes() {
		List<Integer> numbers = new ArrayList<>();
		CsvFile
			.of(new ByteArrayResource(bytes(HEADINGS + "\r\n" + ROW + "\r\n\r\n\"Two\r\nlines\",b,c,d,1,2\r\n" + ROW)),
					ImportKind.PEERS)
			.read((number, cells) -> numbers.add(number));
		assertThat(numbers).containsExactly(2, 4, 5);
	}

	@Test
	void takesOffTheApostropheThatOurExportsPutBeforeAFormula() {
		Row row = new Row(2, ImportKind.PEERS,
				java.util.Map.of("Position", "'=SUM(A1)", "Agency", "'quoted'", "Used name", "=1+1"));
		assertThat(row.cell("Position")).isEqualTo("=SUM(A1)");
		assertThat(row.cell("Agency")).isEqualTo("'quoted'");
		assertThat(row.cell("Used name")).isEqualTo("=1+1");
	}

	private static int rows(byte[] bytes) {
		return CsvFile.of(new ByteArrayResource(bytes), ImportKind.PEERS).read((number, cells) -> {
		});
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
