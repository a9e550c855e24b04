package org.peerstead.encounters.web;

import org.peerstead.access.MayLogWork;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.encounters.DeviceId;
import org.peerstead.encounters.DeviceMode;
import org.peerstead.encounters.Devices;
import org.peerstead.shared.ProgramId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a worker turns device mode on for this phone, and off for any of their own. */
@Controller
class DevicesController {

	private final Devices devices;

	private final DeviceMode mode;

	DevicesController(Devices devices, DeviceMode mode) {
		this.devices = devices;
		this.mode = mode;
	}

	@GetMapping("/device")
	@MayLogWork
	String show(ProgramId program, SignedIn me, Model model) {
		boolean on = this.mode.isOn(program);
		model.addAttribute("on", on);
		model.addAttribute("devices", this.devices.of(program, me));
		model.addAttribute("zone", me.zone());
		if (on) {
			model.addAttribute("onDevice", true);
		}
		return "encounters/device";
	}

	@PostMapping("/devices/{device}/endings")
	@MayLogWork
	ModelAndView end(ProgramId program, SignedIn me, @PathVariable DeviceId device,
			@RequestParam(defaultValue = "false") boolean signingOut, RedirectAttributes redirect) {
		this.devices.end(program, me, device, signingOut ? Devices.End.SIGNED_OUT : Devices.End.TURNED_OFF);
		redirect.addFlashAttribute("flash",
				"Turned off. The key is gone here; that phone erases what it keeps when it next has network.");
		return Answer.redirect("/device");
	}

}
