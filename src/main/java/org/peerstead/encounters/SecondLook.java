package org.peerstead.encounters;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.peerstead.access.AgencyId;
import org.peerstead.participants.ParticipantId;
import org.peerstead.people.PeerId;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.ProgramId;

/**
 * Reads a note once more before it is signed: is it like an earlier one, does it name
 * somebody else, does it tell the peer's own health story. The author hears it first, and
 * nothing of it stops anything.
 */
@Component
@Transactional
public class SecondLook {

	/** From this likeness on a note looks copied. */
	public static final int LIKE = 80;

	/** Two short notes are alike by chance. */
	private static final int LONG_ENOUGH = 60;

	private static final int SHORTEST_NAME = 3;

	/**
	 * The note most like this one among the last twenty of the author and the last ten
	 * about the same person; and, in the same breath, the people whose names the text may
	 * hold: the person met, those of the caseload, with an agency also those enrolled
	 * with it.
	 */
	private static final String LOOK = """
			(with own as (select e.id, e.service_date, e.note_number, true as own from encounter e
			    where e.program_id = :program and e.peer_id = :peer and e.id <> :self and e.voided_at is null
			    order by e.starts_at desc limit 20),
			  about as (select e.id, e.service_date, e.note_number, false from encounter e
			    where e.program_id = :program and e.participant_id = cast(:participant as uuid) and e.peer_id <> :peer and e.voided_at is null
			    order by e.starts_at desc limit 10)
			select 'NOTE' as what, r.id, r.own as near, r.service_date, round(similarity(concat_ws(E'\\n', n.mattered, n.what_we_did, n.shared), :text) * 100)::int as percent,
			  null as first_name, null as used_name, null as last_name
			from (select * from own union all select * from about) r
			join encounter_note n on n.program_id = :program and n.encounter_id = r.id and n.number = r.note_number
			where :compare order by percent desc, r.service_date desc limit 1)
			union all
			select case when p.id = cast(:participant as uuid) then 'SELF' else 'PERSON' end, p.id, bool_or(w.beside), null, null, p.first_name, p.used_name, p.last_name
			from (select c.participant_id, true as beside from caseload c where c.program_id = :program and c.peer_id = :peer
			    and c.started_on <= :day and coalesce(c.ended_on, 'infinity') >= :day
			  union all
			  select n.participant_id, false from enrolment n where n.program_id = :program and n.agency_id = cast(:agency as uuid)
			    and n.started_on <= :day and coalesce(n.ended_on, 'infinity') >= :day) w
			join participant p on p.program_id = :program and p.id = w.participant_id
			where p.id = cast(:participant as uuid) or split_part(lower(p.last_name), ' ', 1) = any(:words)
			  or w.beside and (split_part(lower(p.first_name), ' ', 1) = any(:words) or split_part(lower(p.used_name), ' ', 1) = any(:words))
			group by p.program_id, p.id""";

	/** Words in which people tell of their own health; only a hint hangs on them. */
	private static final Pattern OWN_STORY = Pattern.compile(
			"\\bmy (own )?(diagnosis|depression|bipolar|schizophrenia|anxiety|panic|ptsd|trauma|psychosis|voices|illness|addiction|drinking|drug use|relapse|sobriety|recovery|overdose|suicide attempt|medications?|meds|hospital stays?|hospitali[sz]ation)\\b"
					+ "|\\bI (was|am|have been|had been|got|also was) (diagnosed|hospitali[sz]ed|committed|addicted|suicidal|sober|clean|depressed|manic|in recovery|in (the )?(psychiatric )?hospital|in rehab|in detox)\\b"
					+ "|\\bI (relapsed|overdosed|used to (drink|use)|tried to kill myself|hear voices|heard voices)\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}'’-]+");

	private final JdbcClient jdbc;

