package org.peerstead.rulebook.web;

import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.AnyRole;
import org.peerstead.access.MayReadAudit;
import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.CsvAnswer;
import org.peerstead.access.web.Pager;
import org.peerstead.rulebook.RuleSetPages;
import org.peerstead.rulebook.RuleVersionId;
import org.peerstead.rules.DiagnosisGroups;
import org.peerstead.rules.RuleFile;
import org.peerstead.rules.RuleSet;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Rule sets to read: those that come with the program, and the program's own. */
@Controller
class RuleSetsController {

	/** More versions than any program will ever publish. */
	private static final int MOST = 10_000;

	private final RuleSetPages pages;

	RuleSetsController(RuleSetPages pages) {
		this.pages = pages;
	}

	static boolean edits(SignedIn me) {
		return me.is(Role.COUNTY_STAFF);
	}

	@GetMapping("/rules/sets")
	@AnyRole
	String list(SignedIn me, @RequestParam(required = false) @Nullable String after, Model model) {
		model.addAttribute("shipped", this.pages.shipped(me.program()));
		model.addAttribute("own",
				Pager.of(this.pages.own(me.program(), edits(me), RuleSetPages.After.valueOf(after), Pager.ASKED),
						UriComponentsBuilder.fromPath("/rules/sets"), after,
						(row) -> new RuleSetPages.After(row.from(), row.id()).toString()));
		model.addAttribute("gaps", this.pages.gaps(me.program()).values());
		model.addAttribute("groups", DiagnosisGroups.shipped().entries());
		model.addAttribute("edits", edits(me));
		model.addAttribute("reads", me.is(Role.COUNTY_STAFF, Role.AUDITOR));
		return "rules/sets";
	}

	@GetMapping("/rules/sets.csv")
	@AnyRole
	void csv(SignedIn me, HttpServletResponse response) {
		List<RuleSetPages.OwnRow> rows = this.pages.own(me.program(), edits(me), null, MOST);
		CsvAnswer.send(response, "rule-versions.csv",
				List.of("Rules of", "Level", "First day", "Last day", "Standing", "Why", "Drafted by", "Published by"),
				(csv) -> rows.forEach((row) -> csv.row(row.name(), row.level().words(), row.from(), row.through(),
						row.standing().words(), row.reason(), row.createdBy(), row.publishedBy())));
	}

	@GetMapping("/rules/shipped/{code}")
	@AnyRole
	String shipped(@PathVariable String code, Model model) {
		model.addAttribute("set", this.pages.shipped(code));
		return "rules/shipped";
	}

	@GetMapping("/rules/shipped/{code}/file")
	@AnyRole
	ResponseEntity<byte[]> shippedFile(@PathVariable String code) {
		return file(this.pages.shipped(code).set(), code);
	}

	@GetMapping("/rules/versions/{id}")
	@MayReadAudit
	String show(@PathVariable RuleVersionId id, SignedIn me, Model model) {
		model.addAttribute("own", this.pages.own(me.program(), id, edits(me)));
		model.addAttribute("edits", edits(me));
		model.addAttribute("zone", me.zone());
		return "rules/version";
	}

	@GetMapping("/rules/versions/{id}/file")
	@MayReadAudit
	ResponseEntity<byte[]> file(@PathVariable RuleVersionId id, SignedIn me) {
		RuleSet set = this.pages.own(me.program(), id, edits(me)).set();
		return file(set, set.effective().from().toString());
	}

	private static ResponseEntity<byte[]> file(RuleSet set, String name) {
		byte[] text = (String.join("\n", RuleFile.write(set)) + "\n").getBytes(StandardCharsets.UTF_8);
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "tab-separated-values", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("rules-" + name + ".tsv").build().toString())
			.body(text);
	}

}
