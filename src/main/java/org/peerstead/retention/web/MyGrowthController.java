package org.peerstead.retention.web;

import org.peerstead.access.MaySeeOwnPay;
import org.peerstead.access.SignedIn;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A worker's own page: the ladder, the first days, what was agreed. */
@Controller
class MyGrowthController {

	private final MyGrowth growth;

	MyGrowthController(MyGrowth growth) {
		this.growth = growth;
	}

	@GetMapping("/my/growth")
	@MaySeeOwnPay
	String show(SignedIn me, Model model) {
		this.growth.fill(me, model);
		return "retention/growth/mine";
	}

}
