package org.peerstead.pay.web;

import java.io.IOException;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.peerstead.access.MayKeepPay;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Submission;
import org.peerstead.pay.PayrollExports;
import org.peerstead.pay.PayrollPaid;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One file for payroll, and one file of what was paid. */
@Controller
class PayrollFilesController {

	private final PayrollExports exports;

	private final PayrollPaid paid;

	PayrollFilesController(PayrollExports exports, PayrollPaid paid) {
		this.exports = exports;
		this.paid = paid;
	}

	@GetMapping("/pay/exports/{id}")
	@MayKeepPay
	String export(@PathVariable UUID id, ProgramId program, SignedIn me, Model model) {
		model.addAttribute("export", this.exports.show(id, program));
		model.addAttribute("zone", me.zone());
		return "pay/export";
	}

	@GetMapping("/pay/exports/{id}/file")
	@MayKeepPay
	void file(@PathVariable UUID id, ProgramId program, HttpServletResponse response) throws IOException {
		PayrollExports.Shown shown = this.exports.show(id, program);
		byte[] file = this.exports.file(id, program);
		response.setContentType("text/csv;charset=UTF-8");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment()
					.filename("payroll-" + shown.fromDay() + "-" + shown.sha256().substring(0, 8) + ".csv")
					.build()
					.toString());
		response.getOutputStream().write(file);
	}

	@GetMapping("/pay/paid-files/{id}")
	@MayKeepPay
	String paid(@PathVariable UUID id, ProgramId program, SignedIn me, Model model) {
		model.addAttribute("file", this.paid.show(id, program));
		model.addAttribute("problems", this.paid.problems(id, program));
		model.addAttribute("zone", me.zone());
		return "pay/paid-file";
	}

	@PostMapping("/pay/paid-files/{id}/takings")
	@MayKeepPay
	String take(@PathVariable UUID id, ProgramId program, RedirectAttributes flash) {
		PayrollPaid.Shown shown = this.paid.show(id, program);
		try {
			this.paid.take(id, program);
		}
		catch (Refusal refusal) {
			flash.addFlashAttribute("flash", refusal.sentence());
			flash.addFlashAttribute("flashKind", "warning");
			return "redirect:/pay/paid-files/" + id;
		}
		catch (DataIntegrityViolationException ex) {
			String sentence = Submission.sentenceFor(ex);
			if (sentence == null) {
				throw ex;
			}
			flash.addFlashAttribute("flash", sentence);
			flash.addFlashAttribute("flashKind", "warning");
			return "redirect:/pay/paid-files/" + id;
		}
		flash.addFlashAttribute("flash", "Taken in. The differences stand below.");
		return "redirect:/pay/periods/" + shown.period() + "/payroll";
	}

}
