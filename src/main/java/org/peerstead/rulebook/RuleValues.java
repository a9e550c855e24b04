package org.peerstead.rulebook;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.rules.Level;
import org.peerstead.rules.Parameter;
import org.peerstead.rules.RuleSet;
import org.peerstead.rules.Setting;
import org.peerstead.rules.Trust;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** The values of a program's own versions of rules. Called inside a transaction. */
@Component
class RuleValues {

	private static final String ONE = """
			select v.id as version_id, v.level, v.payer_id, v.agency_id, v.name, v.effective_from, v.effective_through,
			  s.version, s.parameter, coalesce(s.value, '') as value, s.trust, s.source, s.citation, s.note, s.verified_by, s.verified_on
			from rule_version v left join rule_version_value s on s.program_id = v.program_id and s.rule_version_id = v.id
			where v.program_id = :program and\s""";

	private final JdbcClient jdbc;

	private final JdbcTemplate template;

	RuleValues(JdbcClient jdbc, JdbcTemplate template) {
		this.jdbc = jdbc;
		this.template = template;
	}

	/** A version as the rule engine reads it. */
	record Own(RuleVersionId id, WhoseRules whose, RuleSet rules) {

		/** In force on every day, to try it. */
		Own always() {
			return new Own(this.id, this.whose, new RuleSet(this.rules.id(), this.rules.name(), this.rules.level(),
					this.rules.appliesTo(), DateSpan.ALWAYS, this.rules.settings()));
		}

	}

	/** A value and how often it was saved. */
	record Kept(Setting setting, int version) {
	}

	private record Row(RuleVersionId id, WhoseRules whose, String name, DateSpan effective, @Nullable Kept kept) {
	}

	/** All that hold, on whatever day. */
	List<Own> published(ProgramId program) {
		return sets(
				this.jdbc.sql(ONE + "v.published_at is not null and v.withdrawn_at is null order by v.effective_from")
					.param("program", program.value())
					.query(RuleValues::row)
					.list());
	}

	/** One version, whether published or not. */
	Own own(ProgramId program, RuleVersionId id) {
		return sets(rows(program, id)).get(0);
	}

	/** The values of one version. */
	Map<Parameter, Kept> of(ProgramId program, RuleVersionId id) {
		Map<Parameter, Kept> kept = new EnumMap<>(Parameter.class);
		for (Row row : rows(program, id)) {
			if (row.kept() != null) {
				kept.put(row.kept().setting().parameter(), row.kept());
			}
		}
		return kept;
	}

	private List<Row> rows(ProgramId program, RuleVersionId id) {
		return this.jdbc.sql(ONE + "v.id = :id")
			.param("program", program.value())
			.param("id", id.value())
			.query(RuleValues::row)
			.list();
	}

	private static List<Own> sets(List<Row> rows) {
		Map<RuleVersionId, List<Row>> byVersion = new LinkedHashMap<>();
		rows.forEach((row) -> byVersion.computeIfAbsent(row.id(), (id) -> new ArrayList<>()).add(row));
		return byVersion.values().stream().map(RuleValues::set).toList();
	}

	private static Own set(List<Row> rows) {
		Row head = rows.get(0);
		List<Setting> settings = rows.stream()
			.map(Row::kept)
			.filter(Objects::nonNull)
			.map((kept) -> Objects.requireNonNull(kept).setting())
			.toList();
		return new Own(head.id(), head.whose(), RuleSet.of("own-" + head.id(), head.name(), head.whose().level(),
				head.name(), head.effective(), settings));
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		UUID payer = row.getObject("payer_id", UUID.class);
		UUID agency = row.getObject("agency_id", UUID.class);
		WhoseRules whose = new WhoseRules(Level.valueOf(row.getString("level")),
				(payer != null) ? new PayerId(payer) : null, (agency != null) ? new AgencyId(agency) : null);
		return new Row(new RuleVersionId(row.getObject("version_id", UUID.class)), whose, row.getString("name"),
				new DateSpan(row.getObject("effective_from", LocalDate.class),
						row.getObject("effective_through", LocalDate.class)),
				kept(row));
	}

	private static @Nullable Kept kept(ResultSet row) throws SQLException {
		String parameter = row.getString("parameter");
		if (parameter == null) {
			return null;
		}
		String verifiedBy = row.getString("verified_by");
		Setting.Verified verified = (verifiedBy != null) ? new Setting.Verified(verifiedBy,
				Objects.requireNonNull(row.getObject("verified_on", LocalDate.class))) : null;
		return new Kept(new Setting(Parameter.ofKey(parameter).orElseThrow(), row.getString("value"),
				Trust.valueOf(row.getString("trust")),
				new Setting.Source(row.getString("source"), row.getString("citation"), row.getString("note")), verified,
				false), row.getInt("version"));
	}

	/** Writes the first values of a draft. */
	void begin(ProgramId program, RuleVersionId version, Collection<Setting> settings) {
		List<Object[]> rows = settings.stream().map((setting) -> {
			Setting.Verified verified = setting.verified();
			return new Object[] { program.value(), NewId.next(), version.value(), setting.parameter().key(),
					setting.isSet() ? setting.value() : null, setting.trust().name(), setting.source().document(),
					setting.source().place(), setting.source().note(), (verified != null) ? verified.by() : null,
					(verified != null) ? Date.valueOf(verified.on()) : null };
		}).toList();
		this.template.batchUpdate(
				"""
						insert into rule_version_value (program_id, id, rule_version_id, parameter, value, trust, source, citation, note, verified_by, verified_on)
						values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
				rows);
	}

	/** One value of a draft: new, or over the one that was seen. */
	void say(ProgramId program, RuleVersionId version, Setting setting, @Nullable Integer seenVersion) {
		if (seenVersion == null) {
			begin(program, version, List.of(setting));
			return;
		}
		Setting.Verified verified = setting.verified();
		int changed = this.jdbc.sql("""
				update rule_version_value set version = version + 1, value = :value, trust = :trust, source = :source,
				  citation = :citation, note = :note, verified_by = :by, verified_on = :on
				where program_id = :program and rule_version_id = :of and parameter = :parameter and version = :seen""")
			.param("value", setting.isSet() ? setting.value() : null)
			.param("trust", setting.trust().name())
			.param("source", setting.source().document())
			.param("citation", setting.source().place())
			.param("note", setting.source().note())
			.param("by", (verified != null) ? verified.by() : null)
			.param("on", (verified != null) ? Date.valueOf(verified.on()) : null)
			.param("program", program.value())
			.param("of", version.value())
			.param("parameter", setting.parameter().key())
			.param("seen", seenVersion)
			.update();
		if (changed == 0) {
			throw new ObjectOptimisticLockingFailureException("rule_version_value", version.value());
		}
	}

}
