package org.peerstead.exchange;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.TestCounty.TestUser;
import org.peerstead.access.Role;
import org.peerstead.participants.SampleParticipants;
import org.peerstead.shared.NewId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.peerstead.exchange.ImportKind.ENCOUNTERS;
import static org.peerstead.exchange.ImportKind.PARTICIPANTS;
import static org.peerstead.exchange.ImportKind.PEERS;
import static org.peerstead.exchange.SampleFiles.csv;
import static org.peerstead.exchange.SampleFiles.participant;
import static org.peerstead.exchange.SampleFiles.peer;
import static org.peerstead.exchange.SampleFiles.visit;
import static org.peerstead.exchange.SampleFiles.with;

@PeersteadTest
class ImportsTests {

	private static final Duration PATIENCE = Duration.ofMinutes(4);

	private static final String LEE = "3000000001";

	private static final String KIM = "3000000002";

	@Autowired
	private MockMvcTester web;

	@Autowired
	private TestCounty counties;

	@Autowired
	private SampleParticipants samples;

	@LocalServerPort
	private int port;

	@Autowired
	private ImportSteps steps;

	@Autowired
	private JdbcClient jdbc;

	private County county;

	private TestUser staff;

	@BeforeEach
	void aCountyWithStaff() {
		this.county = this.counties.make();
		this.staff = this.county.user(Role.COUNTY_STAFF);
		this.samples.payer(this.county);
	}

	@Test
	void takesInPeersWithEmploymentAndCertification() throws Exception {
		UUID id = checked(PEERS, csv(PEERS, with(peer("Rosa", "Delgado", "CPS-1"), "Used name", "Rosie Delgado"), with(
				with(peer("Lee", "Old", "CPS-2"), "Ended on", "05/29/2026"), "Reason for leaving", "another job")));
		assertThat(show(id)).contains("Checked, nothing taken in yet", "Take in all rows");
		take(id);
		assertThat(count("peer where shown_name = 'Rosie Delgado'")).isEqualTo(1);
		assertThat(count("employment where fte = 0.5")).isEqualTo(2);
		assertThat(count("employment where ended_on = '2026-05-29' and exit_reason = 'OTHER_JOB'")).isEqualTo(1);
		assertThat(count("certification where issued_on = '2026-01-01' and expires_on = '2026-12-31'")).isEqualTo(2);
		assertThat(show(id)).contains("Taken in", "Undo this import");
	}

	@Test
	void takesInParticipantsWithAllThatAVisitNeeds() throws Exception {
		people();
		assertThat(count("participant where recipient_id_last4 in ('0001', '0002')")).isEqualTo(2);
		assertThat(count("coverage")).isEqualTo(2);
		assertThat(count("recommendation where diagnoses = '{F33.1,F41.1}'")).isEqualTo(2);
		assertThat(count("service_plan where participant_signed_on = '2026-01-19'")).isEqualTo(2);
		assertThat(count("plan_goal")).isEqualTo(4);
		assertThat(count("caseload")).isEqualTo(2);
		assertThat(count("import_row where fields::text like '%3000000001%' or problems::text like '%3000000001%'"))
			.isZero();
	}

	@Test
	void takesInVisitsSignedByThePeerAndPutsThemToReview() throws Exception {
		people();
		UUID id = checked(ENCOUNTERS,
				csv(ENCOUNTERS, visit(LEE, "CPS-1", "03/16/2026", "9:00 AM"),
						with(with(visit(KIM, "Rosa Delgado", "03/16/2026", "10:00"), "Minutes", ""), "End", "10:45 am"),
						with(with(with(with(visit("", "CPS-1", "03/17/2026", "14:05"), "First name", "lee"),
								"Last name", "Maple"), "Birth date", "1984-03-14"), "Signed on", "03/18/2026")));
		take(id);
		assertThat(count("encounter where status = 'SIGNED' and signature = 'Rosa Delgado' and credential = 'CPS'"))
			.isEqualTo(3);
		assertThat(count("encounter where minutes = 45 and goal_id is not null")).isEqualTo(1);
		assertThat(count("encounter where signed_at = '2026-03-18T16:00:00Z'")).isEqualTo(1);
		assertThat(count("encounter_standing where standing = 'IN_REVIEW' and units = 3")).isEqualTo(3);
	}

