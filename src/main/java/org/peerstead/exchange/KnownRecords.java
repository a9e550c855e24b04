package org.peerstead.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.AgencyNames;
import org.peerstead.people.PeerId;
import org.peerstead.rulebook.PayerId;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds what rows name in words: agencies, payers and peer workers of this program, for a
 * whole chunk of rows at once.
 */
@Component
class KnownRecords {

	private final AgencyNames agencyNames;

	private final JdbcClient jdbc;

	KnownRecords(AgencyNames agencyNames, JdbcClient jdbc) {
		this.agencyNames = agencyNames;
		this.jdbc = jdbc;
	}

	/** Names as written, and the records of that name. */
	record Named<T>(Map<String, List<T>> byName, String refusal) {

		/** The one of this name; none or several are a problem of the row. */
		@Nullable T in(Row row, String column) {
			return row.has(column) ? find(row, column) : null;
		}

		private @Nullable T find(Row row, String column) {
			List<T> found = this.byName.getOrDefault(plain(row.cell(column)), List.of());
			if (found.size() == 1) {
				return found.get(0);
			}
			row.problem(column, found.isEmpty() ? this.refusal
					: "More than one has this name. Write the certification number or the e-mail address instead.");
			return null;
		}

	}

	Named<AgencyId> agencies(ProgramId program) {
		Map<String, List<AgencyId>> byName = new HashMap<>();
		this.agencyNames.all(program).forEach((id, name) -> byName.put(plain(name), List.of(id)));
		return new Named<>(byName, "No agency of this program has this name. Write it as the list of agencies has it.");
	}

	Named<PayerId> payers(ProgramId program) {
		Map<String, List<PayerId>> byName = new HashMap<>();
		this.jdbc.sql("select id, name from payer where program_id = ?").param(program.value()).query((row) -> {
			byName.put(plain(row.getString("name")), List.of(new PayerId(row.getObject("id", UUID.class))));
		});
		return new Named<>(byName, "No payer of this program has this name. Write it as the list of payers has it.");
	}

	/** By certification number, e-mail address, name in use or legal name. */
	Named<PeerId> peers(List<Row> rows, String column, ProgramId program) {
		Map<String, List<PeerId>> byName = new HashMap<>();
		this.jdbc
			.sql("""
					select distinct k.key, p.id from unnest(:keys) as k (key) join lateral (
					  select id from peer where program_id = :program and lower(email) = k.key
					  union select id from peer where program_id = :program and lower(shown_name) = k.key
					  union select id from peer where program_id = :program and lower(legal_first || ' ' || legal_last) = k.key
					  union select peer_id from certification where program_id = :program and lower(number) = k.key and voided_at is null
					) p on true""")
			.param("program", program.value())
			.param("keys", keys(rows, column))
			.query((row) -> {
				byName.computeIfAbsent(row.getString("key"), (key) -> new ArrayList<>())
					.add(new PeerId(row.getObject("id", UUID.class)));
			});
		return new Named<>(byName,
				"No peer worker of this program has this certification number, e-mail address or name. Check it, or add the person first.");
	}

	static String[] keys(Collection<Row> rows, String column) {
		return rows.stream()
			.map((row) -> plain(row.cell(column)))
			.filter((key) -> !key.isEmpty())
			.distinct()
			.toArray(String[]::new);
	}

	/** Capitals and doubled spaces do not tell names apart. */
	static String plain(String name) {
		return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
	}

	/**
	 * Whichever of these keys are known already; sql has the parameters program and keys.
	 */
	List<String> taken(String sql, ProgramId program, List<String> keys) {
		return this.jdbc.sql(sql)
			.param("program", program.value())
			.param("keys", keys.toArray(String[]::new))
			.query(String.class)
			.list();
	}

}
