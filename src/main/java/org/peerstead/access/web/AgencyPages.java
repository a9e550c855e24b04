package org.peerstead.access.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.Agencies;
import org.peerstead.access.Agency;
import org.peerstead.access.AgencyId;
import org.peerstead.access.NotFound;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the pages of agencies show. */
@Component
@Transactional(readOnly = true)
class AgencyPages {

	private final JdbcClient jdbc;

	private final Agencies agencies;

	AgencyPages(JdbcClient jdbc, Agencies agencies) {
		this.jdbc = jdbc;
		this.agencies = agencies;
	}

	/** A search: part of the name or of a number, open or closed ones or all. */
	record Search(@Nullable String q, @Nullable String status, @Nullable String after) {
	}

	record Row(UUID id, String name, String npi, @Nullable String promiseNumber, String city, String billingContact,
			String billingPhone, @Nullable LocalDate closedOn) {
	}

	List<Row> list(ProgramId program, Search search, int most) {
		return this.jdbc
			.sql("""
					select id, name, npi, promise_number, city, billing_contact, billing_phone, closed_on from agency
					where program_id = :program and name > :after
					  and (:status = 'ALL' or (closed_on is null) = (:status = 'OPEN'))
					  and (position(lower(:q) in lower(name)) > 0 or starts_with(npi, :q) or starts_with(promise_number, :q))
					order by name limit :most""")
			.param("program", program.value())
			.param("after", Typed.text(search.after()))
			.param("status", (Typed.orNull(search.status()) != null) ? search.status() : "OPEN")
			.param("q", Typed.text(search.q()))
			.param("most", most)
			.query(Row.class)
			.list();
	}

	Agency find(AgencyId id, ProgramId program) {
		return this.agencies.findByIdAndProgramId(id.value(), program).orElseThrow(NotFound::new);
	}

}
