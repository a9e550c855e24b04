package org.peerstead.credentials.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.MaySeePeople;
import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.CsvAnswer;
import org.peerstead.credentials.ExpiringCertifications;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What runs out, with the number of days, the most urgent first. */
@Controller
class ExpiringController {

	private final ExpiringPages pages;

	private final Clock clock;

	ExpiringController(ExpiringPages pages, Clock clock) {
		this.pages = pages;
		this.clock = clock;
	}

	/** How far ahead to look. */
	enum Within {

		DAYS_30(30), DAYS_60(60), DAYS_90(90);

		private final int days;

		Within(int days) {
			this.days = days;
		}

		public int days() {
			return this.days;
		}

		public String getValue() {
			return name();
		}

		public String getLabel() {
			return this.days + " days";
		}

	}

	/** What the list is asked for. */
	record Search(@Nullable Within within) {

		int days() {
			return Objects.requireNonNullElse(this.within, Within.DAYS_90).days();
		}

	}

	@GetMapping("/certifications/expiring")
	@MaySeePeople
	String list(@ModelAttribute("search") Search search, SignedIn me, Model model) {
		model.addAttribute("certifications", this.pages.list(search.days(), today(me), me));
		model.addAttribute("choices", List.of(Within.DAYS_30, Within.DAYS_60));
		model.addAttribute("days", search.days());
		model.addAttribute("mayKeep", me.is(Role.COUNTY_STAFF, Role.SUPERVISOR));
		return "credentials/expiring";
	}

	@GetMapping("/certifications/expiring.csv")
	@MaySeePeople
	void file(@ModelAttribute("search") Search search, SignedIn me, HttpServletResponse response) {
		List<ExpiringCertifications.Expiring> found = this.pages.list(search.days(), today(me), me);
		CsvAnswer.send(response, "expiring-certifications.csv",
				List.of("Name", "Certification", "Valid through", "Days left"),
				(csv) -> found.forEach((one) -> csv.row(one.name(), one.type().label(), one.expiresOn(), one.days())));
	}

	private LocalDate today(SignedIn me) {
		return LocalDate.now(this.clock.withZone(me.zone()));
	}

}
