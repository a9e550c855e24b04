package org.peerstead.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.OneTimeLinks.Purpose;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invites users, gives and takes their roles, and closes their sign-in. Nobody changes
 * the own roles or closes the own sign-in, and a program never loses its last county
 * staff. An operator keeps sign-ins running and opens no records: giving another role, or
 * a link to someone who holds one, is county staff's.
 */
@Service
@Transactional
public class UserRecords {

	private final UserAccounts accounts;

	private final OneTimeLinks links;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	UserRecords(UserAccounts accounts, OneTimeLinks links, JdbcClient jdbc, ApplicationEventPublisher events,
			Clock clock) {
		this.accounts = accounts;
		this.links = links;
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	/** A person to be invited; the id comes with the form. */
	public record Invitation(UserId id, String name, @Nullable String email, String loginName, Set<GivenRole> roles) {
	}

	/** Makes the user and answers the one-time link's token, which is stored nowhere. */
	public String invite(Invitation invited, SignedIn by) {
		refuseNoRole(invited.roles());
		refuseBeyond(by, invited.roles());
		ProgramId program = by.program();
		this.accounts.save(new UserAccount(invited.id(), program, invited.name(), invited.email()));
		// what was sent twice is told apart here from a sign-in name that is taken
		this.accounts.flush();
		invited.roles().forEach((role) -> give(program, invited.id(), role));
		this.jdbc.sql("insert into sign_in (login_name, program_id, user_id) values (?, ?, ?)")
			.params(SignIns.normal(invited.loginName()), program.value(), invited.id().value())
			.update();
		return this.links.make(Purpose.INVITATION, program, invited.id());
	}

	/** Changes name, e-mail and roles; other roles end the user's sessions. */
	public void change(UserId id, int seenVersion, String name, @Nullable String email, Set<GivenRole> roles,
			SignedIn by) {
		UserAccount user = find(id, by);
		user.change(seenVersion, name, email);
		List<GivenRole> held = roles(id, by.program());
		if (Set.copyOf(held).equals(roles)) {
			return;
		}
		refuseOwn(id, by, "program", "You cannot change your own roles. Ask another county staff member.");
		refuseNoRole(roles);
		refuseBeyond(by, roles);
		refuseBeyond(by, Set.copyOf(held));
		take(by.program(), id, held, roles);
		roles.forEach((role) -> give(by.program(), id, role));
		refuseLosingTheLastStaff(by.program());
		end(id, by.program());
	}

	/** Closes the sign-in at once. */
	public void disable(UserId id, SignedIn by) {
		refuseOwn(id, by, null, "You cannot disable yourself. Ask another county staff member.");
		find(id, by).disable(this.clock.instant());
		this.accounts.flush();
		refuseLosingTheLastStaff(by.program());
		end(id, by.program());
	}

	/** Opens the sign-in again. */
	public void enable(UserId id, SignedIn by) {
		UserAccount user = find(id, by);
		refuseBeyond(by, Set.copyOf(roles(id, by.program())));
		user.enable();
	}

	/** Signs the user out everywhere. */
	public void endSessions(UserId id, SignedIn by) {
		find(id, by);
		end(id, by.program());
	}

	/** A link by which the user chooses a new password; the old one works until then. */
	public String newPasswordLink(UserId id, SignedIn by) {
		UserAccount user = find(id, by);
		if (user.disabledAt() != null) {
			throw new Refusal("This user is disabled. Enable the user first.");
		}
		refuseBeyond(by, Set.copyOf(roles(id, by.program())));
		return this.links.make(Purpose.NEW_PASSWORD, by.program(), id);
	}

	/** The roles that the user holds or has held until a day. */
	@Transactional(readOnly = true)
	public List<GivenRole> roles(UserId id, ProgramId program) {
		return this.jdbc.sql("select role, agency_id, ends_on from user_role where program_id = ? and user_id = ?")
			.params(program.value(), id.value())
			.query(UserRecords::role)
			.list();
	}

	private UserAccount find(UserId id, SignedIn by) {
		return this.accounts.findByIdAndProgramId(id.value(), by.program()).orElseThrow(NotFound::new);
	}

	private void give(ProgramId program, UserId user, GivenRole role) {
		this.jdbc
			.sql("""
					insert into user_role (program_id, id, user_id, role, agency_id, ends_on) values (:program, :id, :user, :role, :agency, :ends)
					on conflict on constraint role_is_given_once do update set ends_on = excluded.ends_on
					where user_role.ends_on is distinct from excluded.ends_on""")
			.param("program", program.value())
			.param("id", NewId.next())
			.param("user", user.value())
			.param("role", role.role().name())
			.param("agency", (role.agency() != null) ? role.agency().value() : null, Types.OTHER)
			.param("ends", role.endsOn(), Types.DATE)
			.update();
	}

	private void take(ProgramId program, UserId user, List<GivenRole> held, Set<GivenRole> kept) {
		for (GivenRole role : held) {
			if (kept.stream().noneMatch(role::sameAs)) {
				this.jdbc.sql(
						"delete from user_role where program_id = :program and user_id = :user and role = :role and agency_id is not distinct from :agency")
					.param("program", program.value())
					.param("user", user.value())
					.param("role", role.role().name())
					.param("agency", (role.agency() != null) ? role.agency().value() : null, Types.OTHER)
					.update();
			}
		}
	}

	private void end(UserId id, ProgramId program) {
		this.jdbc.sql("select login_name from sign_in where program_id = ? and user_id = ?")
			.params(program.value(), id.value())
			.query(String.class)
			.optional()
			.ifPresent((login) -> this.events.publishEvent(new UserAccount.SignInEnded(login)));
	}

	private static void refuseOwn(UserId id, SignedIn by, @Nullable String field, String sentence) {
		if (id.equals(by.id())) {
			throw new Refusal(field, sentence);
		}
	}

	private static void refuseNoRole(Set<GivenRole> roles) {
		if (roles.isEmpty()) {
			throw new Refusal("program", "Give at least one role. To close a sign-in, disable the user.");
		}
	}

	private static void refuseBeyond(SignedIn by, Set<GivenRole> roles) {
		boolean opensRecords = roles.stream().anyMatch((given) -> given.role() != Role.OPERATOR);
		if (opensRecords && !by.is(Role.COUNTY_STAFF)) {
			throw new Refusal("program",
					"An operator gives the operator's role alone, and links to operators alone. Ask county staff for this.");
		}
	}

	/** Two who take each other's role at once both wait for the rows that they read. */
	private void refuseLosingTheLastStaff(ProgramId program) {
		List<UUID> staff = this.jdbc.sql("""
				select a.id from user_account a join user_role r on r.program_id = a.program_id and r.user_id = a.id
				where a.program_id = ? and a.disabled_at is null and r.role = 'COUNTY_STAFF' and r.ends_on is null
				order by a.id for update""").param(program.value()).query(UUID.class).list();
		if (staff.isEmpty()) {
			throw new Refusal("program",
					"This would leave the program without county staff. Give someone else that role first.");
		}
	}

	private static GivenRole role(ResultSet row, int number) throws SQLException {
		UUID agency = row.getObject("agency_id", UUID.class);
		return new GivenRole(Role.valueOf(row.getString("role")), (agency != null) ? new AgencyId(agency) : null,
				row.getObject("ends_on", LocalDate.class));
	}

}
