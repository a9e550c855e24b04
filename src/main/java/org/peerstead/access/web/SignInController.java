package org.peerstead.access.web;

import org.peerstead.access.Open;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page; with the sample county loaded it prints whom to sign in as. */
@Controller
class SignInController {

	private final ObjectProvider<SampleSignIns> samples;

	SignInController(ObjectProvider<SampleSignIns> samples) {
		this.samples = samples;
	}

	@GetMapping("/sign-in")
	@Open
	String blank(Model model) {
		model.addAttribute("sampleSignIns", this.samples.stream().flatMap((sample) -> sample.list().stream()).toList());
		return "sign-in";
	}

}
