package org.peerstead.rulebook;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.NotFound;
import org.peerstead.rules.EffectiveRules;
import org.peerstead.rules.Level;
import org.peerstead.rules.Parameter;
import org.peerstead.rules.RuleChanges;
import org.peerstead.rules.RuleSet;
import org.peerstead.rules.Setting;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.ProgramId;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rule sets for pages: those that are shipped and a program's own, in words. */
@Component
@Transactional(readOnly = true)
public class RuleSetPages {

	private static final String FEDERAL = "US";

	/** Later than any version may begin. */
	private static final LocalDate LAST_DAY = LocalDate.of(2200, 1, 1);

	private static final UUID NO_ID = new UUID(0, 0);

	private final JdbcClient jdbc;

	private final RuleSets law;

	private final RulesFor rules;

	private final RuleVersions versions;

	private final RuleValues values;

	private final RuleExamples examples;

	private final RuleEditing editing;

	private final ObjectProvider<RuleTrial> trials;

	private final Clock clock;

	RuleSetPages(JdbcClient jdbc, RuleSets law, RulesFor rules, RuleVersions versions, RuleValues values,
			RuleExamples examples, RuleEditing editing, ObjectProvider<RuleTrial> trials, Clock clock) {
		this.jdbc = jdbc;
		this.law = law;
		this.rules = rules;
		this.versions = versions;
		this.values = values;
		this.examples = examples;
		this.editing = editing;
		this.trials = trials;
		this.clock = clock;
	}

	/** A rule set that comes with the program, as a list shows it. */
	public record Shipped(String code, String name, String level, String days, int known, int recalled, boolean ours) {

		static Shipped of(RuleSets.Law law, String state) {
			RuleSet set = law.rules();
			return new Shipped(set.id(), set.name(), set.level().words(), RuleEditing.days(set.effective()),
					count(set, org.peerstead.rules.Trust.CONFIRMED), count(set, org.peerstead.rules.Trust.RECALLED),
					law.jurisdiction().equals(state) || law.jurisdiction().equals(FEDERAL));
		}

		private static int count(RuleSet set, org.peerstead.rules.Trust trust) {
			return (int) set.settings().values().stream().filter((setting) -> setting.trust() == trust).count();
		}

	}

	/** A version in the list of a program's own. */
	public record OwnRow(UUID id, Level level, String name, LocalDate from, @Nullable LocalDate through, String reason,
			RuleVersion.Standing standing, @Nullable Instant publishedAt, @Nullable String publishedBy,
			Instant createdAt, @Nullable String createdBy) {
	}

	/** The last version of the page before. */
	public record After(LocalDate from, UUID id) {

		/** As {@link #toString} wrote it; nothing when it is no such place. */
		public static @Nullable After valueOf(@Nullable String text) {
			String[] parts = (text != null) ? text.split("_") : new String[0];
			try {
				return (parts.length == 2) ? new After(LocalDate.parse(parts[0]), UUID.fromString(parts[1])) : null;
			}
			catch (java.time.format.DateTimeParseException | IllegalArgumentException ex) {
				return null;
			}
		}

		@Override
		public String toString() {
			return this.from + "_" + this.id;
		}

	}

	/** One value of a rule set, or a parameter of which it says nothing. */
	public record Value(Parameter parameter, Topic topic, @Nullable Setting setting, @Nullable Integer version,
			boolean saidHere) {
	}

	/** A rule set that comes with the program, value by value. */
	public record ShippedInWords(RuleSet set, Map<Topic, List<Value>> values) {
	}

	/** A version of the program's own, with all that is known of it. */
	public record OwnInWords(RuleVersion version, OwnRow row, RuleSet set, Map<Topic, List<Value>> values,
			String before, List<RuleChanges.Change> changes, List<RuleExample.Result> examples, @Nullable String gap) {

		public boolean examplesHold() {
			return !this.examples.isEmpty() && this.examples.stream().allMatch(RuleExample.Result::holds);
		}

	}

	/** What the version would do to last month, and to days that are past already. */
	public record Preview(YearMonth month, RuleTrial.Outcome lastMonth, @Nullable DateSpan past,
			RuleTrial.@Nullable Outcome pastOutcome) {

		public String lastMonthInWords() {
			return "This would change " + this.lastMonth.changed() + " of the " + this.lastMonth.visits()
					+ " visits of last month.";
		}

		/** Said before the past is judged otherwise than it was. */
		public String pastInWords() {
			return (this.past == null || this.pastOutcome == null) ? ""
					: "From " + DateSpan.display(this.past.from()) + " until today it changes "
							+ this.pastOutcome.changed() + " of " + this.pastOutcome.visits()
							+ " visits. What is claimed keeps its claim.";
		}

	}