	@Test
	void tellsOfEachBadRowWhatIsWrongAndTakesTheGoodOnes() throws Exception {
		people();
		Map<String, String> good = visit(LEE, "CPS-1", "03/16/2026", "9:00 AM");
		UUID id = checked(ENCOUNTERS,
				csv(ENCOUNTERS, good, with(good, "Date", "02/30/2026"), with(good, "Start", "9:30 AM"),
						with(good, "Recipient id", "3999999999"),
						with(with(good, "Peer worker", "Nobody"), "Date", "03/17/2026"),
						with(with(with(good, "Date", "03/17/2026"), "Minutes", ""), "End", "8:00 AM"),
						with(with(good, "Date", "03/08/2026"), "Start", "2:30 AM"),
						with(with(good, "Date", "03/18/2026"), "Goal", "Something else"),
						with(with(good, "Date", "03/19/2026"), "Place", "Mars"),
						with(with(good, "Date", "03/20/2026"), "Signed on", "03/19/2026"),
						with(with(good, "Date", "03/21/2026"), "What we did", "")));
		String page = show(id);
		assertThat(page).contains("Row 3", "02/30/2026", "not a day of the calendar", "Row 4", "Row 2 of this file has",
				"Row 5", "No participant of this program has this recipient id", "••••••9999", "No peer worker",
				"is not later than the start", "did not exist on 03/08/2026", "No goal in these words",
				"Write one of: The person&#39;s home", "signed on the day of the visit or later",
				"This cell is empty, and every row needs it");
		assertThat(page).doesNotContain("3999999999");
		String mend = text(get("/imports/" + id + "/bad.csv"));
		assertThat(mend.lines()).hasSize(11);
		assertThat(mend).startsWith("\uFEFFRecipient id,").contains(",Reason\r\n", "3999999999", "not a day of the");
		take(id);
		assertThat(count("encounter")).isEqualTo(1);
		UUID again = checked(ENCOUNTERS, mend);
		assertThat(show(again)).contains("other work on record from 9:00 AM to 9:53 AM")
			.doesNotContain("not known here");
	}

	@Test
	void refusesPeopleWhoAreOnRecordOrTwiceInTheFile() throws Exception {
		people();
		UUID peers = checked(PEERS,
				csv(PEERS, peer("Rosa", "Delgado", "NEW-1"), peer("Ana", "New", "cps-1"),
						with(peer("Bo", "New", "NEW-2"), "E-mail", "bo@example.org"),
						with(peer("Bob", "New", "NEW-3"), "E-mail", "BO@example.org"),
						with(peer("Cy", "New", "NEW-4"), "Agency", "Third Agency"),
						with(peer("Di", "New", "NEW-5"), "Expires on", "01/01/2025"),
						with(peer("Ed", "New", "NEW-6"), "Share of full time", "1.5")));
		assertThat(show(peers)).contains("with this name, at this agency, is on record already",
				"with this certification number is on record already", "Row 4 of this file has this e-mail address",
				"No agency of this program has this name", "A certification expires after the day it was issued",
				"above 0 and up to 1");
		assertThat(batch(peers, "rows_good")).isEqualTo("1");
		UUID participants = checked(PARTICIPANTS, csv(PARTICIPANTS, participant("Other", "Name", LEE, "CPS-1"),
				with(participant("Lee", "Maple", "", "CPS-1"), "Goal 1", ""),
				participant("New", "One", "3000000009", "CPS-1"), participant("New", "Two", "3000000009", "CPS-1"),
				with(participant("Late", "Plan", "3000000010", "CPS-1"), "Plan written on", "01/20/2026"),
				with(participant("Early", "Bird", "3000000011", "CPS-1"), "Together since", "01/02/2026"),
				with(participant("Odd", "Code", "3000000012", "CPS-1"), "Diagnoses", "depression")));
		assertThat(show(participants)).contains("has this recipient id already", "with this name and birth date",
				"Row 4 of this file has this recipient id", "nobody signed it on 01/19/2026",
				"is not employed with an agency that serves the person", "does not have the shape of an ICD-10 code");
		assertThat(batch(participants, "rows_good")).isEqualTo("1");
	}

