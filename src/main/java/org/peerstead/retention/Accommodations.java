package org.peerstead.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.NotFound;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was arranged so that a worker can do the work: a kind, words on what is done, and
 * days. Why is asked nowhere and has no field (42 USC 12112(d)(3)(B), (4)(C)). County
 * staff keep it and the worker reads all of it; a supervisor reads what is to be done
 * today, and nothing of what was.
 */
@Service
@Transactional
public class Accommodations {

	private final JdbcClient jdbc;

	Accommodations(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** One arrangement; the words are never rewritten, a changed one is a new one. */
	public record Arrangement(UUID id, int version, ArrangementKind kind, String words, DateSpan days,
			@Nullable LocalDate reviewOn) {

		public boolean over(LocalDate on) {
			LocalDate last = this.days.through();
			return last != null && last.isBefore(on);
		}

		public boolean reviewDue(LocalDate on) {
			return !over(on) && this.reviewOn != null && !this.reviewOn.isAfter(on);
		}

		public @Nullable LocalDate lastDay() {
			return this.days.through();
		}

	}

	/** What is agreed; the id comes with the form. */
	public record Agreed(UUID id, UUID employment, ArrangementKind kind, String words, DateSpan days,
			@Nullable LocalDate reviewOn) {

	}

	public void agree(Agreed agreed, ProgramId program) {
		refuseEarly(agreed.days().from(), agreed.reviewOn());
		this.jdbc
			.sql("""
					insert into accommodation (program_id, id, employment_id, kind, arrangement, from_day, through_day, review_on)
					values (:program, :id, :employment, :kind, :words, :from, cast(:through as date), cast(:review as date))""")
			.param("program", program.value())
			.param("id", agreed.id())
			.param("employment", agreed.employment())
			.param("kind", agreed.kind().name())
			.param("words", agreed.words())
			.param("from", agreed.days().from())
			.param("through", agreed.days().through())
			.param("review", agreed.reviewOn())
			.update();
	}

	/** Looked at again: it ends on a day, or is looked at again on another. */
	public void review(UUID id, UUID employment, int seenVersion, @Nullable LocalDate through,
			@Nullable LocalDate reviewOn, ProgramId program) {
		Arrangement now = of(employment, program).stream()
			.filter((one) -> one.id().equals(id))
			.findFirst()
			.orElseThrow(NotFound::new);
		if (through != null && through.isBefore(now.days().from())) {
			throw new Refusal("throughDay",
					"The last day is before the first, " + DateSpan.display(now.days().from()) + ". Check the date.");
		}
		refuseEarly(now.days().from(), reviewOn);
		int changed = this.jdbc
			.sql("""
					update accommodation set through_day = cast(:through as date), review_on = cast(:review as date), version = version + 1
					where program_id = :program and id = :id and version = :seen""")
			.param("through", through)
			.param("review", reviewOn)
			.param("program", program.value())
			.param("id", id)
			.param("seen", seenVersion)
			.update();
		if (changed == 0) {
			throw new ObjectOptimisticLockingFailureException("accommodation", id);
		}
	}

	/** All that was ever arranged in one spell, the newest first. */
	@Transactional(readOnly = true)
	public List<Arrangement> of(UUID employment, ProgramId program) {
		return this.jdbc.sql("""
				select id, version, kind, arrangement, from_day, through_day, review_on from accommodation
				where program_id = ? and employment_id = ? order by from_day desc, id""")
			.params(program.value(), employment)
			.query(Accommodations::arrangement)
			.list();
	}

	/** What is to be done today. */
	@Transactional(readOnly = true)
	public List<Arrangement> inForce(UUID employment, LocalDate on, ProgramId program) {
		return of(employment, program).stream().filter((one) -> one.days().contains(on)).toList();
	}

	private static void refuseEarly(LocalDate from, @Nullable LocalDate reviewOn) {
		if (reviewOn != null && reviewOn.isBefore(from)) {
			throw new Refusal("reviewOn",
					"It begins on " + DateSpan.display(from) + ". Look at it again on a later day.");
		}
	}

	static Arrangement arrangement(ResultSet row, int number) throws SQLException {
		return new Arrangement(row.getObject("id", UUID.class), row.getInt("version"),
				ArrangementKind.valueOf(row.getString("kind")), row.getString("arrangement"),
				new DateSpan(row.getObject("from_day", LocalDate.class), row.getObject("through_day", LocalDate.class)),
				row.getObject("review_on", LocalDate.class));
	}

}
