package org.peerstead.encounters;

import java.util.List;
import java.util.UUID;

import org.peerstead.credentials.CertificationChanged;
import org.peerstead.participants.ParticipantChanged;
import org.peerstead.rulebook.PayerTermsChanged;
import org.peerstead.shared.ProgramId;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * When a certification, a person's record or a payer's terms change, the visits that were
 * judged by them and are not claimed yet are judged again, in the same transaction: no
 * list ever shows what is no longer so.
 */
@Component
@Transactional
class Rejudging {

	private static final String NOT_YET_CLAIMED = """
			select e.id from encounter e where e.program_id = :program and e.status in ('SIGNED', 'RETURNED', 'APPROVED') and\s""";

	private final JdbcClient jdbc;

	private final Judgements judgements;

	Rejudging(JdbcClient jdbc, Judgements judgements) {
		this.jdbc = jdbc;
		this.judgements = judgements;
	}

	@EventListener
	void certificationChanged(CertificationChanged news) {
		again(news.program(),
				touched("e.peer_id = :who").param("program", news.program().value())
					.param("who", news.peer().value())
					.query(UUID.class)
					.list());
	}

	@EventListener
	void participantChanged(ParticipantChanged news) {
		again(news.program(),
				touched("e.participant_id = :who").param("program", news.program().value())
					.param("who", news.participant().value())
					.query(UUID.class)
					.list());
	}

	@EventListener
	void payerTermsChanged(PayerTermsChanged news) {
		again(news.program(), touched("""
				e.id in (select s.encounter_id from encounter_standing s where s.program_id = :program
				and s.payer_id = :who and s.service_date >= :from and s.standing in ('IN_REVIEW', 'READY', 'HELD'))""")
			.param("program", news.program().value())
			.param("who", news.payer().value())
			.param("from", news.from())
			.query(UUID.class)
			.list());
	}

	private JdbcClient.StatementSpec touched(String which) {
		return this.jdbc.sql(NOT_YET_CLAIMED + which);
	}

	private void again(ProgramId program, List<UUID> encounters) {
		this.judgements.again(program, encounters.stream().map(EncounterId::new).toList());
	}

}
