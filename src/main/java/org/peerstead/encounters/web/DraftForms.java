package org.peerstead.encounters.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AuditTrail;
import org.peerstead.access.AuditTrail.Subject;
import org.peerstead.access.SignedIn;
import org.peerstead.encounters.Drafts;
import org.peerstead.encounters.EncounterId;
import org.peerstead.rules.Work;
import org.peerstead.shared.ProgramId;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DataBinder;

/** Drafts as forms again: bound as if they had just been sent, errors and all. */
@Component
@Transactional
class DraftForms {

	private static final int FIRST_WORDS = 80;

	private final Drafts drafts;

	private final ConversionService conversion;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	DraftForms(Drafts drafts, @Qualifier("mvcConversionService") ConversionService conversion, JdbcClient jdbc,
			AuditTrail audit) {
		this.drafts = drafts;
		this.conversion = conversion;
		this.jdbc = jdbc;
		this.audit = audit;
	}

	/** One line of the list: what, with whom, its first words. */
	record Row(EncounterId id, String what, @Nullable String person, String date, String words, Instant savedAt) {
	}

	List<Row> rows(ProgramId program, SignedIn me) {
		List<Drafts.Draft> own = this.drafts.of(program, me);
		Map<String, String> names = names(program, own);
		return own.stream().map((draft) -> row(draft, names)).toList();
	}

	private static Row row(Drafts.Draft draft, Map<String, String> names) {
		String words = draft.field("whatWeDid");
		boolean group = draft.field("kind").equals(GroupForm.KIND);
		return new Row(draft.id(), group ? "A group" : what(draft.field("work")), names.get(draft.field("participant")),
				draft.field("date"), (words.length() > FIRST_WORDS) ? words.substring(0, FIRST_WORDS) + "…" : words,
				draft.savedAt());
	}

	private static String what(String work) {
		for (Work known : Work.values()) {
			if (known.name().equals(work)) {
				return known.words();
			}
		}
		return "Work";
	}

	private Map<String, String> names(ProgramId program, List<Drafts.Draft> drafts) {
		Set<UUID> people = drafts.stream()
			.map((draft) -> draft.field("participant"))
			.filter((text) -> text.length() == 36)
			.map(DraftForms::uuid)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		if (people.isEmpty()) {
			return Map.of();
		}
		Map<String, String> names = this.jdbc.sql("""
				select id, coalesce(used_name, first_name) || ' ' || last_name as name from participant
				where program_id = :program and id = any(:ids)""")
			.param("program", program.value())
			.param("ids", people.toArray(UUID[]::new))
			.query((row, number) -> Map.entry(row.getString("id"), row.getString("name")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		this.audit.shown(program, Subject.PARTICIPANT, names.keySet().stream().map(UUID::fromString).toList(),
				"drafts");
		return names;
	}

	private static @Nullable UUID uuid(String text) {
		try {
			return UUID.fromString(text);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	/** Puts the form with whatever cannot be read of it on the page. */
	LogForm bind(Drafts.Draft draft, Model model) {
		BindingResult bound = bound(draft.id(), withRevision(draft, draft.fields()));
		LogForm form = (bound.getTarget() instanceof LogForm whole) ? whole : readable(draft, bound);
		model.addAttribute("form", form);
		// afterwards, or the model would drop it as belonging to another form
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", bound);
		return form;
	}

	/** Without the boxes that cannot be read; the page shows those as they were typed. */
	private LogForm readable(Drafts.Draft draft, BindingResult bound) {
		Map<String, String> fields = new HashMap<>(draft.fields());
		bound.getFieldErrors().forEach((error) -> fields.remove(error.getField()));
		return (LogForm) Objects.requireNonNull(bound(draft.id(), withRevision(draft, fields)).getTarget());
	}

	/** Both versions of a draft, box by box. */
	DraftChoices choices(ProgramId program, SignedIn me, Drafts.Draft there, Map<String, String> here) {
		Map<String, String> mine = LogForm.typed(here);
		Map<String, String> names = new HashMap<>(
				names(program, List.of(there, new Drafts.Draft(there.id(), mine, there.savedAt(), 0, null))));
		return DraftChoices.between(mine, there, names);
	}

	private static Map<String, String> withRevision(Drafts.Draft draft, Map<String, String> fields) {
		Map<String, String> all = new HashMap<>(fields);
		all.put("revision", String.valueOf(draft.revision()));
		return all;
	}

	/** Bound as the same boxes of a form would be. */
	BindingResult bound(EncounterId id, Map<String, String> fields) {
		DataBinder binder = new DataBinder(null, "form");
		binder.setTargetType(ResolvableType.forClass(LogForm.class));
		binder.setConversionService(this.conversion);
		binder.construct(new Typed(id, fields));
		return binder.getBindingResult();
	}

	private record Typed(EncounterId id, Map<String, String> fields) implements DataBinder.ValueResolver {

		@Override
		public @Nullable Object resolveValue(String name, Class<?> type) {
			return name.equals("id") ? this.id.toString() : this.fields.get(name);
		}

		@Override
		public Set<String> getNames() {
			return this.fields.keySet();
		}

	}

}
