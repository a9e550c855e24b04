package org.peerstead.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.credentials.Certificate;
import org.peerstead.credentials.CertificationId;
import org.peerstead.credentials.CertificationType;
import org.peerstead.credentials.Certifying;
import org.peerstead.exchange.KnownRecords.Named;
import org.peerstead.exchange.StagedRows.About;
import org.peerstead.people.Employment;
import org.peerstead.people.Employments;
import org.peerstead.people.ExitReason;
import org.peerstead.people.PeerDetails;
import org.peerstead.people.PeerDetails.Contact;
import org.peerstead.people.PeerDetails.LegalName;
import org.peerstead.people.PeerId;
import org.peerstead.people.PartTimeBecause;
import org.peerstead.people.Position;
import org.peerstead.people.WorkType;
import org.peerstead.people.Staffing;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.Npi;
import org.peerstead.shared.Refusal;

import org.springframework.stereotype.Component;

/** A row is one peer worker, the employment, and up to two certifications. */
@Component
class PeerRows implements RowsOfKind<PeerRows.Arrival> {

	private static final String EMAIL = "E-mail";

	private final Staffing staffing;

	private final Employments employments;

	private final Certifying certifying;

	private final KnownRecords known;

	PeerRows(Staffing staffing, Employments employments, Certifying certifying, KnownRecords known) {
		this.staffing = staffing;
		this.employments = employments;
		this.certifying = certifying;
		this.known = known;
	}

	/** A peer worker as a row brings them. */
	record Arrival(PeerDetails details, Position position, Stay stay, List<Certificate> certificates) {
	}

	/** How long they were employed, and why it ended if it did. */
	record Stay(LocalDate startedOn, @Nullable LocalDate endedOn, @Nullable ExitReason reason) {
	}

	@Override
	public ImportKind kind() {
		return ImportKind.PEERS;
	}

	@Override
	public boolean rehearsed() {
		return true;
	}

	@Override
	public String alike(String what, int earlier) {
		String same = what.startsWith("email:") ? "this e-mail address"
				: what.startsWith("certification:") ? "this certification" : "this name and agency";
		return "Row " + earlier + " of this file has " + same
				+ " already. Each peer worker is one row; take one of the two out.";
	}

	@Override
	public List<Read<Arrival>> read(List<Row> rows, Setting setting) {
		Named<AgencyId> agencies = this.known.agencies(setting.program());
		List<Read<Arrival>> read = new ArrayList<>();
		for (Row row : rows) {
			Arrival arrival = arrival(row, agencies);
			read.add(new Read<>(row, row.isGood() ? arrival : null, About.like(likeness(row))));
		}
		refuseKnown(rows, setting);
		return read;
	}

	private @Nullable Arrival arrival(Row row, Named<AgencyId> agencies) {
		LegalName name = new LegalName(row.needed("Legal first name", 35), row.needed("Legal last name", 60));
		String npi = row.text("NPI", 12);
		Npi number = (npi != null) ? row.attempt(Map.of("npi", "NPI"), () -> new Npi(npi)) : null;
		PeerDetails details = new PeerDetails(name, row.text("Used name", 100), row.text("Pronouns", 40),
				Arrays.stream(row.cell("Languages").split("[,;/]"))
					.map(String::strip)
					.filter((language) -> !language.isEmpty())
					.toList(),
				new Contact(phone(row), email(row)), number, null);
		row.needed("Agency", 60);
		AgencyId agency = agencies.in(row, "Agency");
		String title = row.needed("Position", 100);
		BigDecimal fte = row.number("Share of full time");
		WorkType type = row.oneOf("Form of work", List.of(WorkType.values()), WorkType::words);
		PartTimeBecause because = row.oneOf("Part time because", List.of(PartTimeBecause.values()),
				PartTimeBecause::words);
		Position position = (agency != null && fte != null)
				? row.attempt(Map.of("fte", "Share of full time", "partTimeBecause", "Part time because"),
						() -> Position.of(agency, title, fte, type, because, null))
				: null;
		Stay stay = stay(row);
		List<Certificate> certificates = new ArrayList<>();
		certificate(row, "Certification", "Certification number", "Issued by", "Issued on", "Expires on", certificates);
		certificate(row, "Second certification", "Second certification number", "Second issued by", "Second issued on",
				"Second expires on", certificates);
		return (position != null && stay != null) ? new Arrival(details, position, stay, certificates) : null;
	}

	private static @Nullable String phone(Row row) {
		String digits = row.cell("Phone").replaceAll("[\\s().+-]", "").replaceFirst("^1(?=[0-9]{10}$)", "");
		if (!digits.isEmpty() && !digits.matches("[0-9]{10}")) {
			row.problem("Phone", "A phone number has ten digits, such as (717) 555-0123.");
		}
		return digits.isEmpty() ? null : digits;
	}

	private static @Nullable String email(Row row) {
		String email = row.text(EMAIL, 254);
		if (email != null && !email.matches("[^@\\s]+@[^@\\s]+[.][^@\\s]+")) {
			row.problem(EMAIL, "This is not an e-mail address. Write it like name@example.org.");
		}
		return email;
	}

