package org.peerstead.access.web;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.TestCounty.TestUser;
import org.peerstead.access.AuditTrail;
import org.peerstead.access.Role;
import org.peerstead.shared.NewId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@PeersteadTest
class AuditPagesTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private TestCounty counties;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private JdbcClient jdbc;

	private County county;

	private TestUser auditor;

	@BeforeEach
	void aCountyWithAnAuditor() {
		this.county = this.counties.make();
		this.auditor = this.county.user(Role.AUDITOR);
	}

	private MvcTestResult open(String address) {
		return this.web.get().uri(address).with(user(this.auditor.login()).roles("AUDITOR")).exchange();
	}

	@Test
	void whoWasShownARecordIsFoundByTheRecord() {
		UUID shown = NewId.next();
		UUID other = NewId.next();
		this.county.run(() -> {
			this.trail.shown(this.county.program(), AuditTrail.Subject.PARTICIPANT, shown, "participant");
			this.trail.shown(this.county.program(), AuditTrail.Subject.PARTICIPANT, java.util.List.of(other),
					"recipient id", "=revealed");
		});
		assertThat(open("/audit?record=" + shown)).hasStatusOk()
			.bodyText()
			.contains(shown.toString().substring(24), "/participants/" + shown)
			.doesNotContain(other.toString().substring(24));
		assertThat(open("/audit?q=recipient")).bodyText().contains("=revealed");
		assertThat(open("/audit?record=no-id")).bodyText().contains("Nothing here");
		assertThat(open("/audit?user=" + this.auditor.id())).bodyText().contains("Nothing here");
		assertThat(open("/audit?from=2031-01-01")).bodyText().contains("Nothing here");
		assertThat(open("/audit.csv")).bodyText().contains("'=revealed", shown.toString());
	}

	@Test
	void leadsOnlyToRecordsThatTheReaderMayOpen() {
		UUID userShown = this.auditor.id().value();
		this.county.run(() -> this.trail.shown(this.county.program(), AuditTrail.Subject.USER, userShown, "user"));
		String staff = this.county.user(Role.COUNTY_STAFF).login();
		assertThat(this.web.get().uri("/audit").with(user(staff).roles("COUNTY_STAFF"))).bodyText()
			.contains("/users/" + userShown);
		assertThat(open("/audit")).hasStatusOk()
			.bodyText()
			.contains(userShown.toString().substring(24))
			.doesNotContain("/users/" + userShown);
	}

	@Test
	void changesAreShownBeforeAndAfterAndSealedValuesNever() {
		this.county.run(() -> this.jdbc.sql("update agency set city = 'York' where id = ?")
			.param(this.county.first().value())
			.update());
		this.county.run(() -> this.jdbc
			.sql("""
					insert into change_log (program_id, entity, row_id, action, before, after)
					values (?, 'participant', ?, 'UPDATE', '{"recipient_id_sealed": null}', '{"recipient_id_sealed": "\\\\x0badc0de"}')""")
			.params(this.county.program().value(), NewId.next())
			.update());
		assertThat(open("/audit/changes?record=" + this.county.first())).bodyText()
			.contains("Changed: agency", "city: Harrisburg \u2192 York", "Added: agency");
		assertThat(open("/audit/changes?q=participant")).bodyText()
			.contains("recipient id sealed: changed (sealed)")
			.doesNotContain("0badc0de");
		assertThat(open("/audit/changes.csv?q=agency")).bodyText().contains("city: Harrisburg");
		assertThat(open("/audit?q=audit")).as("who read a participant's changes is written down")
			.bodyText()
			.contains("audit");
	}

	@Test
	void thePagesGoOnByKey() {
		this.county.run(() -> {
			for (int row = 0; row < Pager.SIZE + 5; row++) {
				this.trail.shown(this.county.program(), AuditTrail.Subject.FILE, NewId.next(), "file-" + row + "-");
			}
		});
		MvcTestResult first = open("/audit");
		assertThat(first).bodyText().contains("file-54-", "file-5-", "Older").doesNotContain("file-4-");
	}

	@Test
	void anotherProgramsTrailIsNotThere() {
		County other = this.counties.make();
		UUID shown = NewId.next();
		other.run(() -> this.trail.shown(other.program(), AuditTrail.Subject.WORKER, shown, "worker"));
		assertThat(open("/audit?record=" + shown)).bodyText().contains("Nothing here");
		assertThat(open("/audit/changes?record=" + other.first())).bodyText().contains("Nothing here");
	}

	@Test
	void onlyStaffAndAuditorsReadIt() {
		for (Role role : Role.values()) {
			TestUser one = this.county.user(role);
			boolean allowed = role == Role.COUNTY_STAFF || role == Role.AUDITOR;
			assertThat(this.web.get().uri("/audit").with(user(one.login()).roles(role.name()))).as(role.name())
				.hasStatus(allowed ? HttpStatus.OK : HttpStatus.FORBIDDEN);
			assertThat(this.web.get().uri("/").with(user(one.login()).roles(role.name()))).as("first screen of " + role)
				.hasStatusOk();
		}
		assertThat(open("/")).bodyText().contains("Find a claim");
	}

}
