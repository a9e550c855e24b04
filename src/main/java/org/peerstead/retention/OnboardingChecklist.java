package org.peerstead.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.NotFound;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.retention.Onboarding.Item;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an agency does with everyone who begins, by the day on which it is due. */
@Service
@Transactional
public class OnboardingChecklist {

	/** To begin from, in own words; an agency changes it as it likes. */
	private static final List<Item> STARTER = List.of(new Item("Meets the team and the mentor", null, 1),
			new Item("Has keys, a phone and a sign-in that works", null, 1),
			new Item("Has the peer role in writing, with what is outside it", null, 3),
			new Item("Goes along on visits with the mentor", null, 7),
			new Item("Knows what stays private, and whom to ask", null, 14),
			new Item("Has logged work and seen a note come back and go through", null, 14),
			new Item("First supervision has been held", null, 21),
			new Item("Walks with people of their own, with the mentor in reach", null, 45),
			new Item("Has looked at the ladder and what the next rung asks for", null, 60),
			new Item("Looks back on the first 90 days with the supervisor", null, 90));

	private final JdbcClient jdbc;

	OnboardingChecklist(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** One line with its agency. */
	public record Line(UUID id, String agency, String words, @Nullable String position, int dueDay) {

		/** "Everyone", or the position. */
		public String forWhom() {
			return (this.position != null) ? this.position : "Everyone";
		}

	}

	/** The lines in use of the agencies in reach, in the order of the days. */
	@Transactional(readOnly = true)
	public List<Line> of(Reach reach, ProgramId program) {
		return this.jdbc
			.sql("""
					select i.id, a.name as agency, i.words, i.position, i.due_day from onboarding_item i
					join agency a on a.program_id = i.program_id and a.id = i.agency_id
					where i.program_id = :program and i.closed_on is null and (:wholeProgram or i.agency_id = any(:agencies))
					order by a.name, i.due_day, i.words, i.id limit 2000""")
			.param("program", program.value())
			.param("wholeProgram", reach.wholeProgram())
			.param("agencies", reach.agencyArray())
			.query(Line.class)
			.list();
	}

	/** Adds a line; plans that have begun keep theirs. */
	public void add(UUID id, AgencyId agency, Item item, ProgramId program) {
		this.jdbc.sql("""
				insert into onboarding_item (program_id, id, agency_id, words, position, due_day)
				values (:program, :id, :agency, :words, :position, :day)""")
			.param("program", program.value())
			.param("id", id)
			.param("agency", agency.value())
			.param("words", item.words())
			.param("position", item.position())
			.param("day", item.dueDay())
			.update();
	}

	/** A list to begin from, for an agency that has none. */
	public void start(AgencyId agency, ProgramId program) {
		boolean begun = this.jdbc.sql(
				"select exists (select from onboarding_item where program_id = ? and agency_id = ? and closed_on is null)")
			.params(program.value(), agency.value())
			.query(Boolean.class)
			.single();
		if (!begun) {
			STARTER.forEach((item) -> add(NewId.next(), agency, item, program));
		}
	}

	/** New plans are made without this line from now on. */
	public void close(UUID id, LocalDate on, Reach reach, ProgramId program) {
		int closed = this.jdbc.sql("""
				update onboarding_item set closed_on = coalesce(closed_on, :on), version = version + 1
				where program_id = :program and id = :id and (:wholeProgram or agency_id = any(:agencies))""")
			.param("on", on)
			.param("program", program.value())
			.param("id", id)
			.param("wholeProgram", reach.wholeProgram())
			.param("agencies", reach.agencyArray())
			.update();
		if (closed == 0) {
			throw new NotFound();
		}
	}

}
