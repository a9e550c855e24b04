package org.peerstead.access.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.peerstead.access.AnyRole;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Tells everybody who works here what is recorded about them. The list stands in
 * what-is-recorded.tsv; a test compares it with the tables that name a worker, so that
 * nothing is recorded in silence.
 */
@Controller
class RecordedController {

	private final Map<String, List<Recorded>> groups = new LinkedHashMap<>();

	RecordedController() {
		read().forEach((one) -> this.groups.computeIfAbsent(one.group(), (group) -> new ArrayList<>()).add(one));
	}

	/** One kind of record: what it says, who sees it, and how long it is kept. */
	record Recorded(String group, String table, String what, String who, String kept) {
	}

	static List<Recorded> read() {
		try (InputStream file = Objects
			.requireNonNull(RecordedController.class.getResourceAsStream("/what-is-recorded.tsv"))) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map((line) -> {
				String[] cells = line.split("\t", -1);
				return new Recorded(cells[0], cells[1], cells[2], cells[3], cells[4]);
			}).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@GetMapping("/what-is-recorded")
	@AnyRole
	String show(Model model) {
		model.addAttribute("groups", this.groups);
		return "account/recorded";
	}

}
