package org.peerstead.participants.web;

import java.time.LocalDate;

import org.peerstead.access.SignedIn;
import org.peerstead.participants.ParticipantId;
import org.peerstead.shared.Refusal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One person is one record: someone of the same last name and birth date is asked about.
 * The question names nobody, since the other may be out of the asker's reach.
 */
@Component
class KnownPeople {

	private final JdbcClient jdbc;

	KnownPeople(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional(readOnly = true)
	void refuseIfKnown(String lastName, LocalDate birthDate, ParticipantId newcomer, SignedIn me) {
		boolean known = this.jdbc.sql("""
				select exists (select from participant where program_id = ? and lower(last_name) = lower(?)
				and birth_date = ? and id <> ?)""")
			.params(me.programId(), lastName.strip(), birthDate, newcomer.value())
			.query(Boolean.class)
			.single();
		if (known) {
			throw new Refusal("anotherPerson",
					"Someone of this last name and birth date is in the program already. If it is the same person, look"
							+ " them up; if you do not find them, ask the county program to enroll them with your agency."
							+ " If it is someone else, say so here.");
		}
	}

}
