package org.peerstead.participants.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.AuditTrail;
import org.peerstead.access.AuditTrail.Subject;
import org.peerstead.access.NotFound;
import org.peerstead.access.SignedIn;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.participants.Consent.Recipient;
import org.peerstead.participants.ConsentPurpose;
import org.peerstead.participants.ParticipantId;
import org.peerstead.participants.ParticipantReach;
import org.peerstead.participants.PrivacyTerms;
import org.peerstead.participants.PrivacyTermsOfPrograms;
import org.peerstead.participants.RecordKind;
import org.peerstead.participants.Sight;
import org.peerstead.shared.DateSpan;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what one person allowed, and what is kept from the reader for want of it. */
@Component
@Transactional
class ConsentPages {

	private static final String CONSENTS = """
			select c.*, a.name as agency, a.part_two, coalesce(t.name, y.name, c.recipient_name) as whom, now_here() as now, today_here() as today
			from consent c join agency a on a.program_id = c.program_id and a.id = c.agency_id
			left join agency t on t.program_id = c.program_id and t.id = c.recipient_agency_id
			left join payer y on y.program_id = c.program_id and y.id = c.recipient_payer_id
			where c.program_id = :program and c.participant_id = :participant and (:wholeProgram or c.agency_id = any(:agencies))""";

	private final JdbcClient jdbc;

	private final ParticipantReach reach;

	private final AuditTrail trail;

	private final PrivacyTermsOfPrograms terms;

	ConsentPages(JdbcClient jdbc, ParticipantReach reach, AuditTrail trail, PrivacyTermsOfPrograms terms) {
		this.jdbc = jdbc;
		this.reach = reach;
		this.trail = trail;
		this.terms = terms;
	}

	/**
	 * What goes with records that leave, in the exact words of the state (55 Pa. Code
	 * 5100.34(d)); nothing until the county has entered them.
	 */
	Optional<String> redisclosure(SignedIn me) {
		return this.terms.findByProgramId(me.program()).map(PrivacyTerms::redisclosure);
	}

	/** A consent as a page says it. */
	record Given(UUID id, int version, String agency, boolean partTwo, String kinds, String purposes, String whom,
			LocalDate givenOn, @Nullable LocalDate expiresOn, String signedBy, @Nullable Instant revokedAt,
			@Nullable String revokeReason, boolean live, boolean expired, boolean kept) {

		public String word() {
			return this.live ? "In force" : (this.revokedAt != null) ? "Taken back" : this.expired ? "Ended" : "Later";
		}

		public String kind() {
			return this.live ? "good" : "plain";
		}

	}

	/** A consent to video and phone. */
	record Telehealth(UUID id, String agency, DateSpan span, boolean verbal, boolean kept) {
	}

	/** All of one person, the newest first. */
	record All(KeptRecords.Whose whose, List<Given> consents, List<Telehealth> telehealth, int withheld, boolean keep,
			LocalDate today) {
	}

	All of(ParticipantId participant, SignedIn me) {
		this.reach.requireSeen(participant, me);
		Sight sight = this.reach.sightOf(me);
		this.trail.shown(me.program(), Subject.PARTICIPANT, participant.value(), "consents");
		return new All(new KeptRecords.Whose(participant, name(participant, me)), consents(participant, me, sight),
				telehealth(participant, me, sight), withheld(participant), this.reach.mayKeep(participant, me),
				sight.today());
	}

	/** One of them, to print or to take back. */
	Given one(ParticipantId participant, UUID consent, SignedIn me) {
		return of(participant, me).consents()
			.stream()
			.filter((given) -> given.id().equals(consent))
			.findFirst()
			.orElseThrow(NotFound::new);
	}

	/** How many agencies' records of the person the reader is kept from. */
	int withheld(ParticipantId participant) {
		return this.jdbc.sql("select records_withheld(?)").param(participant.value()).query(Integer.class).single();
	}

	/** How many people the reader is not told of. */
	int peopleWithheld() {
		return this.jdbc.sql("select people_withheld()").query(Integer.class).single();
	}