	public List<Shipped> shipped(ProgramId program) {
		String state = state(program);
		return this.law.all()
			.stream()
			.map((law) -> Shipped.of(law, state))
			.sorted(Comparator.comparing((Shipped set) -> !set.ours()).thenComparing(Shipped::name))
			.toList();
	}

	private String state(ProgramId program) {
		return this.jdbc.sql("select state from program where id = ?")
			.param(program.value())
			.query(String.class)
			.optional()
			.orElse("");
	}

	/** One that comes with the program. */
	public ShippedInWords shipped(String code) {
		RuleSet set = this.law.all()
			.stream()
			.map(RuleSets.Law::rules)
			.filter((one) -> one.id().equals(code))
			.findFirst()
			.orElseThrow(NotFound::new);
		Map<Parameter, RuleValues.Kept> kept = new EnumMap<>(Parameter.class);
		set.settings().forEach((parameter, setting) -> kept.put(parameter, new RuleValues.Kept(setting, 0)));
		return new ShippedInWords(set, byTopic(kept, (parameter) -> true));
	}

	/** The program's own versions, the newest first; drafts only for those who edit. */
	public List<OwnRow> own(ProgramId program, boolean withDrafts, @Nullable After after, int most) {
		return this.jdbc.sql(OWN + """
				v.program_id = :program and v.discarded_at is null and (:drafts or v.published_at is not null)
				and (v.effective_from, v.id) < (:from, :id)
				order by v.effective_from desc, v.id desc limit :most""")
			.param("program", program.value())
			.param("drafts", withDrafts)
			.param("from", (after != null) ? after.from() : LAST_DAY)
			.param("id", (after != null) ? after.id() : NO_ID)
			.param("most", most)
			.query(RuleSetPages::ownRow)
			.list();
	}

	private static final String OWN = """
			select v.id, v.level, v.name, v.effective_from, v.effective_through, v.reason, v.published_at, v.withdrawn_at, v.discarded_at,
			  p.display_name as published_by, v.created_at, c.display_name as created_by
			from rule_version v left join user_account p on p.program_id = v.program_id and p.id = v.published_by
			left join user_account c on c.program_id = v.program_id and c.id = v.created_by where\s""";

	private static OwnRow ownRow(java.sql.ResultSet row, int number) throws java.sql.SQLException {
		java.sql.Timestamp published = row.getTimestamp("published_at");
		RuleVersion.Standing standing = (row.getTimestamp("withdrawn_at") != null) ? RuleVersion.Standing.WITHDRAWN
				: (published != null) ? RuleVersion.Standing.PUBLISHED : (row.getTimestamp("discarded_at") != null)
						? RuleVersion.Standing.DISCARDED : RuleVersion.Standing.DRAFT;
		return new OwnRow(row.getObject("id", UUID.class), Level.valueOf(row.getString("level")), row.getString("name"),
				row.getObject("effective_from", LocalDate.class), row.getObject("effective_through", LocalDate.class),
				row.getString("reason"), standing, (published != null) ? published.toInstant() : null,
				row.getString("published_by"), row.getTimestamp("created_at").toInstant(), row.getString("created_by"));
	}

	/** One of the program's own; a draft is nobody's business but an editor's. */
	public OwnInWords own(ProgramId program, RuleVersionId id, boolean withDrafts) {
		RuleVersion version = find(program, id);
		if (!withDrafts && (version.standing() == RuleVersion.Standing.DRAFT
				|| version.standing() == RuleVersion.Standing.DISCARDED)) {
			throw new NotFound();
		}
		OwnRow row = this.jdbc.sql(OWN + "v.program_id = :program and v.id = :id")
			.param("program", program.value())
			.param("id", id.value())
			.query(RuleSetPages::ownRow)
			.single();
		RuleSet set = this.values.own(program, id).rules();
		Optional<RuleSet> before = before(program, version);
		EffectiveRules trial = this.editing.trial(program, id);
		return new OwnInWords(version, row, set,
				byTopic(this.values.of(program, id), (parameter) -> version.whose().says(parameter)),
				before.map((one) -> one.name() + ", " + RuleEditing.days(one.effective())).orElse("no such rules"),
				before.map((one) -> RuleChanges.between(one, set))
					.orElseGet(() -> RuleChanges.between(nothing(set), set)),
				this.examples.of(program, id).stream().map((example) -> example.under(trial)).toList(),
				gaps(program).get(version.whose()));
	}

	/** What the same maker said the day before the version begins. */
	private Optional<RuleSet> before(ProgramId program, RuleVersion version) {
		return this.rules.of(program)
			.without(version.id())
			.saidBy(version.whose(), version.effective().from().minusDays(1))
			.stream()
			.findFirst();
	}

