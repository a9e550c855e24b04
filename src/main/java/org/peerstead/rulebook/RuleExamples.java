package org.peerstead.rulebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.NotFound;
import org.peerstead.rules.Check;
import org.peerstead.rules.Light;
import org.peerstead.rules.Mode;
import org.peerstead.rules.Place;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The examples of a program's own rules. Called inside a transaction. */
@Component
class RuleExamples {

	private final JdbcClient jdbc;

	private final JdbcTemplate template;

	RuleExamples(JdbcClient jdbc, JdbcTemplate template) {
		this.jdbc = jdbc;
		this.template = template;
	}

	/** Those of one version, in the order in which they were written. */
	List<RuleExample> of(ProgramId program, RuleVersionId version) {
		return this.jdbc
			.sql("""
					select * from rule_example where program_id = :program and rule_version_id = :version and removed_at is null
					order by created_at, id""")
			.param("program", program.value())
			.param("version", version.value())
			.query(RuleExamples::row)
			.list();
	}

	private static RuleExample row(ResultSet row, int number) throws SQLException {
		RuleExample.Told visit = new RuleExample.Told(row.getInt("minutes"), row.getInt("minutes_earlier"),
				row.getObject("units_that_day", Integer.class), row.getObject("units_that_period", Integer.class),
				Mode.valueOf(row.getString("mode")), Place.valueOf(row.getString("place")),
				row.getObject("group_size", Integer.class), row.getInt("age"), row.getString("diagnosis"));
		String light = row.getString("expected_light");
		Integer check = row.getObject("expected_check", Integer.class);
		return new RuleExample(row.getObject("id", UUID.class), row.getInt("version"), row.getString("title"), visit,
				new RuleExample.Expected(row.getObject("expected_units", Integer.class),
						(light != null) ? Light.valueOf(light) : null, checkOf(check), row.getBoolean("check_speaks")));
	}

	private static @Nullable Check checkOf(@Nullable Integer number) {
		return (number != null) ? RuleExample.check(number).orElse(null) : null;
	}

	void add(ProgramId program, RuleVersionId version, Collection<RuleExample> examples) {
		this.template.batchUpdate(
				"""
						insert into rule_example (program_id, id, rule_version_id, title, minutes, minutes_earlier, units_that_day, units_that_period,
						  mode, place, group_size, age, diagnosis, expected_units, expected_light, expected_check, check_speaks)
						values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
				examples.stream().map((example) -> values(program, version, example)).toList());
	}

	private static Object[] values(ProgramId program, RuleVersionId version, RuleExample example) {
		RuleExample.Told visit = example.visit();
		RuleExample.Expected expected = example.expected();
		Light light = expected.light();
		Check check = expected.check();
		return new Object[] { program.value(), example.id(), version.value(), example.title(), visit.minutes(),
				visit.minutesEarlier(), visit.unitsThatDay(), visit.unitsThatPeriod(), visit.mode().name(),
				visit.place().name(), visit.groupSize(), visit.age(), visit.diagnosis(), expected.units(),
				(light != null) ? light.name() : null, (check != null) ? check.number() : null,
				(check != null) ? expected.speaks() : null };
	}

	/** Takes an example away; it stays on record. */
	void remove(ProgramId program, RuleVersionId version, UUID example) {
		int removed = this.jdbc.sql("""
				update rule_example set removed_at = clock_timestamp(), version = version + 1
				where program_id = ? and rule_version_id = ? and id = ? and removed_at is null""")
			.params(program.value(), version.value(), example)
			.update();
		if (removed == 0) {
			throw new NotFound();
		}
	}

}
