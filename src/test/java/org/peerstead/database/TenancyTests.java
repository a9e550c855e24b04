package org.peerstead.database;

import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.access.Role;
import org.peerstead.shared.NewId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * With no program named a tenant table is an error; with one named it shows that one
 * alone.
 */
@PeersteadTest
class TenancyTests {

	@Autowired
	private TestCounty counties;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	@Qualifier("ownerDataSource")
	private DataSource owner;

	private List<String> tenantTables() {
		return JdbcClient.create(this.owner)
			.sql("select c.relname from pg_policy p join pg_class c on c.oid = p.polrelid where p.polname = 'own_program' order by 1")
			.query(String.class)
			.list();
	}

	private boolean hasRows(String table) {
		return JdbcClient.create(this.owner)
			.sql("select exists (select 1 from " + table + ")")
			.query(Boolean.class)
			.single();
	}

	@Test
	void withNoProgramNamedEveryTableThatHoldsAnythingIsAnError() {
		this.counties.make().user(Role.PEER);
		List<String> silent = new ArrayList<>();
		List<String> asked = tenantTables();
		for (String table : asked) {
			// a policy is asked row by row, so an empty table has nothing to refuse
			if (hasRows(table)) {
				try {
					this.jdbc.sql("select count(*) from " + table).query(Long.class).single();
					silent.add(table);
				}
				catch (DataAccessException expected) {
					assertThat(expected).hasMessageMatching("(?s).*(app.program|invalid input syntax for type uuid).*");
				}
			}
		}
		assertThat(asked).hasSizeGreaterThan(25);
		assertThat(silent).as("tables that answered without a program").isEmpty();
	}

	@Test
	void aProgramSeesNoRowOfAnother() {
		County one = this.counties.make();
		County other = this.counties.make();
		one.user(Role.PEER);
		other.user(Role.PEER);
		List<String> leaking = one.as(() -> tenantTables().stream()
			.filter((table) -> !table.equals("program"))
			.filter((table) -> this.jdbc.sql("select exists (select 1 from " + table + " where program_id <> ?)")
				.param(one.program().value())
				.query(Boolean.class)
				.single())
			.toList());
		assertThat(leaking).isEmpty();
		assertThat(one.as(() -> this.jdbc.sql("select count(*) from program").query(Integer.class).single())).isOne();
	}

	@Test
	void aProgramWritesNoRowOfAnother() {
		County one = this.counties.make();
		County other = this.counties.make();
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> one.run(
				() -> this.jdbc.sql("insert into user_account (program_id, id, display_name) values (?, ?, 'Stranger')")
					.params(other.program().value(), NewId.next())
					.update()))
			.withStackTraceContaining("row-level security");
		assertThat(one.as(() -> this.jdbc.sql("update agency set city = 'Elsewhere' where id = ?")
			.param(other.first().value())
			.update())).isZero();
		assertThatExceptionOfType(DataAccessException.class).as("a key across programs")
			.isThrownBy(() -> one.run(() -> this.jdbc
				.sql("insert into user_role (program_id, id, user_id, role, agency_id) values (?, ?, ?, 'PEER', ?)")
				.params(one.program().value(), NewId.next(), one.user(Role.PEER).id().value(), other.first().value())
				.update()));
	}

}
