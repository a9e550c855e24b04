package org.peerstead.rulebook.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.AnyRole;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.CsvAnswer;
import org.peerstead.access.web.Typed;
import org.peerstead.rulebook.PayerId;
import org.peerstead.rulebook.PayerNames;
import org.peerstead.rulebook.RulesInWords;
import org.peerstead.rulebook.RulesInWords.Rule;
import org.peerstead.rulebook.Topic;
import org.peerstead.rules.Trust;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Every rule and every check in words, with how sure we are and where it is written. */
@Controller
class RulesController {

	private final RulesInWords words;

	private final PayerNames payers;

	private final Clock clock;

	RulesController(RulesInWords words, PayerNames payers, Clock clock) {
		this.words = words;
		this.payers = payers;
		this.clock = clock;
	}

	/** What is asked for: a topic, a trust, words, a payer, a day; all may be empty. */
	record Search(@Nullable Topic topic, @Nullable Trust trust, @Nullable String q, @Nullable UUID payer,
			@Nullable LocalDate on) {

		@Nullable PayerId payerId() {
			return (this.payer != null) ? new PayerId(this.payer) : null;
		}

		boolean takes(Rule rule) {
			return (this.topic == null || rule.topic() == this.topic)
					&& (this.trust == null || rule.trust() == this.trust) && says(rule);
		}

		private boolean says(Rule rule) {
			String all = rule.title() + " " + rule.value() + " " + rule.source() + " " + rule.note();
			return all.toLowerCase(Locale.US).contains(Typed.text(this.q).toLowerCase(Locale.US));
		}

	}

	@GetMapping("/rules")
	@AnyRole
	String list(SignedIn me, Search search, Model model) {
		LocalDate day = day(me, search);
		Map<Topic, List<Rule>> byTopic = new EnumMap<>(Topic.class);
		rules(me, search, day)
			.forEach((rule) -> byTopic.computeIfAbsent(rule.topic(), (topic) -> new ArrayList<>()).add(rule));
		model.addAttribute("topics", Option.of(Topic.values(), Topic::words));
		model.addAttribute("trusts", Option.of(Trust.values(), Trust::word));
		model.addAttribute("payers", this.payers.choices(me.program()));
		model.addAttribute("search", search);
		model.addAttribute("day", day);
		model.addAttribute("rules", byTopic);
		model.addAttribute("checks", this.words.checks(me.program(), search.payerId(), day));
		return "rules/list";
	}

	@GetMapping("/rules.csv")
	@AnyRole
	void file(SignedIn me, Search search, HttpServletResponse response) {
		List<Rule> rules = rules(me, search, day(me, search));
		CsvAnswer
			.send(response, "rules.csv",
					List.of("Topic", "Rule", "Value", "Trust", "Made by", "Dates", "Source", "Note", "Sample"),
					(csv) -> rules.forEach((rule) -> csv.row(rule.topic().words(), rule.title(), rule.value(),
							rule.trust().word(), rule.madeBy(), rule.dates(), rule.source(), rule.note(),
							rule.sample() ? "yes" : "no")));
	}

	private List<Rule> rules(SignedIn me, Search search, LocalDate day) {
		return this.words.rules(me.program(), search.payerId(), day).stream().filter(search::takes).toList();
	}

	private LocalDate day(SignedIn me, Search search) {
		return (search.on() != null) ? search.on() : LocalDate.now(this.clock.withZone(me.zone()));
	}

}
