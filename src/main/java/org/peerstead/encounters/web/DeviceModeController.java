package org.peerstead.encounters.web;

import org.peerstead.access.MayRunProgram;
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

/** Where the county opts in to device mode, sees its phones and takes keys away. */
@Controller
class DeviceModeController {

	private static final String PAGE = "/settings/device-mode";

	private final DeviceMode mode;

	private final Devices devices;

	DeviceModeController(DeviceMode mode, Devices devices) {
		this.mode = mode;
		this.devices = devices;
	}

	@GetMapping(PAGE)
	@MayRunProgram
	String show(ProgramId program, SignedIn me, Model model) {
		model.addAttribute("on", this.mode.isOn(program));
		model.addAttribute("devices", this.devices.all(program));
		model.addAttribute("zone", me.zone());
		return "encounters/device-mode";
	}

	@PostMapping(PAGE)
	@MayRunProgram
	ModelAndView update(ProgramId program, @RequestParam(defaultValue = "false") boolean on,
			RedirectAttributes redirect) {
		this.mode.set(program, on);
		redirect.addFlashAttribute("flash", on ? "Device mode is on. Each worker decides for each phone."
				: "Device mode is off. Each phone erases what it keeps when it next has network.");
		return Answer.redirect(PAGE);
	}

	@PostMapping(PAGE + "/{device}/wipes")
	@MayRunProgram
	ModelAndView wipe(ProgramId program, @PathVariable DeviceId device, RedirectAttributes redirect) {
		this.devices.wipe(program, device);
		redirect.addFlashAttribute("flash",
				"The key is gone here. The phone erases what it keeps when it next has network; until then nothing opens it once it was idle.");
		return Answer.redirect(PAGE);
	}

}