	private static RuleSet nothing(RuleSet like) {
		return new RuleSet("none", "none", like.level(), like.appliesTo(), DateSpan.ALWAYS, Map.of());
	}

	/** One value of a version for its form. */
	public Value value(ProgramId program, RuleVersionId id, Parameter parameter) {
		RuleVersion version = find(program, id);
		RuleValues.Kept kept = this.values.of(program, id).get(parameter);
		return new Value(parameter, Topic.of(parameter), (kept != null) ? kept.setting() : null,
				(kept != null) ? kept.version() : null, version.whose().says(parameter));
	}

	public RuleVersion find(ProgramId program, RuleVersionId id) {
		return this.versions.findByIdAndProgramId(id.value(), program).orElseThrow(NotFound::new);
	}

	/** The version as the engine reads it, for a file. */
	public RuleSet asSet(ProgramId program, RuleVersionId id) {
		find(program, id);
		return this.values.own(program, id).rules();
	}

	private static Map<Topic, List<Value>> byTopic(Map<Parameter, RuleValues.Kept> kept,
			java.util.function.Predicate<Parameter> says) {
		return Arrays.stream(Parameter.values()).map((parameter) -> {
			RuleValues.Kept one = kept.get(parameter);
			return new Value(parameter, Topic.of(parameter), (one != null) ? one.setting() : null,
					(one != null) ? one.version() : null, says.test(parameter));
		}).collect(Collectors.groupingBy(Value::topic, () -> new EnumMap<>(Topic.class), Collectors.toList()));
	}

	/**
	 * Days between published versions, or after the last, on which none of the program's
	 * own holds: said in words with what to do.
	 */
	public Map<WhoseRules, String> gaps(ProgramId program) {
		Map<WhoseRules, List<RuleVersion>> published = new LinkedHashMap<>();
		this.versions.findByProgramIdOrderByEffectiveFromDesc(program)
			.stream()
			.filter((version) -> version.standing() == RuleVersion.Standing.PUBLISHED)
			.sorted(Comparator.comparing((RuleVersion version) -> version.effective().from()))
			.forEach(
					(version) -> published.computeIfAbsent(version.whose(), (whose) -> new ArrayList<>()).add(version));
		Map<WhoseRules, String> gaps = new LinkedHashMap<>();
		published.forEach((whose, in) -> {
			List<String> missing = missing(in);
			if (!missing.isEmpty()) {
				gaps.put(whose,
						in.get(0).name() + ": no version of your own holds " + String.join(", nor ", missing)
								+ ". On those days "
								+ ((whose.level() == Level.STATE) ? "the shipped rules of the state hold"
										: "the rules of the next level hold")
								+ ". Publish a version for them, or leave it so if that is meant.");
			}
		});
		return gaps;
	}

	private static List<String> missing(List<RuleVersion> inOrder) {
		List<String> missing = new ArrayList<>();
		LocalDate next = inOrder.get(0).effective().from();
		for (RuleVersion version : inOrder) {
			DateSpan days = version.effective();
			if (next != null && days.from().isAfter(next)) {
				missing.add(DateSpan.of(next, days.from().minusDays(1)).toString());
			}
			next = (days.through() != null) ? days.through().plusDays(1) : null;
		}
		if (next != null) {
			missing.add(DateSpan.from(next).toString());
		}
		return missing;
	}

	/**
	 * What the version would have made of last month's visits, and of those on days past
	 * on which it is to hold; nothing while nobody can tell.
	 */
	public Optional<Preview> preview(ProgramId program, RuleVersionId id, java.time.ZoneId zone) {
		RuleTrial trial = this.trials.getIfAvailable();
		if (trial == null) {
			return Optional.empty();
		}
		RuleVersion version = find(program, id);
		LocalDate today = LocalDate.now(this.clock.withZone(zone));
		YearMonth month = YearMonth.from(today).minusMonths(1);
		ProgramRules now = this.rules.of(program).without(id);
		ProgramRules then = this.rules.asIf(program, id);
		RuleTrial.Outcome lastMonth = trial.tried(program, DateSpan.of(month.atDay(1), month.atEndOfMonth()), now,
				then);
		DateSpan past = past(version.effective(), today);
		return Optional
			.of(new Preview(month, lastMonth, past, (past != null) ? trial.tried(program, past, now, then) : null));
	}

	private static @Nullable DateSpan past(DateSpan days, LocalDate today) {
		if (!days.from().isBefore(today)) {
			return null;
		}
		LocalDate last = days.through();
		return DateSpan.of(days.from(), (last != null && last.isBefore(today)) ? last : today);
	}

}
