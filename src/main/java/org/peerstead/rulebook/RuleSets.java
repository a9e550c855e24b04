package org.peerstead.rulebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.peerstead.rules.Level;
import org.peerstead.rules.Parameter;
import org.peerstead.rules.RuleSet;
import org.peerstead.rules.Setting;
import org.peerstead.rules.Trust;
import org.peerstead.shared.DateSpan;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rule sets of the nation, the states and their own fee-for-service programs, as the
 * database holds them. They are the same for every program and change by migration alone,
 * so they are read once.
 */
@Component
class RuleSets {

	private static final String FEDERAL = "US";

	private final JdbcClient jdbc;

	private volatile @Nullable List<Law> read;

	RuleSets(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A rule set and the state, or the nation (US), that made it. */
	record Law(String jurisdiction, RuleSet rules) {
	}

	/** All of them, the nation's last. */
	List<Law> all() {
		List<Law> known = this.read;
		if (known == null) {
			known = load();
			this.read = known;
		}
		return known;
	}

	/** What the state and the nation say of every payer. */
	List<RuleSet> lawOf(String state) {
		return all().stream()
			.filter((law) -> law.jurisdiction().equals(FEDERAL)
					|| (law.jurisdiction().equals(state) && law.rules().level() == Level.STATE))
			.map(Law::rules)
			.toList();
	}

	/** What the state says as a payer itself. */
	List<RuleSet> feeForService(String state) {
		return all().stream()
			.filter((law) -> law.jurisdiction().equals(state) && law.rules().level() == Level.PAYER)
			.map(Law::rules)
			.toList();
	}

	private record Row(Head head, Setting setting) {
	}

	private record Head(String code, Level level, String jurisdiction, String name, DateSpan effective) {
	}

	private List<Law> load() {
		Map<Head, List<Setting>> settings = new LinkedHashMap<>();
		this.jdbc.sql("""
				select s.code, s.level, s.jurisdiction, s.name, s.effective_from, s.effective_through, r.parameter,
				  coalesce(r.value, '') as value, r.trust, r.source, r.citation, r.note, r.verified_by, r.verified_on
				from rule_set s join rule_setting r on r.rule_set_id = s.id
				order by s.jurisdiction, s.level desc, s.code""")
			.query(RuleSets::row)
			.list()
			.forEach((row) -> settings.computeIfAbsent(row.head(), (head) -> new ArrayList<>()).add(row.setting()));
		return settings.entrySet().stream().map((set) -> law(set.getKey(), set.getValue())).toList();
	}

	private static Law law(Head head, List<Setting> settings) {
		return new Law(head.jurisdiction(),
				RuleSet.of(head.code(), head.name(), head.level(), head.name(), head.effective(), settings));
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		LocalDate from = row.getObject("effective_from", LocalDate.class);
		Head head = new Head(row.getString("code"), Level.valueOf(row.getString("level")),
				row.getString("jurisdiction"), row.getString("name"), new DateSpan(
						(from != null) ? from : LocalDate.MIN, row.getObject("effective_through", LocalDate.class)));
		Parameter parameter = Parameter.ofKey(row.getString("parameter"))
			.orElseThrow(() -> new IllegalStateException("A rule set holds a parameter that no check knows"));
		String verifiedBy = row.getString("verified_by");
		Setting.Verified verified = (verifiedBy != null) ? new Setting.Verified(verifiedBy,
				Objects.requireNonNull(row.getObject("verified_on", LocalDate.class))) : null;
		return new Row(head,
				new Setting(parameter, row.getString("value"), Trust.valueOf(row.getString("trust")),
						new Setting.Source(row.getString("source"), row.getString("citation"), row.getString("note")),
						verified, false));
	}

}
