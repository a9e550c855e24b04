package org.peerstead.people.web;

import java.sql.Types;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.SignedIn;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.people.PeerReach;
import org.peerstead.shared.Refusal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The users a peer worker may sign in as: those who log own work in an agency within
 * reach and are no other peer worker yet.
 */
@Component
@Transactional(readOnly = true)
class SignInChoices {

	private final JdbcClient jdbc;

	SignInChoices(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** One line of the select box. */
	record Choice(UUID id, String label) {

		public String value() {
			return this.id.toString();
		}

	}

	/** Free ones, and the one that this peer has. */
	List<Choice> of(@Nullable UUID peer, SignedIn me) {
		Reach reach = PeerReach.keptBy(me);
		return this.jdbc
			.sql("""
					select u.id, u.display_name as label from user_account u where u.program_id = :program and u.disabled_at is null
					and exists (select from user_role r where r.program_id = u.program_id and r.user_id = u.id
					  and r.role in ('PEER', 'SUPERVISOR') and (:wholeProgram or r.agency_id = any(:agencies)))
					and not exists (select from peer p where p.program_id = u.program_id and p.user_id = u.id
					  and p.id is distinct from :peer)
					union
					select u.id, u.display_name from user_account u join peer p on p.program_id = u.program_id and p.user_id = u.id
					where p.program_id = :program and p.id = :peer
					order by label, id""")
			.param("program", me.programId())
			.param("peer", peer, Types.OTHER)
			.param("wholeProgram", reach.wholeProgram())
			.param("agencies", reach.agencyArray())
			.query(Choice.class)
			.list();
	}

	/** What a select box offers is also all that is taken. */
	void refuseIfNotOffered(@Nullable UUID user, @Nullable UUID peer, SignedIn me) {
		if (user != null && of(peer, me).stream().noneMatch((choice) -> choice.id().equals(user))) {
			throw new Refusal("userId", "Choose one of the list, or leave it empty.");
		}
	}

}
