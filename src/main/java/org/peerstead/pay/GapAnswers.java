package org.peerstead.pay;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.NotFound;
import org.peerstead.access.SignedIn;
import org.peerstead.encounters.ClockTimes;
import org.peerstead.encounters.EncounterId;
import org.peerstead.encounters.PeerAtWork;
import org.peerstead.encounters.Signature;
import org.peerstead.encounters.Signing;
import org.peerstead.encounters.WorkDone;
import org.peerstead.rules.Work;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The worker's answers on an open timesheet: this gap was work (which is then logged as
 * any other work is), it was not, and how many miles a drive had.
 */
@Service
@Transactional
public class GapAnswers {

	/** Work without a person; a visit is logged with its note, on its own page. */
	public static final Set<Work> WORK = EnumSet.of(Work.TRAVEL, Work.DOCUMENTATION, Work.SUPERVISION, Work.TRAINING,
			Work.TEAM_MEETING, Work.ADVOCACY, Work.OUTSIDE_ROLE);

	private static final BigDecimal FARTHEST = BigDecimal.valueOf(600);

	private final Sheets sheets;

	private final Signing signing;

	private final JdbcClient jdbc;

	private final Clock clock;

	GapAnswers(Sheets sheets, Signing signing, JdbcClient jdbc, Clock clock) {
		this.sheets = sheets;
		this.signing = signing;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** What the worker says a gap was; the id makes it count once. */
	public record Answer(UUID id, ClockTimes.Typed times, Work work, @Nullable BigDecimal miles) {
	}

	/** The gap was work: it enters the record. */
	public void confirm(TimesheetId id, ProgramId program, SignedIn me, Answer answer) {
		Sheet sheet = open(id, program, me);
		if (!WORK.contains(answer.work())) {
			throw new Refusal("work", "A visit is logged with its note. Use \"Log work\" for it.");
		}
		BigDecimal miles = miles(answer.miles());
		if (miles != null && miles.signum() > 0 && answer.work() != Work.TRAVEL) {
			throw new Refusal("miles", "Miles go with travel. Choose travel, or leave the miles empty.");
		}
		ClockTimes times = ClockTimes.of(answer.times(), me.zone(), this.clock);
		if (!sheet.due().days().contains(times.date())) {
			throw new Refusal("day", "This timesheet is for " + sheet.due().days() + ". Choose one of these days.");
		}
		PeerAtWork peer = this.signing.peerOf(program, me).orElseThrow(NotFound::new);
		Signature signature = new Signature(me.id(), peer.name(), peer.credentialOn(times.date()),
				this.clock.instant());
		this.signing.take(program, List.of(WorkDone.other(new EncounterId(answer.id()), peer.id(),
				new AgencyId(sheet.whose().agency()), answer.work(), times, null, "Confirmed on the timesheet")),
				signature, me.zone());
		if (miles != null) {
			writeMiles(program, answer.id(), miles);
		}
	}

	/** The gap was no work; it is not asked about again. */
	public void notWork(TimesheetId id, ProgramId program, SignedIn me, UUID answer, Instant from, Instant to) {
		Sheet sheet = open(id, program, me);
		this.jdbc.sql(
				"insert into not_work (program_id, id, peer_id, starts_at, ends_at) values (?, ?, ?, ?, ?) on conflict do nothing")
			.params(program.value(), answer, sheet.whose().peer(), from.atOffset(ZoneOffset.UTC),
					to.atOffset(ZoneOffset.UTC))
			.update();
	}

	/** How far a drive of this timesheet went. */
	public void drove(TimesheetId id, ProgramId program, SignedIn me, UUID activity, @Nullable BigDecimal miles) {
		Sheet sheet = open(id, program, me);
		if (sheet.blocks().stream().noneMatch((block) -> block.activity().equals(activity) && block.isDrive())) {
			throw new NotFound();
		}
		BigDecimal checked = miles(miles);
		if (checked == null) {
			throw new Refusal("miles", "Write the miles of this drive: from 0 to 600, such as 12.5.");
		}
		writeMiles(program, activity, checked);
	}

	private void writeMiles(ProgramId program, UUID activity, BigDecimal miles) {
		this.jdbc
			.sql("""
					insert into activity_mileage (program_id, id, activity_id, miles) values (?, ?, ?, ?)
					on conflict on constraint miles_of_an_activity_once do update set miles = excluded.miles, version = activity_mileage.version + 1""")
			.params(program.value(), NewId.next(), activity, miles)
			.update();
	}

	private static @Nullable BigDecimal miles(@Nullable BigDecimal typed) {
		if (typed == null) {
			return null;
		}
		if (typed.signum() < 0 || typed.compareTo(FARTHEST) > 0 || typed.stripTrailingZeros().scale() > 1) {
			throw new Refusal("miles", "Write miles from 0 to 600 with at most one decimal, such as 12.5.");
		}
		return typed;
	}

	private Sheet open(TimesheetId id, ProgramId program, SignedIn me) {
		Sheet sheet = this.sheets.own(id, program, me);
		if (sheet.status() != SheetStatus.OPEN) {
			throw new Refusal("This timesheet is \"" + sheet.status().words()
					+ "\". Ask your supervisor to give it back, then answer here.");
		}
		return sheet;
	}

}
