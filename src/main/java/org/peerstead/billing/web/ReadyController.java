package org.peerstead.billing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.MaySeeBilling;
import org.peerstead.access.SignedIn;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.access.web.CsvAnswer;
import org.peerstead.billing.BatchList;
import org.peerstead.billing.ReadyChoice;
import org.peerstead.billing.ReadyList;
import org.peerstead.shared.ProgramId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What is ready to bill, those with the fewest days left first. */
@Controller
class ReadyController {

	private static final String PATH = "/billing/ready";

	private static final int ROWS = 50;

	private static final int CSV_ROWS = 500;

	private static final Map<String, ReadyList.Sort> SORTS = Map.of("days", ReadyList.Sort.DAYS, "-days",
			ReadyList.Sort.DAYS_MOST, "served", ReadyList.Sort.DATE, "-served", ReadyList.Sort.DATE_NEWEST);

	private final ReadyList list;

	private final ReadyPage page;

	private final Clock clock;

	ReadyController(ReadyList list, ReadyPage page, Clock clock) {
		this.list = list;
		this.page = page;
		this.clock = clock;
	}

	@GetMapping(PATH)
	@MaySeeBilling
	String list(SignedIn me, ProgramId program, @ModelAttribute("choice") ReadyChoice choice,
			@RequestParam(defaultValue = "days") String sort, @RequestParam @Nullable String after, Model model) {
		String sorted = SORTS.containsKey(sort) ? sort : "days";
		ReadyPage.Read read = this.page.read(me, choice, SORTS.getOrDefault(sorted, ReadyList.Sort.DAYS),
				ReadyList.After.of(after), ROWS);
		ReadyList.Page page = read.page();
		Map<String, String> query = new LinkedHashMap<>(choice.query());
		model.addAttribute("rows", page.rows());
		model.addAttribute("sum", read.sum());
		model.addAttribute("payers", read.payers());
		model.addAttribute("agencies", read.agencies());
		model.addAttribute("months", BatchList.months(LocalDate.ofInstant(this.clock.instant(), me.zone())));
		model.addAttribute("mayBill", Billing.mayBill(me));
		model.addAttribute("filtered", !query.isEmpty());
		model.addAttribute("buildHref", Links.to("/billing/batches/new", query));
		model.addAttribute("csvHref", Links.to(PATH + ".csv", query, "sort", sorted));
		model.addAttribute("daysHref", Links.to(PATH, query, "sort", sorted.equals("days") ? "-days" : "days"));
		model.addAttribute("daysSorted", direction(sorted, "days"));
		model.addAttribute("servedHref",
				Links.to(PATH, query, "sort", sorted.equals("-served") ? "served" : "-served"));
		model.addAttribute("servedSorted", direction(sorted, "served"));
		query.put("sort", sorted);
		model.addAttribute("firstHref", (ReadyList.After.of(after) != null) ? Links.to(PATH, query) : null);
		model.addAttribute("nextHref", (page.next() != null) ? Links.to(PATH, query, "after", page.next()) : null);
		return "billing/ready";
	}

	@GetMapping(PATH + ".csv")
	@MaySeeBilling
	void csv(SignedIn me, ProgramId program, @ModelAttribute("choice") ReadyChoice choice,
			@RequestParam(defaultValue = "days") String sort, HttpServletResponse response) {
		ReadyList.Sort order = SORTS.getOrDefault(sort, ReadyList.Sort.DAYS);
		Reach reach = Billing.reach(me);
		CsvAnswer.send(response, "ready-to-bill.csv",
				List.of("visit", "participant", "date", "agency", "payer", "units", "charge", "file by", "days left"),
				(csv) -> {
					ReadyList.After after = null;
					do {
						ReadyList.Page page = this.list.page(program, reach, me.zone(), choice, order, after, CSV_ROWS);
						page.rows()
							.forEach((row) -> csv.row(row.encounter(), row.name(), row.served(), row.agency(),
									row.payer(), row.units(), row.charge().amount(), row.fileBy(), row.daysLeft()));
						after = page.next();
					}
					while (after != null);
				});
	}

	private static @Nullable String direction(String sorted, String column) {
		return sorted.equals(column) ? "ascending" : sorted.equals("-" + column) ? "descending" : null;
	}

}
