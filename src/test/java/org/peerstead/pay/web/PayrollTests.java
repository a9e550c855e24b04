package org.peerstead.pay.web;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.TestCounty.TestUser;
import org.peerstead.access.Role;
import org.peerstead.encounters.SampleEncounters;
import org.peerstead.encounters.SampleEncounters.Pair;
import org.peerstead.pay.PayPeriodId;
import org.peerstead.pay.SamplePayroll;
import org.peerstead.people.PeerId;
import org.peerstead.people.SamplePeers;
import org.peerstead.shared.NewId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@PeersteadTest
class PayrollTests {

	private static final String HEADINGS = "Agency,Period from,Period through,Worker id,Worker,Gross pay,Paid hours,Reimbursed\r\n";

	@Autowired
	private MockMvcTester web;

	@Autowired
	private TestCounty counties;

	@Autowired
	private SampleEncounters encounters;

	@Autowired
	private SamplePeers peers;

	@Autowired
	private SamplePayroll payroll;

	@Autowired
	private JdbcClient jdbc;

	private County county;

	private TestUser staff;

	private Pair one;

	private PayPeriodId period;

	@BeforeEach
	void twoLockedTimesheets() {
		this.county = this.counties.make();
		this.staff = this.county.user(Role.COUNTY_STAFF);
		this.period = this.payroll.period(this.county);
		this.one = worked("10:00", "10:47", "17.3333");
		worked("13:00", "13:23", "21.07");
	}

	private Pair worked(String start, String end, String hourly) {
		Pair pair = this.encounters.pair(this.county);
		this.encounters.signed(pair, SampleEncounters.DAY, start, end);
		this.payroll.earns(pair, hourly);
		this.payroll.paid(pair, this.payroll.sheet(pair, this.period));
		return pair;
	}

	@Test
	void theFileHoldsWhatIsLockedToTheCent() {
		String export = export();
		assertThat(get(export)).hasStatusOk().bodyText().contains("Download the file", "$21.66", "1.17");
		byte[] bytes = get(export + "/file").getResponse().getContentAsByteArray();
		List<NamedCsvRecord> rows = CsvReader.builder()
			.ofNamedCsvRecord(new String(bytes, StandardCharsets.UTF_8))
			.stream()
			.toList();
		BigDecimal inFile = rows.stream()
			.map((row) -> new BigDecimal(row.getField("Amount")))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		BigDecimal locked = this.county
			.as(() -> this.jdbc.sql("select sum(amount) from timesheet_line").query(BigDecimal.class).single());
		assertThat(inFile).isEqualByComparingTo(locked).isEqualByComparingTo("21.66");
		assertThat(rows).hasSize(2)
			.allSatisfy((row) -> assertThat(row.getField("Period from")).isEqualTo("06/01/2026"));
	}

	@Test
	void madeAgainItIsTheSameFile() {
		String export = export();
		assertThat(export()).isEqualTo(export);
		this.payroll.reopened(this.one, this.payroll.sheet(this.one, this.period), "Travel is missing.");
		assertThat(get(export)).bodyText().contains("was locked or reopened after this file was made");
		assertThat(export()).isNotEqualTo(export);
	}

