package org.peerstead.rulebook.web;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.access.Role;
import org.peerstead.rulebook.RulesInWords;
import org.peerstead.rulebook.RulesInWords.CheckInWords;
import org.peerstead.rules.Check;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** All fifty checks, each with what it looks at, what it does here, and why. */
@PeersteadTest
class ChecksOnTheRulesPageTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private TestCounty counties;

	@Autowired
	private RulesInWords words;

	@Test
	void everyCheckTellsWhatItLooksAt() throws UnsupportedEncodingException {
		County county = this.counties.make();
		String page = this.web.get()
			.uri("/rules")
			.with(user(county.user(Role.PEER).login()).roles(Role.PEER.name()))
			.exchange()
			.getMvcResult()
			.getResponse()
			.getContentAsString();
		for (Check check : Check.values()) {
			assertThat(page).contains(">" + check.number() + ". ").contains(check.words().replace("'", "&#39;"));
		}
		assertThat(page).contains("Nothing in the program keeps what it would look at yet.");
	}

	@Test
	void aCheckSaysWhatItDoesInThisCounty() {
		County county = this.counties.make();
		Map<Integer, CheckInWords> checks = county
			.as(() -> this.words.checks(county.program(), null, LocalDate.of(2026, 6, 15)))
			.stream()
			.collect(Collectors.toMap(CheckInWords::number, Function.identity()));
		assertThat(checks).hasSize(50);
		assertThat(effect(checks, Check.NOTE_MISSING)).isEqualTo("Blocks");
		assertThat(effect(checks, Check.AFTER_DEATH)).isEqualTo("Blocks");
		assertThat(effect(checks, Check.NO_TELEHEALTH_CONSENT)).isEqualTo("Blocks");
		assertThat(effect(checks, Check.DAY_LIMIT)).isEqualTo("Warns");
		assertThat(effect(checks, Check.NO_TRAVEL_TIME)).isEqualTo("Warns");
		assertThat(effect(checks, Check.PERIOD_LIMIT)).isEqualTo("Off");
		assertThat(effect(checks, Check.EXCLUDED)).as("no module keeps the exclusion checks").isEqualTo("Off");
	}

	private static String effect(Map<Integer, CheckInWords> checks, Check check) {
		CheckInWords words = checks.get(check.number());
		assertThat(words).isNotNull();
		assertThat(words.effect().why()).endsWith(".");
		return words.effect().word();
	}

}
