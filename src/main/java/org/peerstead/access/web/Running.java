package org.peerstead.access.web;

import java.util.List;

import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** What an operator sees first: sign-ins and health, and nothing of anyone's record. */
@Component
class Running implements FirstScreen {

	private final Figures figures;

	Running(Figures figures) {
		this.figures = figures;
	}

	@Override
	public Role role() {
		return Role.OPERATOR;
	}

	@Override
	public String show(SignedIn me, Model model) {
		model.addAttribute("figures", this.figures.of(me.program()));
		return "home/operator";
	}

	/** One number with the page behind it. */
	record Figure(long count, String words, String href) {
	}

	/** Counts of sign-ins; the tables of users and sessions are small. */
	@Component
	@Transactional(readOnly = true)
	static class Figures {

		private final JdbcClient jdbc;

		Figures(JdbcClient jdbc) {
			this.jdbc = jdbc;
		}

		List<Figure> of(ProgramId program) {
			return this.jdbc.sql("""
					select count(*) filter (where a.disabled_at is null and s.password_hash is not null) as active,
					  count(*) filter (where a.disabled_at is null and s.password_hash is null) as invited,
					  count(*) filter (where a.disabled_at is not null) as disabled,
					  (select count(*) from spring_session n join sign_in o on o.login_name = n.principal_name
					     where o.program_id = :program) as sessions
					from user_account a join sign_in s on s.program_id = a.program_id and s.user_id = a.id
					where a.program_id = :program""")
				.param("program", program.value())
				.query((row, number) -> List.of(new Figure(row.getLong("active"), "active users", "/users"),
						new Figure(row.getLong("invited"), "invited, no password yet", "/users"),
						new Figure(row.getLong("disabled"), "disabled users", "/users?status=DISABLED"),
						new Figure(row.getLong("sessions"), "open sessions", "/users")))
				.single();
		}

	}

}