	@Test
	void undoesAnImportAsOneAndKeepsWhatWasBeforeIt() throws Exception {
		people();
		UUID id = checked(ENCOUNTERS, csv(ENCOUNTERS, visit(LEE, "CPS-1", "03/16/2026", "9:00 AM"),
				visit(KIM, "CPS-1", "03/16/2026", "10:00 AM")));
		take(id);
		undo(id);
		assertThat(batch(id, "status")).isEqualTo("UNDONE");
		assertThat(count("encounter")).isZero();
		assertThat(count("activity")).isZero();
		assertThat(count("encounter_note")).isZero();
		assertThat(count("encounter_standing")).isZero();
		assertThat(count("participant")).isEqualTo(2);
		assertThat(count("change_log where action = 'DELETE' and entity = 'encounter_note' and before ? 'what_we_did'"
			.replace("?", "??"))).isEqualTo(2);
		assertThat(show(id)).contains("Undone");
		UUID again = checked(ENCOUNTERS, csv(ENCOUNTERS, visit(LEE, "CPS-1", "03/16/2026", "9:00 AM")));
		assertThat(batch(again, "rows_good")).isEqualTo("1");
	}

	@Test
	void refusesToUndoWhatSomethingDependsOnAndSaysWhat() throws Exception {
		List<UUID> before = people();
		UUID id = checked(ENCOUNTERS, csv(ENCOUNTERS, visit(LEE, "CPS-1", "03/16/2026", "9:00 AM")));
		take(id);
		undo(before.get(0));
		assertThat(batch(before.get(0), "status")).isEqualTo("TAKEN");
		assertThat(show(before.get(0))).contains("cannot be undone any more", "caseloads");
		undo(before.get(1));
		assertThat(show(before.get(1))).contains("cannot be undone any more", "visits");
		this.county.run(() -> this.jdbc.sql("update encounter set place = 'HOME' where program_id = ?")
			.param(this.county.program().value())
			.update());
		undo(id);
		assertThat(show(id)).contains("were changed later: visits (1)");
		assertThat(count("encounter")).isEqualTo(1);
		assertThat(count("participant")).isEqualTo(2);
	}

	@Test
	void neitherUndoesNorShowsTheImportOfAnotherProgram() throws Exception {
		UUID id = checked(PEERS, csv(PEERS, peer("Rosa", "Delgado", "CPS-1")));
		take(id);
		County other = this.counties.make();
		TestUser stranger = other.user(Role.COUNTY_STAFF);
		for (String address : List.of("/imports/" + id, "/imports/" + id + "/bad.csv", "/imports/not-an-id")) {
			assertThat(this.web.get().uri(address).with(as(stranger))).hasStatus(HttpStatus.NOT_FOUND);
		}
		for (String deed : List.of("takings", "undoings", "retries")) {
			assertThat(post("/imports/" + id + "/" + deed, stranger)).hasStatus(HttpStatus.NOT_FOUND);
		}
		this.county
			.run(() -> this.jdbc.sql("update import_batch set status = 'UNDOING' where program_id = ? and id = ?")
				.params(this.county.program().value(), id)
				.update());
		assertThat(org.assertj.core.api.Assertions.catchThrowable(
				() -> other.as(() -> this.jdbc.sql("select undo_import(?)").param(id).query(Integer.class).single())))
			.hasStackTraceContaining("no import of this program");
		assertThat(count("peer")).isEqualTo(1);
	}

	@Test
	void isForCountyStaffAlone() {
		for (Role role : Role.values()) {
			if (role != Role.COUNTY_STAFF) {
				TestUser user = this.county.user(role);
				assertThat(this.web.get().uri("/imports").with(as(user))).hasStatus(HttpStatus.FORBIDDEN);
				assertThat(this.web.get().uri("/imports/templates/peers.csv").with(as(user)))
					.hasStatus(HttpStatus.FORBIDDEN);
				assertThat(send(user, PEERS, "peers.csv", csv(PEERS).getBytes(StandardCharsets.UTF_8), NewId.next()))
					.hasStatus(HttpStatus.FORBIDDEN);
			}
		}
	}

