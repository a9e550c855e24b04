package org.peerstead.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.AuditTrail;
import org.peerstead.access.NotFound;
import org.peerstead.access.SignedIn;
import org.peerstead.access.UserId;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;
import org.peerstead.shared.Suppression;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The safe channel, outside the line of management: any user reports stigma or
 * discrimination, with a name or without, and follows the answer by a code. County staff
 * read and answer it, never an agency's supervisors, and never those whom the report
 * keeps out. Of a report without a name neither the user nor the time of day is written
 * anywhere, in no log either.
 */
@Service
@Transactional
public class SafeChannel {

	private static final String REPORT = """
			select s.id, s.version, s.received_on, s.kind, g.name as agency, s.words, s.status, u.display_name as reporter
			from speak_up s left join agency g on g.program_id = s.program_id and g.id = s.agency_id
			left join user_account u on u.program_id = s.program_id and u.id = s.reporter_id
			where s.program_id = :program and\s""";

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	SafeChannel(JdbcClient jdbc, AuditTrail audit) {
		this.jdbc = jdbc;
		this.audit = audit;
	}

	/**
	 * A report; the id comes with the form and is random, and the reporter is there only
	 * if they give their name.
	 */
	public record Report(UUID id, ReportKind kind, @Nullable AgencyId agency, String words, @Nullable UserId reporter,
			Collection<UUID> notReadBy) {

	}

	/** A county staff member who could read it. */
	public record Reader(UUID id, String name) {

	}

	/** One report as its reader sees it; the name is that of whoever gave one. */
	public record Shown(UUID id, int version, LocalDate receivedOn, ReportKind kind, @Nullable String agency,
			String words, ReportStatus status, @Nullable String reporter, List<Word> said) {

		/** Whether the person gave a name. */
		public boolean named() {
			return this.reporter != null;
		}

	}

	/** What was said afterwards; without a name it is the person who reported. */
	public record Word(LocalDate on, @Nullable String by, String words, @Nullable ReportStatus status) {

	}

	/** Takes the report in and answers the code, which is stored nowhere. */
	public SpeakUpCode report(Report report, LocalDate today, ProgramId program) {
		if (readers(program).stream().allMatch((reader) -> report.notReadBy().contains(reader.id()))) {
			throw new Refusal("notReadBy",
					"Somebody has to read this. Leave at least one person of the county who may.");
		}
		SpeakUpCode code = SpeakUpCode.next();
		this.jdbc
			.sql("""
					insert into speak_up (program_id, id, code_fingerprint, received_on, kind, agency_id, words, reporter_id, not_read_by)
					values (:program, :id, :code, :today, :kind, :agency, :words, :reporter, :notReadBy)""")
			.param("program", program.value())
			.param("id", report.id())
			.param("code", code.fingerprint())
			.param("today", today)
			.param("kind", report.kind().name())
			.param("agency", (report.agency() != null) ? report.agency().value() : null, Types.OTHER)
			.param("words", report.words())
			.param("reporter", (report.reporter() != null) ? report.reporter().value() : null, Types.OTHER)
			.param("notReadBy", report.notReadBy().toArray(UUID[]::new))
			.update();
		return code;
	}

	/** County staff who can sign in, by name: a report may keep any of them out. */
	@Transactional(readOnly = true)
	public List<Reader> readers(ProgramId program) {
		return this.jdbc
			.sql("""
					select a.id, a.display_name as name from user_account a where a.program_id = ? and a.disabled_at is null
					and exists (select from user_role r where r.program_id = a.program_id and r.user_id = a.id and r.role = 'COUNTY_STAFF')
					order by a.display_name, a.id""")
			.param(program.value())
			.query(Reader.class)
			.list();
	}

	/** The report that the code opens. */
	@Transactional(readOnly = true)
	public Optional<Shown> byCode(SpeakUpCode code, ProgramId program) {
		return this.jdbc.sql(REPORT + "s.code_fingerprint = :code")
			.param("program", program.value())
			.param("code", code.fingerprint())
			.query((row, number) -> shown(row, program))
			.optional();
	}

	/**
	 * The person who reported adds something; the id comes with the form and is random.
	 */
	public void add(SpeakUpCode code, UUID id, String words, LocalDate today, ProgramId program) {
		UUID report = this.jdbc
			.sql("select id from speak_up where program_id = ? and code_fingerprint = ? for no key update")
			.params(program.value(), code.fingerprint())
			.query(UUID.class)
			.optional()
			.orElseThrow(NotFound::new);
		say(report, id, words, null, null, today, program);
	}