	/** The agency that serves the person now, to begin a form with. */
	Optional<AgencyId> servedBy(ParticipantId participant, SignedIn me) {
		Reach kept = Sight.keptBy(me);
		return this.jdbc
			.sql("""
					select n.agency_id from enrolment n where n.program_id = :program and n.participant_id = :participant
					and (:wholeProgram or n.agency_id = any(:agencies)) order by n.ended_on desc nulls first, n.started_on desc limit 1""")
			.param("program", me.programId())
			.param("participant", participant.value())
			.param("wholeProgram", kept.wholeProgram())
			.param("agencies", kept.agencyArray())
			.query(UUID.class)
			.optional()
			.map(AgencyId::new);
	}

	private String name(ParticipantId participant, SignedIn me) {
		return this.jdbc.sql(
				"select coalesce(used_name, first_name) || ' ' || last_name from participant where program_id = ? and id = ?")
			.params(me.programId(), participant.value())
			.query(String.class)
			.optional()
			.orElseThrow(NotFound::new);
	}

	private List<Given> consents(ParticipantId participant, SignedIn me, Sight sight) {
		Reach kept = Sight.keptBy(me);
		return this.jdbc.sql(CONSENTS + " order by c.given_on desc, c.id desc")
			.params(sight.params())
			.param("participant", participant.value())
			.query((row, number) -> given(row, kept))
			.list();
	}

	private List<Telehealth> telehealth(ParticipantId participant, SignedIn me, Sight sight) {
		Reach kept = Sight.keptBy(me);
		return this.jdbc
			.sql("""
					select t.*, a.name as agency from telehealth_consent t join agency a on a.program_id = t.program_id and a.id = t.agency_id
					where t.program_id = :program and t.participant_id = :participant and (:wholeProgram or t.agency_id = any(:agencies))
					order by t.given_on desc, t.id desc""")
			.params(sight.params())
			.param("participant", participant.value())
			.query((row, number) -> new Telehealth(row.getObject("id", UUID.class), row.getString("agency"),
					new DateSpan(row.getObject("given_on", LocalDate.class),
							row.getObject("withdrawn_on", LocalDate.class)),
					row.getBoolean("verbal"), kept.includes(new AgencyId(row.getObject("agency_id", UUID.class)))))
			.list();
	}

	private static Given given(ResultSet row, Reach kept) throws SQLException {
		Instant revoked = (row.getTimestamp("revoked_at") != null) ? row.getTimestamp("revoked_at").toInstant() : null;
		LocalDate today = row.getObject("today", LocalDate.class);
		LocalDate from = row.getObject("given_on", LocalDate.class);
		LocalDate last = row.getObject("expires_on", LocalDate.class);
		boolean ended = last != null && last.isBefore(today);
		boolean live = !ended && !from.isAfter(today)
				&& (revoked == null || revoked.isAfter(row.getTimestamp("now").toInstant()));
		String whom = row.getString("whom");
		return new Given(row.getObject("id", UUID.class), row.getInt("version"), row.getString("agency"),
				row.getBoolean("part_two"), kinds(row), purposes(row),
				(whom != null) ? whom : Recipient.valueOf(row.getString("recipient")).words(), from, last,
				row.getString("signed_by"), revoked, row.getString("revoke_reason"), live, ended,
				kept.includes(new AgencyId(row.getObject("agency_id", UUID.class))));
	}

	private static String kinds(ResultSet row) throws SQLException {
		return Arrays.stream((String[]) row.getArray("kinds").getArray())
			.map((kind) -> RecordKind.valueOf(kind).words())
			.collect(Collectors.joining("; "));
	}

	private static String purposes(ResultSet row) throws SQLException {
		String other = row.getString("purpose_words");
		return Arrays.stream((String[]) row.getArray("purposes").getArray())
			.map(ConsentPurpose::valueOf)
			.map((purpose) -> (purpose == ConsentPurpose.OTHER && other != null) ? other : purpose.words())
			.collect(Collectors.joining("; "));
	}

}