	private static @Nullable Stay stay(Row row) {
		LocalDate started = row.neededDate("Started on");
		LocalDate ended = row.date("Ended on");
		ExitReason reason = row.oneOf("Reason for leaving", ExitReason.ofLeaving(), ExitReason::words);
		if (ended != null && started != null && ended.isBefore(started)) {
			row.problem("Ended on", "The last day is before the first, " + DateSpan.display(started) + ". Check both.");
		}
		if (row.has("Ended on") && !row.has("Reason for leaving")) {
			row.problem("Reason for leaving",
					"Say why the employment ended, such as \"Another job\" or \"Another reason\".");
		}
		if (row.has("Reason for leaving") && !row.has("Ended on")) {
			row.problem("Ended on", "A reason for leaving comes with the last day. Fill it in, or empty the reason.");
		}
		return (started != null) ? new Stay(started, ended, reason) : null;
	}

	private static void certificate(Row row, String kind, String number, String issuer, String issued, String expires,
			List<Certificate> into) {
		if (!row.hasAny(kind, number, issuer, issued, expires)) {
			return;
		}
		CertificationType type = row.neededOneOf(kind, List.of(CertificationType.values()), CertificationType::words);
		String numbered = row.needed(number, 40);
		String issuedBy = row.needed(issuer, 200);
		LocalDate from = row.neededDate(issued);
		LocalDate through = row.neededDate(expires);
		if (type == null || from == null || through == null) {
			return;
		}
		if (!through.isAfter(from)) {
			row.problem(expires, "A certification expires after the day it was issued, " + DateSpan.display(from)
					+ ". Check both dates.");
			return;
		}
		into.add(new Certificate(type, numbered, issuedBy, DateSpan.of(from, through)));
	}

	private static String name(Row row) {
		return "name:" + KnownRecords.plain(row.cell("Legal first name") + " " + row.cell("Legal last name")) + "|"
				+ KnownRecords.plain(row.cell("Agency"));
	}

	private static List<String> likeness(Row row) {
		List<String> likeness = new ArrayList<>();
		likeness.add(name(row));
		if (row.has(EMAIL)) {
			likeness.add("email:" + KnownRecords.plain(row.cell(EMAIL)));
		}
		if (row.has("Certification number")) {
			likeness.add("certification:" + KnownRecords.plain(row.cell("Certification number")));
		}
		if (row.has("Second certification number")) {
			likeness.add("certification:" + KnownRecords.plain(row.cell("Second certification number")));
		}
		return likeness;
	}

	/** Who is on record is not added again under a second id. */
	private void refuseKnown(List<Row> rows, Setting setting) {
		List<String> keys = rows.stream().flatMap((row) -> likeness(row).stream()).distinct().toList();
		Set<String> taken = new HashSet<>(this.known.taken(
				"""
						select k.key from unnest(:keys) as k (key)
						join (
						  select 'email:' || lower(email) as key from peer where program_id = :program and email is not null
						  union all
						  select 'name:' || lower(p.legal_first || ' ' || p.legal_last) || '|' || lower(a.name) from peer p
						  join employment e on e.program_id = p.program_id and e.peer_id = p.id
						  join agency a on a.program_id = e.program_id and a.id = e.agency_id where p.program_id = :program
						  union all
						  select 'certification:' || lower(number) from certification where program_id = :program and voided_at is null
						) known using (key)""",
				setting.program(), keys));
		for (Row row : rows) {
			for (String key : likeness(row)) {
				if (taken.contains(key)) {
					row.problem(column(key),
							"A peer worker with this "
									+ (key.startsWith("name:") ? "name, at this agency,"
											: key.startsWith("email:") ? "e-mail address" : "certification number")
									+ " is on record already. Take the row out, or correct the person's own page.");
				}
			}
		}
	}

	private static String column(String key) {
		return key.startsWith("email:") ? EMAIL : key.startsWith("name:") ? "Legal last name" : "Certification number";
	}

	@Override
	public void take(List<Arrival> values, Setting setting) {
		for (Arrival arrival : values) {
			PeerId peer = PeerId.next();
			Stay stay = arrival.stay();
			this.staffing.register(peer, setting.program(), arrival.details(), arrival.position(), stay.startedOn());
			for (Certificate certificate : arrival.certificates()) {
				this.certifying.record(CertificationId.next(), peer, setting.program(), certificate);
			}
			if (stay.endedOn() != null && stay.reason() != null) {
				end(peer, stay.endedOn(), stay.reason(), setting);
			}
		}
	}

	private void end(PeerId peer, LocalDate lastDay, ExitReason reason, Setting setting) {
		Employment spell = this.employments.findByPeerIdAndProgramIdOrderByStartedOn(peer, setting.program())
			.stream()
			.findFirst()
			.orElseThrow(() -> new Refusal("The employment was not recorded. Send this row again."));
		this.staffing.end(new Staffing.SavedSpell(spell.id(), setting.program(), spell.version()), lastDay, reason);
	}

}
