package org.peerstead.access.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyNames;
import org.peerstead.access.AgencyNames.Choice;
import org.peerstead.access.MayManageUsers;
import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.access.UserId;
import org.peerstead.access.UserRecords;
import org.peerstead.shared.ProgramId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The users of the program. */
@Controller
class UsersController {

	private final UserPages pages;

	private final UserRecords records;

	private final AgencyNames agencies;

	UsersController(UserPages pages, UserRecords records, AgencyNames agencies) {
		this.pages = pages;
		this.records = records;
		this.agencies = agencies;
	}

	@ModelAttribute
	void choices(@PathVariable(required = false) @Nullable UserId id, ProgramId program, Model model) {
		model.addAttribute("editing", (id != null) ? id.value() : null);
		model.addAttribute("allRoles", choices(Arrays.asList(Role.values())));
		model.addAttribute("programRoles", choices(UserForm.PROGRAM_ROLES));
		model.addAttribute("agencies", this.agencies.choices(program, new SignedIn.Reach(true, Set.of())));
	}

	private static List<Choice> choices(List<Role> roles) {
		return roles.stream().map((role) -> new Choice(role.name(), role.words())).toList();
	}

	@GetMapping("/users")
	@MayManageUsers
	String list(ProgramId program, UserPages.Search search, Model model) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/users")
			.queryParam("q", Typed.text(search.q()))
			.queryParam("role", (search.role() != null) ? search.role() : "")
			.queryParam("status", Typed.text(search.status()));
		model.addAttribute("page",
				Pager.of(this.pages.list(program, search, Pager.ASKED), address, search.after(), UserPages.Row::key));
		model.addAttribute("search", search);
		return "users/list";
	}

	@GetMapping("/users.csv")
	@MayManageUsers
	void file(ProgramId program, UserPages.Search search, HttpServletResponse response) {
		List<UserPages.Row> rows = this.pages.list(program, search, 10_000);
		CsvAnswer.send(response, "users.csv", List.of("Name", "Sign-in name", "Roles", "Standing"),
				(csv) -> rows.forEach((row) -> csv.row(row.name(), row.loginName(), row.roles(), row.standing())));
	}

	@GetMapping("/users/new")
	@MayManageUsers
	String blank(Model model) {
		model.addAttribute("form", UserForm.blank());
		return "users/form";
	}

	/** The link is in this one answer and stored nowhere; so there is no redirect. */
	@PostMapping("/users")
	@MayManageUsers
	ModelAndView create(@Valid @ModelAttribute("form") UserForm form, BindingResult errors, SignedIn me,
			RedirectAttributes flash) {
		AtomicReference<@Nullable String> token = new AtomicReference<>();
		Submission outcome = errors.hasErrors() ? Submission.REFUSED
				: Submission.of(errors, () -> token.set(this.records.invite(form.toInvitation(), me)));
		String made = token.get();
		if (made != null) {
			return LinkPage.of(form.userId().value(), Typed.text(form.name()), Typed.text(form.loginName()), made);
		}
		if (outcome == Submission.TAKEN_BEFORE) {
			flash.addFlashAttribute("flash", "This person is invited already. If the link is lost, make a new one.");
			flash.addFlashAttribute("flashKind", "info");
			return Answer.redirect("/users/" + form.id());
		}
		return Answer.refused("users/form");
	}

	@GetMapping("/users/{id}")
	@MayManageUsers
	String show(@PathVariable UserId id, SignedIn me, Model model) {
		model.addAttribute("shown", this.pages.find(id, me.program(), "user"));
		model.addAttribute("own", id.equals(me.id()));
		model.addAttribute("zone", me.zone());
		return "users/show";
	}

	@GetMapping("/users/{id}/edit")
	@MayManageUsers
	String edit(@PathVariable UserId id, ProgramId program, Model model) {
		UserPages.Shown now = this.pages.find(id, program, "user form");
		model.addAttribute("form", UserForm.of(now.user(), now.loginName(), now.given()));
		return "users/form";
	}

	@PostMapping("/users/{id}")
	@MayManageUsers
	ModelAndView update(@PathVariable UserId id, @Valid @ModelAttribute("form") UserForm form, BindingResult errors,
			SignedIn me, Model model, RedirectAttributes flash) {
		UserPages.Shown now = this.pages.find(id, me.program(), "user form");
		int seen = (form.version() != null) ? form.version() : -1;
		Submission outcome = errors.hasErrors() ? Submission.REFUSED : Submission.of(errors, () -> this.records
			.change(id, seen, Typed.text(form.name()), Typed.orNull(form.email()), form.toRoles(), me));
		if (outcome == Submission.CHANGED_MEANWHILE) {
			model.addAttribute("theirs", UserForm.of(now.user(), now.loginName(), now.given()));
			model.addAttribute("form", form.over(now.user()));
			return Answer.changedMeanwhile("users/form");
		}
		if (!outcome.done()) {
			return Answer.refused("users/form");
		}
		flash.addFlashAttribute("flash", "Saved. Where roles changed, the person is signed out and signs in again.");
		return Answer.redirect("/users/" + id);
	}

}
