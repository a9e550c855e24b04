package org.peerstead.billing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyNames;
import org.peerstead.access.MaySeeBilling;
import org.peerstead.access.SignedIn;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.access.web.CsvAnswer;
import org.peerstead.billing.BatchList;
import org.peerstead.billing.HeldList;
import org.peerstead.billing.HeldReason;
import org.peerstead.billing.ReadyChoice;
import org.peerstead.billing.ReadyList;
import org.peerstead.rules.Check;
import org.peerstead.shared.ProgramId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What is approved and not billed, and why: the reasons first, their visits behind. */
@Controller
class HeldController {

	private static final String PATH = "/billing/held";

	private static final int ROWS = 25;

	private static final int CSV_ROWS = 500;

	private final HeldList list;

	private final BatchList batches;

	private final AgencyNames agencies;

	private final Clock clock;

	HeldController(HeldList list, BatchList batches, AgencyNames agencies, Clock clock) {
		this.list = list;
		this.batches = batches;
		this.agencies = agencies;
		this.clock = clock;
	}

	/** One reason with the address of its visits. */
	record ReasonLink(HeldList.Reason reason, String href, boolean open) {
	}

	/** A reason on a row with where it is mended, if this user may go there. */
	record Mend(HeldReason reason, FixLinks.@Nullable Fix fix) {
	}

	/** A held visit with its reasons. */
	record Line(HeldList.Row row, List<Mend> mends) {
	}

	@GetMapping(PATH)
	@MaySeeBilling
	String list(SignedIn me, ProgramId program, @ModelAttribute("choice") ReadyChoice choice,
			@RequestParam Optional<Check> check, @RequestParam @Nullable String after, Model model) {
		Reach reach = Billing.reach(me);
		Map<String, String> query = new LinkedHashMap<>(choice.query());
		HeldList.Reasons reasons = this.list.reasons(program, reach, me.zone(), choice);
		HeldList.Page page = this.list.page(program, reach, me.zone(), choice, check.orElse(null),
				ReadyList.After.of(after), ROWS);
		model.addAttribute("reasons", reasons);
		model.addAttribute("reasonLinks",
				reasons.reasons()
					.stream()
					.map((reason) -> new ReasonLink(reason, Links.to(PATH, query, "check", reason.check()),
							check.filter(reason.check()::equals).isPresent()))
					.toList());
		model.addAttribute("rows", page.rows().stream().map((row) -> line(row, me)).toList());
		model.addAttribute("check", check.orElse(null));
		model.addAttribute("payers", this.batches.payers(program));
		model.addAttribute("agencies", this.agencies.choices(program, reach));
		model.addAttribute("months", BatchList.months(LocalDate.ofInstant(this.clock.instant(), me.zone())));
		model.addAttribute("filtered", !query.isEmpty() || check.isPresent());
		model.addAttribute("allHref", Links.to(PATH, query));
		check.ifPresent((one) -> query.put("check", one.name()));
		model.addAttribute("csvHref", Links.to(PATH + ".csv", query));
		model.addAttribute("firstHref", (ReadyList.After.of(after) != null) ? Links.to(PATH, query) : null);
		model.addAttribute("nextHref", (page.next() != null) ? Links.to(PATH, query, "after", page.next()) : null);
		return "billing/held";
	}

	private static Line line(HeldList.Row row, SignedIn me) {
		return new Line(row,
				row.reasons().stream().map((reason) -> new Mend(reason, FixLinks.of(row, reason, me))).toList());
	}

	@GetMapping(PATH + ".csv")
	@MaySeeBilling
	void csv(SignedIn me, ProgramId program, @ModelAttribute("choice") ReadyChoice choice,
			@RequestParam Optional<Check> check, HttpServletResponse response) {
		Reach reach = Billing.reach(me);
		CsvAnswer.send(response, "held.csv",
				List.of("visit", "participant", "date", "agency", "charge", "days left", "why", "who can mend it"),
				(csv) -> {
					ReadyList.After after = null;
					do {
						HeldList.Page page = this.list.page(program, reach, me.zone(), choice, check.orElse(null),
								after, CSV_ROWS);
						page.rows()
							.forEach((row) -> csv.row(row.encounter(), row.name(), row.served(), row.agency(),
									row.charge().amount(), row.daysLeft(), joined(row.reasons(), HeldReason::sentence),
									joined(row.reasons(), HeldReason::owner)));
						after = page.next();
					}
					while (after != null);
				});
	}

	private static String joined(List<HeldReason> reasons, java.util.function.Function<HeldReason, String> part) {
		return reasons.stream().map(part).distinct().collect(Collectors.joining(" "));
	}

}