	/** The reports that this user may read, the newest day first. */
	public List<Shown> reports(SignedIn me, @Nullable ReportStatus status, @Nullable UUID after, int most) {
		List<Shown> reports = this.jdbc
			.sql(REPORT
					+ """
							not (:me = any(s.not_read_by)) and (cast(:status as text) is null or s.status = :status)
							and (cast(:after as uuid) is null or (s.received_on, s.id) < (select a.received_on, a.id from speak_up a where a.program_id = :program and a.id = :after))
							order by s.received_on desc, s.id desc limit :most""")
			.param("program", me.programId())
			.param("me", me.id().value())
			.param("status", (status != null) ? status.name() : null)
			.param("after", after)
			.param("most", most)
			.query((row, number) -> shown(row, List.of()))
			.list();
		this.audit.shown(me.program(), AuditTrail.Subject.FILE, reports.stream().map(Shown::id).toList(), "reports");
		return reports;
	}

	/** One report; to whomever it keeps out it does not exist. */
	public Shown read(UUID id, SignedIn me) {
		Shown report = this.jdbc.sql(REPORT + "s.id = :id and not (:me = any(s.not_read_by))")
			.param("program", me.programId())
			.param("id", id)
			.param("me", me.id().value())
			.query((row, number) -> shown(row, me.program()))
			.optional()
			.orElseThrow(NotFound::new);
		this.audit.shown(me.program(), AuditTrail.Subject.FILE, id, "report");
		return report;
	}

	/** The county answers, and says how far the matter has come. */
	public void answer(UUID id, int seenVersion, Answered answered, LocalDate today, SignedIn me) {
		int changed = this.jdbc.sql("""
				update speak_up set status = :status, version = version + 1
				where program_id = :program and id = :id and version = :seen and not (:me = any(not_read_by))""")
			.param("program", me.programId())
			.param("id", id)
			.param("seen", seenVersion)
			.param("me", me.id().value())
			.param("status", answered.status().name())
			.update();
		if (changed == 0) {
			throw new ObjectOptimisticLockingFailureException("report", id);
		}
		say(id, answered.id(), answered.words(), me.id(), answered.status(), today, me.program());
	}

	/** An answer; its id comes with the form and is random. */
	public record Answered(UUID id, String words, ReportStatus status) {

	}

	/**
	 * How many were answered and how many are open, of those received since the day:
	 * shown to everyone, so nothing below eleven.
	 */
	@Transactional(readOnly = true)
	public Suppression.Line counts(LocalDate since, ProgramId program) {
		record Counts(long answered, long open) {
		}
		Counts counts = this.jdbc.sql("""
				select count(*) filter (where status in ('ANSWERED', 'CLOSED')) as answered,
				  count(*) filter (where status in ('RECEIVED', 'LOOKING')) as open
				from speak_up where program_id = ? and received_on >= ?""")
			.params(program.value(), since)
			.query((row, number) -> new Counts(row.getLong("answered"), row.getLong("open")))
			.single();
		return Suppression.WIDER.line(List.of(counts.answered(), counts.open()));
	}

	private void say(UUID report, UUID id, String words, @Nullable UserId by, @Nullable ReportStatus status,
			LocalDate today, ProgramId program) {
		this.jdbc.sql("""
				insert into speak_up_word (program_id, id, report_id, ordinal, on_day, by_user, words, status)
				values (:program, :id, :report, (select coalesce(max(ordinal), 0) + 1 from speak_up_word
				  where program_id = :program and report_id = :report), :today, :by, :words, :status)""")
			.param("program", program.value())
			.param("id", id)
			.param("report", report)
			.param("today", today)
			.param("by", (by != null) ? by.value() : null, Types.OTHER)
			.param("words", words)
			.param("status", (status != null) ? status.name() : null)
			.update();
	}

	private Shown shown(ResultSet row, ProgramId program) throws SQLException {
		return shown(row,
				this.jdbc.sql("""
						select w.on_day, u.display_name as by, w.words, w.status from speak_up_word w
						left join user_account u on u.program_id = w.program_id and u.id = w.by_user
						where w.program_id = ? and w.report_id = ? order by w.ordinal""")
					.params(program.value(), row.getObject("id", UUID.class))
					.query((word, number) -> new Word(word.getObject("on_day", LocalDate.class), word.getString("by"),
							word.getString("words"), status(word.getString("status"))))
					.list());
	}

	private static Shown shown(ResultSet row, List<Word> said) throws SQLException {
		return new Shown(row.getObject("id", UUID.class), row.getInt("version"),
				row.getObject("received_on", LocalDate.class), ReportKind.valueOf(row.getString("kind")),
				row.getString("agency"), row.getString("words"), ReportStatus.valueOf(row.getString("status")),
				row.getString("reporter"), said);
	}

	private static @Nullable ReportStatus status(@Nullable String name) {
		return (name != null) ? ReportStatus.valueOf(name) : null;
	}

}
