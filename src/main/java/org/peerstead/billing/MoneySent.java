package org.peerstead.billing;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;

import org.peerstead.access.SignedIn.Reach;
import org.peerstead.shared.Money;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What lies in batches: built and not yet sent, and sent in the last thirty days. */
@Component
@Transactional(readOnly = true)
public class MoneySent {

	private final JdbcClient jdbc;

	private final Clock clock;

	MoneySent(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Claims and dollars to send, and sent; batches whose file has problems. */
	public record Sums(long toSend, Money toSendTotal, long sent, Money sentTotal, long withProblems) {
	}

	private record Row(long toSend, BigDecimal toSendTotal, long sent, BigDecimal sentTotal, long withProblems) {
	}

	public Sums sums(ProgramId program, Reach reach) {
		Row row = this.jdbc
			.sql("""
					select coalesce(sum(claims) filter (where status in ('BUILDING', 'WRITTEN')), 0) as to_send,
					  coalesce(sum(total) filter (where status in ('BUILDING', 'WRITTEN')), 0) as to_send_total,
					  coalesce(sum(claims) filter (where status = 'SENT'), 0) as sent,
					  coalesce(sum(total) filter (where status = 'SENT'), 0) as sent_total,
					  count(*) filter (where problems <> '[]' and status in ('BUILDING', 'WRITTEN')) as with_problems
					from claim_batch where program_id = :program and status <> 'WITHDRAWN' and (status <> 'SENT' or built_at >= :since)
					and (:wholeProgram or agency_id = any(cast(:agencies as uuid[])))""")
			.param("program", program.value())
			.param("since", Timestamp.from(this.clock.instant().minus(Duration.ofDays(30))))
			.param("wholeProgram", reach.wholeProgram())
			.param("agencies", Ids.array(reach.agencies()))
			.query(Row.class)
			.single();
		return new Sums(row.toSend(), new Money(row.toSendTotal()), row.sent(), new Money(row.sentTotal()),
				row.withProblems());
	}

}
