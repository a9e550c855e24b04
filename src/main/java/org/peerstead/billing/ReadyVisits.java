package org.peerstead.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.peerstead.rules.Mode;
import org.peerstead.rules.Place;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import javax.sql.DataSource;

/**
 * Reads what waits from a cursor, in the order of a claim file: agency, person, day,
 * time. It hands on some hundred at a time and never parts the visits of one day.
 */
@Component
class ReadyVisits {

	private static final int ROWS = 500;

	private final NamedParameterJdbcTemplate jdbc;

	ReadyVisits(DataSource dataSource) {
		JdbcTemplate cursor = new JdbcTemplate(dataSource);
		cursor.setFetchSize(ROWS);
		this.jdbc = new NamedParameterJdbcTemplate(cursor);
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void inFileOrder(Conditions conditions, Consumer<List<ReadyVisit>> some) {
		Portions portions = new Portions(some);
		this.jdbc.query("""
				select e.id, e.agency_id, e.participant_id, e.peer_id, e.service_date, e.mode, e.place,
				  e.group_id is not null as in_group
				from encounter_standing s join encounter e on e.program_id = s.program_id and e.id = s.encounter_id
				where s.standing = 'READY' and e.status = 'APPROVED' and %s
				order by e.agency_id, e.participant_id, e.service_date, e.starts_at, e.id"""
			.formatted(conditions.sql()), conditions.values(), portions);
		portions.end();
	}

	private static ReadyVisit visit(ResultSet row) throws SQLException {
		return new ReadyVisit(row.getObject("id", UUID.class), row.getObject("agency_id", UUID.class),
				row.getObject("participant_id", UUID.class), row.getObject("peer_id", UUID.class),
				row.getObject("service_date", LocalDate.class), Mode.valueOf(row.getString("mode")),
				Place.valueOf(row.getString("place")), row.getBoolean("in_group"));
	}

	/** Gathers rows until there are enough and the next one begins another day. */
	private static final class Portions implements RowCallbackHandler {

		private final Consumer<List<ReadyVisit>> some;

		private List<ReadyVisit> portion = new ArrayList<>(ROWS);

		Portions(Consumer<List<ReadyVisit>> some) {
			this.some = some;
		}

		@Override
		public void processRow(ResultSet row) throws SQLException {
			ReadyVisit next = visit(row);
			if (this.portion.size() >= ROWS && !this.portion.get(this.portion.size() - 1).sameDayAs(next)) {
				end();
			}
			this.portion.add(next);
		}

		void end() {
			if (!this.portion.isEmpty()) {
				this.some.accept(List.copyOf(this.portion));
				this.portion = new ArrayList<>(ROWS);
			}
		}

	}

}
