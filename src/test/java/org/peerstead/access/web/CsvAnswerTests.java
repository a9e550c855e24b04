package org.peerstead.access.web;

import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class CsvAnswerTests {

	@Test
	void aSpreadsheetReadsTheFileAndTakesNoCellForAFormula() throws UnsupportedEncodingException {
		MockHttpServletResponse response = new MockHttpServletResponse();
		CsvAnswer.send(response, "people.csv", List.of("Name", "Day", "Hours"), (csv) -> {
			csv.row("=HYPERLINK(\"x\")", LocalDate.of(2026, 6, 15), new BigDecimal("-1.50"));
			csv.row("Núñez, \"Sam\"\nJr.", null, 3);
			csv.row("@cmd", "-1+1", "+1");
			csv.row("\tx", "\rx", "a=b");
		});
		assertThat(response.getContentAsString())
			.isEqualTo("\uFEFFName,Day,Hours\r\n" + "\"'=HYPERLINK(\"\"x\"\")\",2026-06-15,-1.50\r\n"
					+ "\"Núñez, \"\"Sam\"\"\nJr.\",,3\r\n" + "'@cmd,'-1+1,'+1\r\n" + "'\tx,\"'\rx\",a=b\r\n");
		assertThat(response.getContentType()).isEqualTo("text/csv;charset=UTF-8");
		assertThat(response.getHeader("Content-Disposition")).contains("attachment").contains("people.csv");
	}

}
