package org.peerstead.pay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.peerstead.access.AgencyId;
import org.peerstead.access.SignedIn;
import org.peerstead.people.PeerDirectory;
import org.peerstead.people.PeerId;
import org.peerstead.rules.Work;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.ProgramId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A worker's own hours: the timesheets of the last weeks, and how much of last month's
 * working time had no pay code. The same numbers as management sees.
 */
@Component
@Transactional
public class MyHours {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private final Sheets sheets;

	private final SheetRecords records;

	private final PaidTime paidTime;

	private final PeerDirectory peers;

	private final PayrollPaid payroll;

	private final Clock clock;

	MyHours(Sheets sheets, SheetRecords records, PaidTime paidTime, PeerDirectory peers, PayrollPaid payroll,
			Clock clock) {
		this.sheets = sheets;
		this.records = records;
		this.paidTime = paidTime;
		this.peers = peers;
		this.payroll = payroll;
		this.clock = clock;
	}

	/** What the own page shows. */
	public record Shown(LocalDate today, List<Sheets.Own> sheets, Month lastMonth, List<PayrollPaid.Own> paid) {

		/** The timesheets that wait for the worker. */
		public List<Sheets.Own> due() {
			return this.sheets.stream().filter((sheet) -> sheet.dueBy(this.today)).toList();
		}

	}

	/**
	 * Working time of a month, and the part of it without a pay code, by kind of work.
	 */
	public record Month(YearMonth month, int minutes, int unpaidMinutes, Map<Work, Integer> unpaid) {

		public String words() {
			return Hours.words(this.minutes);
		}

		public String unpaidWords() {
			return Hours.words(this.unpaidMinutes);
		}

		public String words(int minutes) {
			return Hours.words(minutes);
		}

		/** Per cent of the working time, half up; nothing where nobody worked. */
		public Optional<Integer> unpaidShare() {
			return Optional.ofNullable((this.minutes > 0) ? percent(this.unpaidMinutes, this.minutes) : null);
		}

	}

	static int percent(long part, long whole) {
		return BigDecimal.valueOf(part)
			.multiply(HUNDRED)
			.divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
			.intValueExact();
	}

	/** Nothing for a user who is no peer worker. */
	public Optional<Shown> of(ProgramId program, SignedIn me) {
		Optional<PeerId> peer = this.peers.ofUser(me.id(), program);
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), me.zone());
		return peer.map((found) -> new Shown(today, this.sheets.ownLately(program, me),
				month(program, found, YearMonth.from(today).minusMonths(1), me), this.payroll.own(found, program)));
	}

	private Month month(ProgramId program, PeerId peer, YearMonth month, SignedIn me) {
		List<Block> blocks = this.records.blocks(program, peer, DateSpan.of(month.atDay(1), month.atEndOfMonth()),
				me.zone());
		Map<UUID, PaidTime.Rules> rules = new HashMap<>();
		Map<Work, Integer> unpaid = new EnumMap<>(Work.class);
		for (Block block : blocks) {
			PaidTime.Rules ofAgency = rules.computeIfAbsent(block.agency(),
					(agency) -> this.paidTime.of(program, new AgencyId(agency)));
			if (ofAgency.codeOf(block.work(), block.day()) == null) {
				unpaid.merge(block.work(), block.minutes(), Integer::sum);
			}
		}
		return new Month(month, blocks.stream().mapToInt(Block::minutes).sum(),
				unpaid.values().stream().mapToInt(Integer::intValue).sum(), unpaid);
	}

}
