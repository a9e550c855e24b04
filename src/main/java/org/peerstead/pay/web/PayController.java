package org.peerstead.pay.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyNames;
import org.peerstead.access.MayKeepPay;
import org.peerstead.access.SignedIn;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.access.web.CsvAnswer;
import org.peerstead.access.web.Pager;
import org.peerstead.pay.web.PaySearch.Which;
import org.peerstead.people.TeamNames;
import org.peerstead.people.WorkType;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** What every post of the program is paid, as a page and as a file. */
@Controller
class PayController {

	private static final Reach EVERYWHERE = new Reach(true, java.util.Set.of());

	private final PostList posts;

	private final AgencyNames agencies;

	private final TeamNames teams;

	private final Clock clock;

	PayController(PostList posts, AgencyNames agencies, TeamNames teams, Clock clock) {
		this.posts = posts;
		this.agencies = agencies;
		this.teams = teams;
		this.clock = clock;
	}

	/** One line of a select box. */
	record Choice(String value, String label) {
	}

	@GetMapping("/pay")
	@MayKeepPay
	ModelAndView list(@ModelAttribute("asOf") OnDay asOf, BindingResult errors,
			@ModelAttribute("search") PaySearch search, SignedIn me, Model model) {
		LocalDate today = today(me);
		LocalDate on = errors.hasErrors() ? today : asOf.or(today);
		model.addAttribute("figures", this.posts.figures(search, on, me.program()));
		model.addAttribute("behind", behind(search, on, today));
		model.addAttribute("page",
				Pager.of(this.posts.page(search, on, me.program()), search.address("/pay", on, today),
						(search.after() != null) ? search.after().toString() : null,
						(line) -> line.post().id().toString()));
		model.addAttribute("csvHref", search.address("/pay.csv", on, today).encode().toUriString());
		model.addAttribute("on", on);
		model.addAttribute("today", today);
		model.addAttribute("narrowed", search.narrowed());
		choices(me, model);
		ModelAndView page = new ModelAndView("pay/posts");
		page.setStatus(errors.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
		return page;
	}

	@GetMapping("/pay.csv")
	@MayKeepPay
	void file(@ModelAttribute("asOf") OnDay asOf, @ModelAttribute("search") PaySearch search, SignedIn me,
			HttpServletResponse response) {
		List<PostList.Line> lines = this.posts.all(search, asOf.or(today(me)), me.program());
		CsvAnswer.send(response, "pay.csv",
				List.of("Name", "Peer worker", "Occupation", "Same task", "Agency", "Team", "Position", "Form of work",
						"Share of full time", "Part time because", "Paid by", "Rate", "Hourly rate", "Rung", "Grade",
						"Band from", "Band to", "Compa-ratio", "Last raise", "Months since"),
				(csv) -> lines.forEach((line) -> csv.row(cells(line))));
	}

	private static @Nullable Object[] cells(PostList.Line line) {
		return new @Nullable Object[] { line.name(), line.post().isPeer() ? "yes" : "no", line.occupation(),
				line.sameTask() ? "yes" : "no", line.agency(), line.team(), line.position(), line.workType().words(),
				line.fte(), (line.because() != null) ? line.because().words() : null,
				(line.pay() != null) ? line.pay().basis().words() : null,
				(line.pay() != null) ? line.pay().rate() : null, line.hourly(), line.rung(), line.grade(),
				(line.band() != null) ? line.band().minimum() : null,
				(line.band() != null) ? line.band().maximum() : null, line.compaRatio(), line.raisedOn(),
				line.months() };
	}

	/** Where each figure leads: the same list with only the rows behind it. */
	private static Map<String, String> behind(PaySearch search, LocalDate on, LocalDate today) {
		Map<String, String> addresses = new LinkedHashMap<>();
		addresses.put("ALL", search.behind(null).address("/pay", on, today).encode().toUriString());
		for (Which which : Which.values()) {
			addresses.put(which.name(), search.behind(which).address("/pay", on, today).encode().toUriString());
		}
		return addresses;
	}

	private void choices(SignedIn me, Model model) {
		model.addAttribute("agencies", this.agencies.choices(me.program(), EVERYWHERE));
		model.addAttribute("teams", this.teams.choices(me.program(), EVERYWHERE));
		model.addAttribute("types", WorkType.values());
		model.addAttribute("whos", PaySearch.Who.values());
		model.addAttribute("whiches", Which.values());
		model.addAttribute("occupations",
				this.posts.occupations(me.program()).stream().map((code) -> new Choice(code, code)).toList());
	}

	private LocalDate today(SignedIn me) {
		return LocalDate.now(this.clock.withZone(me.zone()));
	}

}
