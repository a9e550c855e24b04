package org.peerstead.billing.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

import jakarta.servlet.http.HttpServletResponse;
import org.peerstead.access.MayBill;
import org.peerstead.access.MaySeeBilling;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.Answer;
import org.peerstead.billing.BatchFiles;
import org.peerstead.billing.BatchId;
import org.peerstead.shared.ProgramId;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The 837P of a batch: checked, and downloaded when the check found nothing. */
@Controller
@RequestMapping("/billing/batches/{id}")
class BatchFileController {

	private final BatchFiles files;

	BatchFileController(BatchFiles files) {
		this.files = files;
	}

	@GetMapping("/837p")
	@MaySeeBilling
	void show(@PathVariable BatchId id, SignedIn me, ProgramId program, HttpServletResponse response) {
		this.files.take(program, id, Billing.reach(me), (file, download) -> {
			response.setContentType("application/edi-x12");
			response.setContentLengthLong(download.bytes());
			response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename(download.name(), StandardCharsets.US_ASCII)
						.build()
						.toString());
			Files.copy(file, response.getOutputStream());
		});
	}

	@PostMapping("/checks")
	@MayBill
	ModelAndView check(@PathVariable BatchId id, SignedIn me, ProgramId program) {
		this.files.check(program, id, Billing.reachOfDeeds(me));
		return Answer.redirect("/billing/batches/" + id);
	}

}
