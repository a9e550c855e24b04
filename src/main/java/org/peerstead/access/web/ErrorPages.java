package org.peerstead.access.web;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.peerstead.access.Open;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * One page for each way a request can fail: what happened, why, what to do; for our own
 * faults a number to quote, and never the exception's text.
 */
@Controller
class ErrorPages implements ErrorController {

	private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

	private static final Set<Integer> PAGES = Set.of(400, 401, 403, 404, 405, 409, 413, 422, 429, 500, 503);

	private static final SecureRandom RANDOM = new SecureRandom();

	@RequestMapping("/error")
	@Open
	ModelAndView show(HttpServletRequest request) {
		int status = (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code) ? code : 404;
		Throwable failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
		if (failure != null && Faults.databaseIsAway(failure)) {
			status = 503;
		}
		ModelAndView page = page(status);
		if (status == 401 && Resend.offered(request)) {
			page.addObject("resend",
					Resend.of(request, (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)));
		}
		if (status >= 500) {
			log.error("Reference {}: status {}", page.getModel().get("reference"), status, failure);
		}
		return page;
	}

	static ModelAndView page(int status) {
		int shown = PAGES.contains(status) ? status : ((status >= 500) ? 500 : 400);
		ModelAndView page = new ModelAndView("error/" + shown);
		page.setStatus(HttpStatus.valueOf(shown));
		page.addObject("reference", reference());
		return page;
	}

	/** Eight letters and digits that can be read out on the telephone. */
	private static String reference() {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 8; i++) {
			text.append("23456789ABCDEFGHJKMNPQRSTUVWXYZ".charAt(RANDOM.nextInt(31)));
		}
		return text.toString().toUpperCase(Locale.ROOT);
	}

}