	@Test
	void offersATemplateWhoseSampleRowsAreNeverTaken() throws Exception {
		assertThat(text(get("/imports/new"))).contains("Template: Visits", "Legal first name (needed)");
		for (ImportKind kind : ImportKind.values()) {
			String template = text(
					get("/imports/templates/" + kind.name().toLowerCase(java.util.Locale.ROOT) + ".csv"));
			assertThat(template.lines()).hasSize(3);
			UUID id = checked(kind, template);
			assertThat(batch(id, "rows_bad")).isEqualTo("2");
			assertThat(show(id)).contains("This is the sample row of the template").doesNotContain("Take in");
		}
		assertThat(get("/imports/templates/unknown.csv")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void saysWhenTheSameFileWasTakenInAndCountsOneFormOnce() throws Exception {
		String file = csv(PEERS, peer("Rosa", "Delgado", "CPS-1"));
		take(checked(PEERS, file));
		UUID second = NewId.next();
		assertThat(send(this.staff, PEERS, "again.csv", file.getBytes(StandardCharsets.UTF_8), second))
			.hasStatus(HttpStatus.FOUND);
		assertThat(send(this.staff, PEERS, "again.csv", file.getBytes(StandardCharsets.UTF_8), second))
			.hasStatus(HttpStatus.FOUND);
		settled(second);
		assertThat(show(second)).contains("This same file came before");
		String list = text(get("/imports"));
		assertThat(list.split("again\\.csv", -1)).hasSize(2);
		assertThat(text(get("/imports?kind=ENCOUNTERS"))).contains("No import fits this choice");
		assertThat(text(get("/imports.csv"))).contains("again.csv,Peer workers,\"Checked, nothing taken in yet\"");
		assertThat(post("/imports/" + second + "/undoings", this.staff)).hasStatus(HttpStatus.FOUND)
			.flash()
			.hasEntrySatisfying("flash", (said) -> assertThat(said).asString().contains("nothing to undo"));
	}

	@Test
	void takesFiveThousandVisitsAndUndoesThem() throws Exception {
		people();
		List<Map<String, String>> rows = new ArrayList<>();
		for (int row = 0; row < 5000; row++) {
			java.time.LocalDate day = java.time.LocalDate.of(2026, 1, 20).plusDays(row / 50);
			java.time.LocalTime start = java.time.LocalTime.of(0, 0).plusMinutes((row % 50) * 20L);
			Map<String, String> visit = visit((row % 2 == 0) ? LEE : KIM, "CPS-1", day.toString(), start.toString());
			visit.put("Minutes", "15");
			rows.add(visit);
		}
		UUID id = checked(ENCOUNTERS, csv(ENCOUNTERS, ",", rows));
		assertThat(batch(id, "rows_bad")).isEqualTo("3");
		take(id);
		assertThat(count("encounter")).isEqualTo(4997);
		undo(id);
		assertThat(batch(id, "status")).isEqualTo("UNDONE");
		assertThat(count("encounter")).isZero();
	}

	@Test
	void refusesAFileThatCannotBeReadOnItsFormAndKeepsNothingOfIt() throws Exception {
		String file = csv(PEERS, peer("Rosa", "Delgado", "CPS-1")) + "\"never closed";
		MvcTestResult refused = send(this.staff, PEERS, "peers.csv", file.getBytes(StandardCharsets.UTF_8),
				NewId.next());
		assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(refused.getResponse().getContentAsString(StandardCharsets.UTF_8)).contains("begins on line 3",
				"checked=\"checked\"");
		assertThat(send(this.staff, PEERS, "", new byte[0], NewId.next())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Choose a file.");
		assertThat(count("import_batch")).isZero();
		assertThat(count("import_row")).isZero();
	}

	@Test
	void refusesFortyOneMegabytesInWordsOverRealHttp() throws Exception {
		HttpRequest tooMuch = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/imports"))
			.header("Content-Type", "multipart/form-data; boundary=x")
			.header("Accept", "text/html")
			.POST(HttpRequest.BodyPublishers.ofByteArray(new byte[(41 << 20) + 1]))
			.build();
		HttpResponse<String> answer = HttpClient.newHttpClient().send(tooMuch, HttpResponse.BodyHandlers.ofString());
		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(answer.body()).contains("That is too much to send at once");
	}

	@Test
	void keepsWhatLooksLikeAFormulaOrMarkupAsText() throws Exception {
		take(checked(PEERS, csv(PEERS, with(peer("<b>Rosa</b>", "=1+1", "CPS-1"), "Pronouns", "@SUM(A1)"))));
		assertThat(count("peer where legal_first = '<b>Rosa</b>' and legal_last = '=1+1' and pronouns = '@SUM(A1)'"))
			.isEqualTo(1);
		UUID id = checked(PEERS, csv(PEERS, with(peer("<b>Lee</b>", "=2+2", "CPS-2"), "Agency", "<i>Nowhere</i>"),
				with(peer("Di", "sealed:x", "CPS-3"), "Agency", "plain:y")));
		assertThat(show(id)).contains("&lt;i&gt;Nowhere&lt;/i&gt;").doesNotContain("<i>Nowhere");
		assertThat(text(get("/imports/" + id + "/bad.csv"))).contains("'=2+2", ",sealed:x,", ",plain:y,");
	}

	@Test
	void goesOnWithTheRowsThatAreLeftAfterItWasStopped() throws Exception {
		people();
		List<Map<String, String>> rows = new ArrayList<>();
		for (int day = 1; day <= 30; day++) {
			for (int hour = 0; hour < 20; hour++) {
				rows.add(visit(LEE, "CPS-1", "2026-04-" + String.format("%02d", day), String.format("%02d:00", hour)));
			}
		}
		UUID id = checked(ENCOUNTERS, csv(ENCOUNTERS, ",", rows));
		this.county.run(() -> this.jdbc.sql("update import_batch set status = 'TAKING' where program_id = ? and id = ?")
			.params(this.county.program().value(), id)
			.update());
		assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> carryOn(id, true)))
			.isInstanceOf(ImportSteps.Interrupted.class);
		assertThat(batch(id, "rows_taken")).isEqualTo("500");
		assertThat(count("encounter")).isEqualTo(500);
		carryOn(id, false);
		assertThat(batch(id, "status")).isEqualTo("TAKEN");
		assertThat(batch(id, "rows_taken")).isEqualTo("600");
		assertThat(count("encounter")).isEqualTo(600);
		assertThat(count("imported_record where entity = 'encounter'")).isEqualTo(600);
	}

	private void carryOn(UUID id, boolean stopping) {
		this.county.tenant()
			.run(() -> this.steps.carryOn(new ImportId(id), this.county.program(), this.staff.id().value(),
					() -> stopping));
	}

	/** A peer and two participants, each by an import; their ids. */
	private List<UUID> people() throws Exception {
		UUID peers = checked(PEERS, csv(PEERS, peer("Rosa", "Delgado", "CPS-1")));
		take(peers);
		UUID participants = checked(PARTICIPANTS,
				csv(PARTICIPANTS, participant("Lee", "Maple", LEE, "cps-1"), participant("Kim", "Oak", KIM, "CPS-1")));
		assertThat(show(participants)).contains("Take in all rows");
		take(participants);
		return List.of(peers, participants);
	}

	private UUID checked(ImportKind kind, String file) {
		UUID id = NewId.next();
		assertThat(send(this.staff, kind, "file.csv", file.getBytes(StandardCharsets.UTF_8), id))
			.hasStatus(HttpStatus.FOUND);
		settled(id);
		assertThat(batch(id, "status")).isEqualTo("CHECKED");
		return id;
	}

	private void take(UUID id) {
		assertThat(post("/imports/" + id + "/takings", this.staff)).hasStatus(HttpStatus.FOUND);
		settled(id);
		assertThat(batch(id, "status")).isEqualTo("TAKEN");
	}

	private void undo(UUID id) {
		assertThat(post("/imports/" + id + "/undoings", this.staff)).hasStatus(HttpStatus.FOUND);
		settled(id);
	}

	/** Asks now and then until the job is done, as the page does. */
	private void settled(UUID id) {
		Awaitility.await("the job ends")
			.atMost(PATIENCE)
			.pollInterval(Duration.ofMillis(50))
			.until(() -> !ImportStatus.valueOf(batch(id, "status")).underWay());
	}

	private String batch(UUID id, String column) {
		return this.county
			.as(() -> this.jdbc.sql("select " + column + "::text from import_batch where program_id = ? and id = ?")
				.params(this.county.program().value(), id)
				.query(String.class)
				.single());
	}

	private long count(String from) {
		return this.county.as(() -> this.jdbc.sql("select count(*) from " + from).query(Long.class).single());
	}

	private MvcTestResult send(TestUser user, ImportKind kind, String name, byte[] bytes, UUID id) {
		return this.web.post()
			.uri("/imports")
			.multipart()
			.file(new MockMultipartFile("file", name, "text/csv", bytes))
			.param("id", id.toString())
			.param("kind", kind.name())
			.with(as(user))
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.exchange();
	}

	private MvcTestResult post(String address, TestUser user) {
		return this.web.post().uri(address).with(as(user)).with(SecurityMockMvcRequestPostProcessors.csrf()).exchange();
	}

	private String show(UUID id) throws Exception {
		return text(get("/imports/" + id));
	}

	private MvcTestResult get(String address) {
		return this.web.get().uri(address).with(as(this.staff)).exchange();
	}

	private static String text(MvcTestResult result) throws Exception {
		assertThat(result).hasStatusOk();
		return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
	}

	private static org.springframework.test.web.servlet.request.RequestPostProcessor as(TestUser user) {
		return SecurityMockMvcRequestPostProcessors.user(user.login()).roles(user.role().name());
	}

}
