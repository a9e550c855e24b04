package org.peerstead.participants.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AuditTrail;
import org.peerstead.access.AuditTrail.Subject;
import org.peerstead.access.NotFound;
import org.peerstead.access.SignedIn;
import org.peerstead.participants.ParticipantId;
import org.peerstead.participants.PrivacyTerms;
import org.peerstead.participants.PrivacyTermsOfPrograms;
import org.peerstead.participants.RecordOpening.Kind;
import org.peerstead.participants.RecordOpening.Verdict;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what the county's privacy contact looks at: openings of closed records, attempts
 * at walls, and the walls themselves. A person whom the reader may not see has no name
 * here either.
 */
@Component
@Transactional
class PrivacyPages {

	private static final String OPENINGS = """
			select o.id, o.version, o.participant_id, o.user_id, u.display_name as opener, coalesce(p.used_name, p.first_name) || ' ' || p.last_name as person,
			  o.kind, o.reason, o.opened_at, o.closes_at, o.verdict, o.review_note, o.reviewed_at, v.display_name as reviewer,
			  (select count(*) from opening_look l where l.program_id = o.program_id and l.opening_id = o.id) as looks
			from record_opening o join user_account u on u.program_id = o.program_id and u.id = o.user_id
			left join user_account v on v.program_id = o.program_id and v.id = o.reviewed_by
			left join participant p on p.program_id = o.program_id and p.id = o.participant_id
			where o.program_id = :program""";

	private final JdbcClient jdbc;

	private final AuditTrail trail;

	private final PrivacyTermsOfPrograms terms;

	PrivacyPages(JdbcClient jdbc, AuditTrail trail, PrivacyTermsOfPrograms terms) {
		this.jdbc = jdbc;
		this.trail = trail;
		this.terms = terms;
	}

	/** One opening of a closed record. */
	record Opening(UUID id, UUID participant, UUID user, String opener, @Nullable String person, Kind kind,
			String reason, Instant openedAt, Instant closesAt, @Nullable Verdict verdict, @Nullable String note,
			@Nullable Instant reviewedAt, @Nullable String reviewer, int looks) {

		public String word() {
			return (this.verdict != null) ? this.verdict.words() : "To look at again";
		}

		public String badge() {
			return (this.verdict == null) ? "wait" : (this.verdict == Verdict.FITTING) ? "good" : "bad";
		}

	}

	/** A page that was looked at while a record stood open. */
	record Look(String page, Instant at) {
	}

	/** Someone asked for a record that a wall keeps from them. */
	record Attempt(Instant at, String user, UUID participant, @Nullable String person, String page) {
	}

	/** Openings, those to look at first, then the newest. */
	List<Opening> openings(SignedIn me, boolean all, @Nullable UUID after, int most) {
		List<Opening> found = this.jdbc.sql(OPENINGS + (all ? "" : " and o.verdict is null") + ((after != null)
				? " and (o.opened_at, o.id) < (select b.opened_at, b.id from record_opening b where b.program_id = :program and b.id = :after)"
				: "") + " order by o.opened_at desc, o.id desc limit :most")
			.param("program", me.programId())
			.param("after", after)
			.param("most", most)
			.query(PrivacyPages::opening)
			.list();
		shown(me, found.stream().filter((one) -> one.person() != null).map(Opening::participant).toList(), "openings");
		return found;
	}

	Opening opening(UUID id, SignedIn me) {
		Opening found = this.jdbc.sql(OPENINGS + " and o.id = :id")
			.param("program", me.programId())
			.param("id", id)
			.query(PrivacyPages::opening)
			.optional()
			.orElseThrow(NotFound::new);
		if (found.person() != null) {
			shown(me, List.of(found.participant()), "opening");
		}
		return found;
	}

	List<Look> looks(UUID opening, SignedIn me) {
		return this.jdbc
			.sql("select page, at from opening_look where program_id = ? and opening_id = ? order by id limit 200")
			.params(me.programId(), opening)
			.query((row, number) -> new Look(row.getString("page"), row.getTimestamp("at").toInstant()))
			.list();
	}

	/** The newest hundred. */
	List<Attempt> attempts(SignedIn me) {
		List<Attempt> found = this.jdbc
			.sql("""
					select t.at, u.display_name, t.participant_id, coalesce(p.used_name, p.first_name) || ' ' || p.last_name as person, t.page
					from wall_attempt t join user_account u on u.program_id = t.program_id and u.id = t.user_id
					left join participant p on p.program_id = t.program_id and p.id = t.participant_id
					where t.program_id = ? order by t.at desc, t.id desc limit 100""")
			.params(me.programId())
			.query((row, number) -> new Attempt(row.getTimestamp("at").toInstant(), row.getString("display_name"),
					row.getObject("participant_id", UUID.class), row.getString("person"), row.getString("page")))
			.list();
		shown(me, found.stream().filter((one) -> one.person() != null).map(Attempt::participant).distinct().toList(),
				"attempts");
		return found;
	}

	Optional<PrivacyTerms> terms(SignedIn me) {
		return this.terms.findByProgramId(me.program());
	}

	/** Until when this record stands open to this user, if it does. */
	Optional<Instant> openUntil(ParticipantId participant, SignedIn me) {
		return this.jdbc.sql("""
				select max(closes_at) from record_opening where program_id = ? and user_id = ? and participant_id = ?
				and opened_at <= now_here() and closes_at > now_here()""")
			.params(me.programId(), me.id().value(), participant.value())
			.query(Timestamp.class)
			.optional()
			.map(Timestamp::toInstant);
	}

	private void shown(SignedIn me, List<UUID> people, String page) {
		this.trail.shown(me.program(), Subject.PARTICIPANT, people.stream().distinct().toList(), page);
	}

	private static Opening opening(ResultSet row, int number) throws SQLException {
		String verdict = row.getString("verdict");
		Timestamp reviewed = row.getTimestamp("reviewed_at");
		return new Opening(row.getObject("id", UUID.class), row.getObject("participant_id", UUID.class),
				row.getObject("user_id", UUID.class), row.getString("opener"), row.getString("person"),
				Kind.valueOf(row.getString("kind")), row.getString("reason"), row.getTimestamp("opened_at").toInstant(),
				row.getTimestamp("closes_at").toInstant(), (verdict != null) ? Verdict.valueOf(verdict) : null,
				row.getString("review_note"), (reviewed != null) ? reviewed.toInstant() : null,
				row.getString("reviewer"), row.getInt("looks"));
	}

}
