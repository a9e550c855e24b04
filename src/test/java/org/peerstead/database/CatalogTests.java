package org.peerstead.database;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

import javax.sql.DataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads PostgreSQL's own catalog and names whatever stands outside the tenant pattern.
 */
@PeersteadTest
class CatalogTests {

	/**
	 * Looked up before a program is known, the same for all programs, or the tools' own.
	 */
	private static final String OUTSIDE = "'flyway_schema_history', 'sign_in', 'sign_in_failure', 'one_time_link', 'spring_session', "
			+ "'spring_session_attributes', 'rule_set', 'rule_setting', 'standard_mileage_rate', 'entry_rule', 'reference_source', 'occupational_wage', 'benefit_figure', 'scheduled_tasks', 'program'";

	private final JdbcClient owner;

	@Autowired
	CatalogTests(@Qualifier("ownerDataSource") DataSource owner) {
		this.owner = JdbcClient.create(owner);
	}

	@Test
	void everyTenantTableCarriesItsProgramInItsKeyAndForcesRowSecurity() {
		assertThat(
				list("""
						select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
						where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname not in (%s)
						and not (c.relrowsecurity and c.relforcerowsecurity
						  and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'program_id' and a.attnotnull)
						  and exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'own_program'
						    and pg_get_expr(p.polqual, p.polrelid) = '(program_id = (current_setting(''app.program''::text))::uuid)'
						    and pg_get_expr(p.polwithcheck, p.polrelid) = pg_get_expr(p.polqual, p.polrelid))
						  and exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'migration')
						  and (select count(*) from pg_policy p where p.polrelid = c.oid and p.polpermissive) = 2
						  and exists (select 1 from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
						    where i.indrelid = c.oid and i.indisprimary and a.attname = 'program_id'))"""
					.formatted(OUTSIDE)))
			.as("tenant tables outside the pattern")
			.isEmpty();
	}

	/**
	 * But for the time of the workers, rows of files as they came, and what its writer
	 * alone sees.
	 */
	@Test
	void everyTableOfAPersonsRecordsIsSeenAsFarAsConsentsAndWallsLet() {
		assertThat(
				list("""
						select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
						where n.nspname = 'public' and c.relkind = 'r' and c.relname not in ('activity', 'import_row', 'timer')
						and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'participant_id')
						and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'sight' and not p.polpermissive)"""))
			.as("tables that read around consents and walls; R__sight_of_later_tables.sql has a line for each")
			.isEmpty();
	}

	@Test
	void everyKeyBetweenTenantTablesCarriesTheProgram() {
		assertThat(
				list("""
						select k.conname from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class f on f.oid = k.confrelid
						join pg_namespace n on n.oid = c.relnamespace
						where n.nspname = 'public' and k.contype = 'f' and f.relname not in (%s)
						and not ('program_id' = any (select a.attname from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any (k.conkey))
						  and 'program_id' = any (select a.attname from pg_attribute a where a.attrelid = k.confrelid and a.attnum = any (k.confkey)))"""
					.formatted(OUTSIDE)))
			.as("foreign keys that could cross programs")
			.isEmpty();
	}

	@Test
	void noViewAndNoFunctionReadsAroundRowSecurity() {
		assertThat(list("""
				select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
				where n.nspname = 'public' and (c.relkind = 'm'
				  or (c.relkind = 'v' and not coalesce('security_invoker=true' = any (c.reloptions), false)))"""))
			.as("materialized views, and views with their owner's rights")
			.isEmpty();
		assertThat(list("""
				select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
				where n.nspname = 'public' and p.prosecdef and p.proname not in ('undo_import')"""))
			.as("functions with their owner's rights")
			.isEmpty();
	}

	@Test
	void theApplicationsRoleOwnsNothingAndBypassesNothing() {
		assertThat(list(
				"select rolname from pg_roles where rolname = 'peerstead_app' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)"))
			.isEmpty();
		assertThat(list(
				"select relname from pg_class where relowner = (select oid from pg_roles where rolname = 'peerstead_app')"))
			.isEmpty();
		assertThat(
				list("""
						select table_name || ' ' || privilege_type from information_schema.role_table_grants
						where grantee = 'peerstead_app' and (privilege_type = 'TRUNCATE'
						  or (privilege_type in ('UPDATE', 'DELETE') and table_name in ('payroll_layout', 'payroll_export', 'payroll_paid', 'timesheet_step', 'timesheet_lock', 'timesheet_line', 'not_work', 'access_log', 'change_log', 'encounter_note', 'review', 'finding_override', 'claim', 'pay_rate', 'loaded_wage', 'living_wage', 'consumer_price', 'placement', 'criterion_met', 'stay_interview_note', 'exit_record'))
						  or (privilege_type = 'DELETE' and table_name not in
						    ('user_role', 'sign_in_failure', 'draft', 'timer', 'voluntary_fact', 'spring_session', 'spring_session_attributes', 'scheduled_tasks')))"""))
			.as("rights beyond what the record allows")
			.isEmpty();
	}

	@Test
	void theNewestMigrationHasRun() {
		assertThat(list("select version from flyway_schema_history where not success")).isEmpty();
		assertThat(list("select version from flyway_schema_history")).hasSizeGreaterThanOrEqualTo(20);
	}

	private List<String> list(String query) {
		return this.owner.sql(query).query(String.class).list();
	}

}