	SecondLook(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** How like the nearest earlier note, in per cent, and of which visit that is. */
	public record Likeness(UUID encounter, LocalDate serviceDate, boolean own, int percent) {

		/** "87 % like your note of 05/04/2026". */
		public String words() {
			return this.percent + " % like " + (this.own ? "your note of " : "a colleague's note of ")
					+ DateSpan.display(this.serviceDate);
		}

		/** Whether the author is asked to look again. */
		public boolean isNear() {
			return this.percent >= LIKE;
		}

	}

	/** Somebody else of the program whose name stands in the text. */
	public record Named(UUID participant, String name, boolean beside) {
	}

	/** What the second look saw. */
	public record Seen(@Nullable Likeness likeness, List<Named> others, boolean ownStory) {

		public static final Seen NOTHING = new Seen(null, List.of(), false);

		public boolean isNothing() {
			return (this.likeness == null || !this.likeness.isNear()) && this.others.isEmpty() && !this.ownStory;
		}

	}

	/** The visit whose note is read. */
	public record Of(EncounterId self, PeerId peer, String peerName, @Nullable ParticipantId participant,
			LocalDate day) {
	}

	/**
	 * While the author types. Only people of the own caseload are named: whoever else is
	 * enrolled with the agency is none of the author's business.
	 */
	public Seen typing(ProgramId program, Of visit, String text) {
		return look(program, visit, text, null);
	}

	/** When it is signed, as it is kept with the note. */
	Seen signing(ProgramId program, Of visit, String text, AgencyId agency) {
		return look(program, visit, text, agency);
	}

	private Seen look(ProgramId program, Of visit, String text, @Nullable AgencyId agency) {
		if (text.isBlank()) {
			return Seen.NOTHING;
		}
		List<String> words = Stream.of(BETWEEN_WORDS.split(text)).map(SecondLook::bare).toList();
		List<Row> rows = this.jdbc.sql(LOOK)
			.param("program", program.value())
			.param("peer", visit.peer().value())
			.param("self", visit.self().value())
			.param("participant", (visit.participant() != null) ? visit.participant().value() : null)
			.param("agency", (agency != null) ? agency.value() : null)
			.param("day", visit.day())
			.param("text", text)
			.param("compare", text.length() >= LONG_ENOUGH)
			.param("words",
					words.stream().map((word) -> word.toLowerCase(Locale.ROOT)).distinct().toArray(String[]::new))
			.query(Row.class)
			.list();
		return new Seen(likeness(rows), others(rows, " " + String.join(" ", words) + " ", visit.peerName()),
				OWN_STORY.matcher(text).find());
	}

	private record Row(String what, UUID id, boolean near, @Nullable LocalDate serviceDate, @Nullable Integer percent,
			@Nullable String firstName, @Nullable String usedName, @Nullable String lastName) {

		List<String> firstNames() {
			return Stream.of(this.usedName, this.firstName).filter(Objects::nonNull).toList();
		}

		Named named() {
			return new Named(this.id, firstNames().get(0) + " " + this.lastName, this.near);
		}

	}

	private static @Nullable Likeness likeness(List<Row> rows) {
		for (Row row : rows) {
			if (row.serviceDate() != null && row.percent() != null) {
				return new Likeness(row.id(), row.serviceDate(), row.near(), row.percent());
			}
		}
		return null;
	}

	private static List<Named> others(List<Row> rows, String text, String peerName) {
		Set<String> own = new LinkedHashSet<>(List.of(peerName.split(" ")));
		rows.stream().filter((row) -> row.what().equals("SELF")).forEach((self) -> {
			own.addAll(self.firstNames());
			own.add(Objects.requireNonNull(self.lastName()));
		});
		String lower = text.toLowerCase(Locale.ROOT);
		return rows.stream()
			.filter((row) -> row.what().equals("PERSON"))
			.filter((
					person) -> person.firstNames().stream().anyMatch((first) -> names(text, lower, first, person, own)))
			.map(Row::named)
			.toList();
	}

	/**
	 * The whole name anywhere; of people whom the peer knows also the first name alone,
	 * written as a name.
	 */
	private static boolean names(String text, String lower, String first, Row person, Set<String> own) {
		return lower.contains((" " + first + " " + person.lastName() + " ").toLowerCase(Locale.ROOT))
				|| (person.near() && first.length() >= SHORTEST_NAME && text.contains(" " + first + " ")
						&& own.stream().noneMatch(first::equalsIgnoreCase));
	}

	/** Without the possessive: "Alex's" names Alex. */
	private static String bare(String word) {
		return word.replaceAll("['’]s?$", "");
	}

}
