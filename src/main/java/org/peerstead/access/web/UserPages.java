package org.peerstead.access.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.AgencyNames;
import org.peerstead.access.AuditTrail;
import org.peerstead.access.GivenRole;
import org.peerstead.access.NotFound;
import org.peerstead.access.Role;
import org.peerstead.access.UserAccount;
import org.peerstead.access.UserAccounts;
import org.peerstead.access.UserId;
import org.peerstead.access.UserRecords;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the pages of users show; nothing of participants or of anyone's work. */
@Component
@Transactional
class UserPages {

	private final JdbcClient jdbc;

	private final UserAccounts accounts;

	private final UserRecords records;

	private final AgencyNames agencies;

	private final AuditTrail trail;

	UserPages(JdbcClient jdbc, UserAccounts accounts, UserRecords records, AgencyNames agencies, AuditTrail trail) {
		this.jdbc = jdbc;
		this.accounts = accounts;
		this.records = records;
		this.agencies = agencies;
		this.trail = trail;
	}

	/** A search: part of a name, a role, open or disabled ones or all. */
	record Search(@Nullable String q, @Nullable Role role, @Nullable String status, @Nullable String after) {
	}

	record Row(UUID id, String name, String loginName, String roles, boolean disabled, boolean hasPassword) {

		public String standing() {
			return this.disabled ? "Disabled" : (this.hasPassword ? "Active" : "Invited");
		}

		public String kind() {
			return this.disabled ? "plain" : (this.hasPassword ? "good" : "wait");
		}

		/** Where the list goes on: names are not unique, so the id stands behind. */
		String key() {
			return this.id + this.name;
		}

	}

	record Shown(UserAccount user, String loginName, boolean hasPassword, boolean sample, int sessions,
			List<String> roles, List<GivenRole> given) {
	}

	List<Row> list(ProgramId program, Search search, int most) {
		String after = Typed.text(search.after());
		boolean resumed = after.length() > 36;
		List<Row> rows = this.jdbc
			.sql("""
					select a.id, a.display_name, s.login_name, s.password_hash is not null as has_password, a.disabled_at is not null as disabled,
					  (select string_agg(r.role || '|' || coalesce(g.name, ''), ';' order by r.role, g.name) from user_role r
					     left join agency g on g.program_id = r.program_id and g.id = r.agency_id
					   where r.program_id = a.program_id and r.user_id = a.id) as roles
					from user_account a join sign_in s on s.program_id = a.program_id and s.user_id = a.id
					where a.program_id = :program and (not :resumed or (a.display_name, a.id::text) > (:name, :id))
					  and (:status = 'ALL' or (a.disabled_at is null) = (:status = 'OPEN'))
					  and (position(lower(:q) in lower(a.display_name)) > 0 or starts_with(s.login_name, lower(:q)))
					  and (:role = '' or exists (select 1 from user_role r where r.program_id = a.program_id and r.user_id = a.id and r.role = :role))
					order by a.display_name, a.id::text limit :most""")
			.param("program", program.value())
			.param("resumed", resumed)
			.param("name", resumed ? after.substring(36) : "")
			.param("id", resumed ? after.substring(0, 36) : "")
			.param("status", (Typed.orNull(search.status()) != null) ? search.status() : "OPEN")
			.param("q", Typed.text(search.q()))
			.param("role", (search.role() != null) ? search.role().name() : "")
			.param("most", most)
			.query(UserPages::row)
			.list();
		this.trail.shown(program, AuditTrail.Subject.USER, rows.stream().map(Row::id).toList(), "users");
		return rows;
	}

	Shown find(UserId id, ProgramId program, String page) {
		UserAccount user = this.accounts.findByIdAndProgramId(id.value(), program).orElseThrow(NotFound::new);
		List<GivenRole> given = this.records.roles(id, program);
		Map<AgencyId, String> names = this.agencies.all(program);
		this.trail.shown(program, AuditTrail.Subject.USER, id.value(), page);
		return this.jdbc.sql("""
				select s.login_name, s.password_hash is not null as has_password, s.sample,
				  (select count(*) from spring_session where principal_name = s.login_name) as sessions
				from sign_in s where s.program_id = ? and s.user_id = ?""")
			.params(program.value(), id.value())
			.query((row, number) -> new Shown(user, row.getString("login_name"), row.getBoolean("has_password"),
					row.getBoolean("sample"), row.getInt("sessions"), words(given, names), given))
			.single();
	}

	private static List<String> words(List<GivenRole> given, Map<AgencyId, String> names) {
		List<String> words = new ArrayList<>();
		for (GivenRole role : given) {
			words.add(role.role().words()
					+ ((role.agency() != null) ? " at " + names.getOrDefault(role.agency(), "an agency") : "")
					+ ((role.endsOn() != null) ? " until " + DateSpan.display(role.endsOn()) : ""));
		}
		return words.stream().sorted().toList();
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		String roles = row.getString("roles");
		List<String> words = new ArrayList<>();
		for (String role : ((roles != null) ? roles : "").split(";")) {
			String[] parts = role.split("\\|", 2);
			if (parts.length == 2) {
				words.add(Role.valueOf(parts[0]).words() + (parts[1].isEmpty() ? "" : " at " + parts[1]));
			}
		}
		return new Row(row.getObject("id", UUID.class), row.getString("display_name"), row.getString("login_name"),
				String.join(", ", words), row.getBoolean("disabled"), row.getBoolean("has_password"));
	}

}
