package org.peerstead.encounters;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.peerstead.credentials.CertificationChanged;
import org.peerstead.participants.ParticipantChanged;
import org.peerstead.rulebook.PayerTermsChanged;
import org.peerstead.rulebook.RulesPublished;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.ProgramId;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * When a certification, a person's record, a payer's terms or rules change, the visits
 * that were judged by them and are not claimed yet are judged again, in the same
 * transaction: no list ever shows what is no longer so.
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

	/** Without payer or agency, all visits of the days. */
	@EventListener
	void rulesPublished(RulesPublished news) {
		DateSpan days = news.effective();
		LocalDate through = (days.through() != null) ? days.through() : LocalDate.MAX;
		again(news.program(),
				touched("""
						e.id in (select s.encounter_id from encounter_standing s where s.program_id = :program
						and (cast(:payer as uuid) is null or s.payer_id = :payer) and (cast(:agency as uuid) is null or s.agency_id = :agency)
						and s.service_date >= :from and s.service_date <= :through and s.standing in ('IN_REVIEW', 'READY', 'HELD'))""")
					.param("program", news.program().value())
					.param("payer", (news.payer() != null) ? news.payer().value() : null)
					.param("agency", (news.agency() != null) ? news.agency().value() : null)
					.param("from", days.from())
					.param("through", through)
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