	@Test
	void whatWasPaidIsCheckedFirstAndThenHeldAgainstTheLock() {
		String rows = row(employment(this.one), "12.00", "") + row(UUID.randomUUID(), "9.00", "")
				+ row(employment(this.one), "=1+1", "") + row(employment(this.one), "1.00", "900");
		String checked = upload(HEADINGS + rows);
		assertThat(get(checked)).hasStatusOk()
			.bodyText()
			.contains("Checked. Nothing counts yet.", "The worker id is not known here", "holds a formula",
					"900.00 hours: this period has at most 336", "$12.00");
		assertThat(get(page())).bodyText().contains("No difference is known");
		assertThat(post(checked + "/takings", Map.of())).hasStatus3xxRedirection();
		assertThat(get(page())).bodyText().contains("$13.58", "$12.00", "-$1.58", "Not in any file", "-$9.66");
		assertThat(get("/pay/periods/" + this.period + "/differences.csv")).bodyText()
			.contains("13.58,12.00,-1.58,yes");
		assertThat(this.web.get().uri("/my/hours").with(user(this.one.user().login()).roles("PEER")).exchange())
			.bodyText()
			.contains("Payroll paid $1.58 less than was locked.");
		assertThat(send(HEADINGS + rows)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("This very file was taken in before");
	}

	@Test
	void aFileOfAnotherAgencyIsRefusedAsAWhole() {
		assertThat(send(HEADINGS + row(employment(this.one), "12.00", "").replace("First Agency", "Second Agency")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Second Agency", "this pay period is First Agency", "Nothing was taken in");
		PeerId stranger = this.peers.employed(this.county, this.county.second(), "Kim", "Oak");
		UUID elsewhere = this.county.as(() -> this.jdbc.sql("select id from employment where peer_id = ?")
			.param(stranger.value())
			.query(UUID.class)
			.single());
		assertThat(send(HEADINGS + row(elsewhere, "12.00", ""))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("This file names workers of Second Agency");
		assertThat(send(HEADINGS + row(employment(this.one), "12.00", "").replace("06/14/2026", "06/15/2026")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("is not of the pay period");
	}

	@Test
	void whatIsNoSuchFileIsRefusedInWords() {
		Stream
			.of(Map.entry("PK\u0003\u0004zip".getBytes(StandardCharsets.ISO_8859_1), "ZIP archive"),
					Map.entry(new byte[0], "The file is empty"),
					Map.entry("Name,Amount\r\nSam,1".getBytes(StandardCharsets.UTF_8), "These columns are missing"),
					Map.entry((HEADINGS + "\"open").getBytes(StandardCharsets.UTF_8), "the quotes do not match"),
					Map.entry((HEADINGS + "Caf\u00e9").getBytes(Charset.forName("windows-1252")), "not in UTF-8"))
			.forEach((bad) -> assertThat(send(bad.getKey())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
				.bodyText()
				.contains(bad.getValue()));
	}

	@Test
	void aLayoutIsData() {
		assertThat(get("/pay/layouts")).hasStatusOk().bodyText().contains("Sample layout (a sample, no vendor");
		assertThat(post("/pay/layouts",
				Map.of("id", NewId.next().toString(), "name", "Ours", "columns",
						"Employee = Worker id\nShoe = Shoe size", "dateFormat", "yyyyMMdd")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("is no field. Fields are", "Shoe = Shoe size");
		UUID id = NewId.next();
		assertThat(post("/pay/layouts",
				Map.of("id", id.toString(), "name", "Ours", "columns",
						"Employee = Worker id\nCode = Pay code\nMinutes = Minutes\nTo = Period through", "dateFormat",
						"yyyyMMdd")))
			.hasStatus3xxRedirection();
		String export = redirect(post("/pay/periods/" + this.period + "/exports",
				Map.of("id", NewId.next().toString(), "layout", id.toString())));
		assertThat(get(export + "/file")).bodyText()
			.contains("Employee,Code,Minutes,To\r\n", employment(this.one) + ",REG,47,20260614");
	}

	private String page() {
		return "/pay/periods/" + this.period + "/payroll";
	}

	private String export() {
		UUID layout = this.county
			.as(() -> this.jdbc.sql("select id from payroll_layout where sample").query(UUID.class).single());
		return redirect(post("/pay/periods/" + this.period + "/exports",
				Map.of("id", NewId.next().toString(), "layout", layout.toString())));
	}

	private String upload(String text) {
		return redirect(send(text));
	}

	private MvcTestResult send(String text) {
		return send(text.getBytes(StandardCharsets.UTF_8));
	}

	private MvcTestResult send(byte[] bytes) {
		return this.web.post()
			.multipart()
			.uri("/pay/periods/" + this.period + "/paid-files")
			.file(new MockMultipartFile("file", "paid.csv", "text/csv", bytes))
			.param("id", NewId.next().toString())
			.with(user(this.staff.login()).roles("COUNTY_STAFF"))
			.with(csrf())
			.exchange();
	}

	private static String row(UUID worker, String gross, String hours) {
		return "First Agency,06/01/2026,06/14/2026," + worker + ",Sam," + gross + "," + hours + ",\r\n";
	}

	private UUID employment(Pair pair) {
		return this.county.as(() -> this.jdbc.sql("select id from employment where peer_id = ?")
			.param(pair.peer().value())
			.query(UUID.class)
			.single());
	}

	private static String redirect(MvcTestResult result) {
		assertThat(result).hasStatus3xxRedirection();
		return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
	}

	private MvcTestResult get(String path) {
		return this.web.get().uri(path).with(user(this.staff.login()).roles("COUNTY_STAFF")).exchange();
	}

	private MvcTestResult post(String path, Map<String, String> values) {
		var request = this.web.post().uri(path).with(user(this.staff.login()).roles("COUNTY_STAFF")).with(csrf());
		values.forEach(request::param);
		return request.exchange();
	}

}
