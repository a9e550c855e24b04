package org.peerstead.pay.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.peerstead.access.MaySeeOwnPay;
import org.peerstead.access.SignedIn;
import org.peerstead.pay.MyHours;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The own pay, in the same numbers as the county's page of it. */
@Controller
class MyPayController {

	private final PostPages pages;

	private final MyHours hours;

	private final Clock clock;

	MyPayController(PostPages pages, MyHours hours, Clock clock) {
		this.pages = pages;
		this.hours = hours;
		this.clock = clock;
	}

	@GetMapping("/my/pay")
	@MaySeeOwnPay
	String show(SignedIn me, Model model) {
		List<PostPay> pays = this.pages.own(me, LocalDate.now(this.clock.withZone(me.zone())));
		model.addAttribute("pays", pays);
		this.hours.of(me.program(), me).ifPresent((shown) -> model.addAttribute("hours", shown));
		return "pay/my-pay";
	}

}
