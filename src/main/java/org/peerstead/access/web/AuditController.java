package org.peerstead.access.web;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.peerstead.access.MayReadAudit;
import org.peerstead.access.SignedIn;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** The audit trail: what was shown, and what was changed. */
@Controller
class AuditController {

	private static final int MOST_ROWS_OF_A_FILE = 10_000;

	private final AuditPages pages;

	AuditController(AuditPages pages) {
		this.pages = pages;
	}

	@GetMapping("/audit")
	@MayReadAudit
	String list(SignedIn me, AuditPages.Search search, Model model) {
		fill(me, search, model, "/audit");
		model.addAttribute("page", Pager.of(this.pages.seen(me, search, Pager.ASKED), address("/audit", search),
				after(search), (row) -> Long.toString(row.id())));
		return "audit/seen";
	}

	@GetMapping("/audit/changes")
	@MayReadAudit
	String changes(SignedIn me, AuditPages.Search search, Model model) {
		fill(me, search, model, "/audit/changes");
		model.addAttribute("page", Pager.of(this.pages.changed(me, search, Pager.ASKED),
				address("/audit/changes", search), after(search), (row) -> Long.toString(row.id())));
		return "audit/changes";
	}

	@GetMapping("/audit.csv")
	@MayReadAudit
	void file(SignedIn me, AuditPages.Search search, HttpServletResponse response) {
		List<AuditPages.Seen> rows = this.pages.seen(me, search, MOST_ROWS_OF_A_FILE);
		CsvAnswer
			.send(response, "audit.csv",
					List.of("Number", "At (UTC)", "User", "Page", "Kind", "Records", "First records", "Reason"),
					(csv) -> rows.forEach((row) -> csv.row(row.id(), row.at(), row.user(), row.page(), row.subject(),
							row.count(),
							row.records().stream().map((ref) -> ref.id().toString()).collect(Collectors.joining(" ")),
							row.reason())));
	}

	@GetMapping("/audit/changes.csv")
	@MayReadAudit
	void changesFile(SignedIn me, AuditPages.Search search, HttpServletResponse response) {
		List<AuditPages.Changed> rows = this.pages.changed(me, search, MOST_ROWS_OF_A_FILE);
		CsvAnswer.send(response, "audit-changes.csv",
				List.of("Number", "At (UTC)", "User", "What", "Deed", "Record", "Changes"),
				(csv) -> rows.forEach((row) -> csv.row(row.id(), row.at(), row.user(), row.entity(), row.action(),
						row.record().id(), String.join("; ", row.changes()))));
	}

	private void fill(SignedIn me, AuditPages.Search search, Model model, String path) {
		model.addAttribute("search", search);
		model.addAttribute("users", this.pages.users(me.program()));
		model.addAttribute("zone", me.zone());
		model.addAttribute("path", path);
		model.addAttribute("csv", address(path + ".csv", search).build().encode().toUriString());
	}

	private static String after(AuditPages.Search search) {
		return (search.after() != null) ? search.after().toString() : "";
	}

	private static UriComponentsBuilder address(String path, AuditPages.Search search) {
		return UriComponentsBuilder.fromPath(path)
			.queryParam("user", (search.user() != null) ? search.user() : "")
			.queryParam("record", Typed.text(search.record()))
			.queryParam("q", Typed.text(search.q()))
			.queryParam("from", (search.from() != null) ? search.from() : "")
			.queryParam("to", (search.to() != null) ? search.to() : "");
	}

}
