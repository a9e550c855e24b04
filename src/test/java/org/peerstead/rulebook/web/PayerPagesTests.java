package org.peerstead.rulebook.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.access.Role;
import org.peerstead.shared.NewId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@PeersteadTest
class PayerPagesTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private TestCounty counties;

	private County county;

	private RequestPostProcessor staff;

	@BeforeEach
	void aCounty() {
		this.county = this.counties.make();
		this.staff = as(Role.COUNTY_STAFF);
	}

	private RequestPostProcessor as(Role role) {
		return user(this.county.user(role).login()).roles(role.name());
	}

	private static final Map<String, String> PAYER = Map.of("name", "Sample Plan", "kind", "MANAGED_CARE",
			"payerNumber", "sample01", "submitterName", "Sample County", "submitterNumber", "SUB01", "submitterContact",
			"Sam Sample", "submitterPhone", "717-555-0100", "receiverName", "Sample Receiver", "receiverNumber",
			"REC01");

	private static final Map<String, String> TERMS = Map.of("effectiveFrom", "2026-01-01", "procedureCode", "h0038",
			"chargePerUnit", "20.50", "rounding", "FLOOR_FULL_UNIT", "accumulate", "PER_CONTACT", "audioModifier", "fq",
			"trust", "CONFIRMED", "source", "Sample contract");

	private MvcTestResult send(String address, Map<String, String> typed, String... more) {
		var request = this.web.post().uri(address).with(this.staff).with(csrf());
		Map<String, String> all = new HashMap<>(typed);
		for (int at = 0; at < more.length; at += 2) {
			all.put(more[at], more[at + 1]);
		}
		all.forEach(request::param);
		return request.exchange();
	}

	private MvcTestResult open(String address) {
		return this.web.get().uri(address).with(this.staff).exchange();
	}

	private String payer() {
		UUID id = NewId.next();
		assertThat(send("/payers", PAYER, "id", id.toString())).redirectedUrl().isEqualTo("/payers/" + id);
		return "/payers/" + id;
	}

	@Test
	void aPayerGetsTermsAndNewTermsEndTheOld() {
		String payer = payer();
		assertThat(open(payer)).hasStatusOk().bodyText().contains("Sample Plan", "SAMPLE01", "No terms yet");
		assertThat(open(payer + "/terms/new")).hasStatusOk();
		assertThat(send(payer + "/terms", TERMS, "id", NewId.next().toString())).redirectedUrl().isEqualTo(payer);
		assertThat(open(payer + "/terms/new")).bodyText().contains("20.5");
		assertThat(send(payer + "/terms", TERMS, "id", NewId.next().toString(), "effectiveFrom", "07/01/2026",
				"chargePerUnit", "21.75"))
			.redirectedUrl()
			.isEqualTo(payer);
		assertThat(open(payer)).bodyText()
			.contains("01/01/2026 to 06/30/2026", "$20.50", "$21.75", "In force", "Later", "phone FQ",
					"Whole 15-minute units only");
		assertThat(open("/payers")).bodyText().contains("07/01/2026");
		assertThat(open("/payers.csv")).bodyText()
			.contains("Sample Plan,Medicaid managed care,SAMPLE01,test,no,2026-07-01,");
	}

	@Test
	void wrongTermsSayWhatIsWrong() {
		String payer = payer();
		assertThat(send(payer + "/terms", TERMS, "id", NewId.next().toString(), "chargePerUnit", "twenty",
				"effectiveFrom", "02/30/2026"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("twenty", "02/30/2026", "Enter a real date", "Enter a number");
		assertThat(send(payer + "/terms", TERMS, "id", NewId.next().toString(), "procedureCode", "38", "audioModifier",
				"FQQ"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("a letter and four digits", "two letters or digits");
		send(payer + "/terms", TERMS, "id", NewId.next().toString());
		assertThat(send(payer + "/terms", TERMS, "id", NewId.next().toString()))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Terms that begin on 01/01/2026 are on file");
	}

	@Test
	void termsAreCorrectedByOneAtATime() {
		String payer = payer();
		UUID terms = NewId.next();
		send(payer + "/terms", TERMS, "id", terms.toString());
		String address = payer + "/terms/" + terms;
		assertThat(open(address + "/edit")).hasStatusOk().bodyText().contains("Correct terms", "H0038");
		assertThat(send(address, TERMS, "id", terms.toString(), "version", "0", "chargePerUnit", "19")).redirectedUrl()
			.isEqualTo(payer);
		assertThat(send(address, TERMS, "id", terms.toString(), "version", "0", "chargePerUnit", "18"))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("Saved meanwhile by someone else");
	}

	@Test
	void aPayerIsChangedAndClosed() {
		String payer = payer();
		assertThat(open(payer + "/edit")).hasStatusOk();
		assertThat(send(payer, PAYER, "id", payer.substring(8), "version", "0", "name", "Sample Plan Two"))
			.redirectedUrl()
			.isEqualTo(payer);
		assertThat(send(payer, PAYER, "id", payer.substring(8), "version", "0", "name", "Sample Plan Three"))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("Sample Plan Two", "Sample Plan Three");
		assertThat(send(payer, PAYER, "version", "1", "kind", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(send(payer + "/closings", Map.of())).redirectedUrl().isEqualTo(payer);
		assertThat(open(payer)).bodyText().contains("Closed since");
		assertThat(send(payer + "/reopenings", Map.of())).redirectedUrl().isEqualTo(payer);
	}

	@Test
	void aStrangersPayerDoesNotExist() {
		String payer = payer();
		UUID terms = NewId.next();
		send(payer + "/terms", TERMS, "id", terms.toString());
		this.county = this.counties.make();
		this.staff = as(Role.COUNTY_STAFF);
		for (String address : new String[] { "", "/edit", "/terms/new", "/terms/" + terms + "/edit" }) {
			assertThat(open(payer + address)).as(address).hasStatus(HttpStatus.NOT_FOUND);
		}
		for (String address : new String[] { "", "/closings", "/reopenings", "/terms", "/terms/" + terms }) {
			assertThat(send(payer + address, Map.of())).as(address).hasStatus(HttpStatus.NOT_FOUND);
		}
	}

	@Test
	void theRulesAreOpenToEveryRole() {
		String payer = payer();
		send(payer + "/terms", TERMS, "id", NewId.next().toString());
		for (Role role : Role.values()) {
			assertThat(this.web.get().uri("/rules").with(as(role))).as(role.name()).hasStatusOk();
			assertThat(this.web.get().uri("/payers").with(as(role))).as(role.name())
				.hasStatus((role == Role.COUNTY_STAFF) ? HttpStatus.OK : HttpStatus.FORBIDDEN);
		}
		assertThat(open("/rules")).bodyText()
			.contains("Months from enrollment to the first service plan", "1 month", "14 years", "confirmed",
					"Not known", "55 Pa. Code 1101.68, (b)(1)", "15. The peer is certified on the day of service");
		assertThat(open("/rules?topic=CERTIFICATION&trust=&q=&payer=&on=")).bodyText()
			.contains("Hours of training to become certified")
			.doesNotContain("Youngest age</th>");
		assertThat(open("/rules?payer=" + payer.substring(8) + "&on=2026-02-01")).bodyText()
			.contains("whole 15-minute units only", "Sample contract");
		assertThat(open("/rules?q=nothing-says-this")).bodyText().contains("No rule fits");
		assertThat(open("/rules.csv?topic=PLAN")).bodyText().contains("The service plan,Months from");
		assertThat(open("/rules?on=2026-02-30")).hasStatus4xxClientError();
	}

}
