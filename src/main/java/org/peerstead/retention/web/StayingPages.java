package org.peerstead.retention.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.AgencyNames;
import org.peerstead.access.AuditTrail;
import org.peerstead.access.SignedIn;
import org.peerstead.people.PeerDirectory;
import org.peerstead.people.PeerId;
import org.peerstead.retention.Spell;
import org.peerstead.retention.Staff;
import org.peerstead.retention.Staff.Share;
import org.peerstead.retention.Stints;
import org.peerstead.shared.DateSpan;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the measures of staying, and the people behind each. */
@Component
@Transactional
class StayingPages {

	private static final List<Measure> RATES = List.of(Measure.SEPARATIONS, Measure.VOLUNTARY, Measure.INVOLUNTARY,
			Measure.OTHER, Measure.NOT_RECORDED, Measure.HIRES);

	private final Stints stints;

	private final PeerDirectory peers;

	private final AgencyNames agencies;

	private final AuditTrail audit;

	StayingPages(Stints stints, PeerDirectory peers, AgencyNames agencies, AuditTrail audit) {
		this.stints = stints;
		this.peers = peers;
		this.agencies = agencies;
		this.audit = audit;
	}

	/** A spell behind a number. */
	record Line(UUID worker, @Nullable String name, String agency, String type, LocalDate entered,
			@Nullable LocalDate left, @Nullable String leaving, boolean counted, UUID employment) {

		/** Where the list goes on after this line. */
		String key() {
			return this.entered + "_" + this.employment;
		}

	}

	/** Those that a number counts, the newest first. */
	record Rows(List<Line> lines, int people, int counted) {

	}

	/** The measures that come from spells of work. */
	List<Figure> figures(StayingSearch search, LocalDate today, SignedIn me) {
		DateSpan period = search.period(today);
		Staff staff = new Staff(this.stints.spells(search.slice(), me.program()));
		List<Figure> figures = new ArrayList<>();
		figures.add(employed(staff, period, search));
		RATES.forEach((measure) -> figures.add(rate(measure, staff, period, search)));
		figures.add(share(Measure.STABILITY, staff, period, search));
		figures.add(share(Measure.ONE_YEAR, staff, period, search));
		figures.add(halfLife(staff, period, today, search));
		return figures;
	}

	/** One page of the people behind a number; with no end to it for a file. */
	Rows rows(Measure measure, StayingSearch search, @Nullable String after, int most, LocalDate today, SignedIn me) {
		Staff staff = new Staff(this.stints.spells(search.slice(), me.program()));
		Share share = measure.of(staff, search.period(today));
		Set<Spell> counted = Set.copyOf(share.counted());
		Map<AgencyId, String> names = this.agencies.all(me.program());
		List<Line> lines = share.of()
			.stream()
			.map((spell) -> line(spell, counted.contains(spell), today, names))
			.sorted(Comparator.comparing(Line::key).reversed())
			.filter((line) -> after == null || after.isEmpty() || line.key().compareTo(after) < 0)
			.limit(most)
			.toList();
		return new Rows(lines, share.of().size(), share.counted().size());
	}

	/** The same people with their names: written down as shown. */
	List<Line> named(List<Line> lines, String page, SignedIn me) {
		this.audit.shown(me.program(), AuditTrail.Subject.WORKER, lines.stream().map(Line::worker).distinct().toList(),
				page);
		Map<PeerId, String> names = this.peers.namesOf(lines.stream().map((line) -> new PeerId(line.worker())).toList(),
				me.program());
		return lines.stream()
			.map((line) -> new Line(line.worker(), names.get(new PeerId(line.worker())), line.agency(), line.type(),
					line.entered(), line.left(), line.leaving(), line.counted(), line.employment()))
			.toList();
	}

	private static Line line(Spell spell, boolean counted, LocalDate today, Map<AgencyId, String> names) {
		boolean left = spell.leftBy(today);
		return new Line(spell.worker(), null,
				Objects.requireNonNullElse(names.get(new AgencyId(spell.latest().post().agency())), ""),
				spell.latest().post().type().words(), spell.entered(), left ? spell.left() : null,
				left ? spell.leaving().words() : null, counted, spell.first().employment());
	}

	private static Figure employed(Staff staff, DateSpan period, StayingSearch search) {
		int people = Measure.EMPLOYED.of(staff, period).of().size();
		return figure(
				Measure.EMPLOYED, Integer.toString(people), String.format(Locale.US,
						"%.1f on an average day of the %,d days", staff.averageHeadcount(period), period.days()),
				search);
	}

	private static Figure rate(Measure measure, Staff staff, DateSpan period, StayingSearch search) {
		List<Spell> people = measure.of(staff, period).of();
		return figure(
				measure, percent(staff.rate(people, period)), String.format(Locale.US,
						"%,d of %.1f employed on an average day", people.size(), staff.averageHeadcount(period)),
				search);
	}

	private static Figure share(Measure measure, Staff staff, DateSpan period, StayingSearch search) {
		Share share = measure.of(staff, period);
		return figure(measure, percent(share.percent()),
				String.format(Locale.US, "%,d of %,d people", share.counted().size(), share.of().size()), search);
	}

	private static Figure halfLife(Staff staff, DateSpan period, LocalDate today, StayingSearch search) {
		var curve = staff.entrants(period, today);
		Double median = curve.median().time();
		String from = String.format(Locale.US, "%,d began, %,d of them have left", curve.people(), curve.events());
		return figure(Measure.ENTRANTS,
				(median != null) ? SurvivalWords.days(median) : (curve.people() == 0) ? "–" : "Not reached", from,
				search);
	}

	private static Figure figure(Measure measure, String value, String from, StayingSearch search) {
		return new Figure(measure.title(), value, from, measure.definition(),
				"/retention/people" + search.query("measure=" + measure.key()));
	}

	/** A percentage with one decimal; a dash where there is nothing to divide by. */
	static String percent(OptionalDouble percent) {
		return percent.isPresent() ? String.format(Locale.US, "%.1f%%", percent.getAsDouble()) : "–";
	}

}
