package org.peerstead.retention;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peerstead.retention.GrowthFacts.Confirmed;
import org.peerstead.retention.GrowthFacts.Placed;
import org.peerstead.retention.LadderRung.Band;
import org.peerstead.retention.LadderRung.Criterion;
import org.peerstead.shared.DateSpan;

import static org.assertj.core.api.Assertions.assertThat;

class WayUpTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

	private final Criterion year = new Criterion(UUID.randomUUID(), Asks.MONTHS_IN_GRADE, 12, "A year on this rung");

	private final Criterion asPeer = new Criterion(UUID.randomUUID(), Asks.MONTHS_AS_PEER, 24, "Two years as a peer");

	private final Criterion certified = new Criterion(UUID.randomUUID(), Asks.CERTIFICATION, null, "Certified today");

	private final Criterion leads = new Criterion(UUID.randomUUID(), Asks.CONFIRMED_BY_SUPERVISOR, null,
			"Leads a group on their own");

	private final LadderRung first = rung(1, "Peer specialist", true, List.of());

	private final LadderRung closed = rung(2, "Peer specialist II", false, List.of());

	private final LadderRung senior = rung(3, "Senior peer specialist", true,
			List.of(this.year, this.asPeer, this.certified, this.leads));

	private final List<LadderRung> ladder = List.of(this.senior, this.closed, this.first);

	private static LadderRung rung(int ordinal, String title, boolean open, List<Criterion> criteria) {
		return new LadderRung(UUID.randomUUID(), "PEER", ordinal, title, null, "The program director", open,
				new Band(new BigDecimal("17.5000"), new BigDecimal("21.2550")), criteria);
	}

	private GrowthFacts facts(@Nullable String since, List<DateSpan> spells, @Nullable LocalDate certifiedThrough,
			Map<UUID, Confirmed> confirmed) {
		return new GrowthFacts(
				(since != null) ? List.of(new Placed(this.first.id(), LocalDate.parse(since))) : List.of(), spells,
				certifiedThrough, confirmed);
	}

	@Test
	void saysWhatIsMissingInSentencesWithWhatToDo() {
		WayUp way = WayUp.of(this.ladder,
				facts("2025-10-04", List.of(DateSpan.from(LocalDate.of(2025, 10, 4))), null, Map.of()), TODAY);
		assertThat(way.here()).isEqualTo(this.first);
		assertThat(way.next()).as("a closed rung is left out").isEqualTo(this.senior);
		assertThat(way.missing()).extracting(WayUp.Step::sentence)
			.containsExactly("A year on this rung: 8 of 12 months since 10/04/2025.",
					"Two years as a peer: 8 of 24 months of work as a peer in this program.",
					"Certified today: no certification is valid today.",
					"Leads a group on their own: not confirmed yet.");
		assertThat(way.missing().get(0).toDo()).isEqualTo("It comes with time: complete on 10/04/2026.");
		assertThat(way.missing()).allSatisfy((step) -> assertThat(step.toDo()).isNotBlank());
		assertThat(way.ready()).isFalse();
	}

	@Test
	void isReadyWhenAllIsThereAndStillSomebodyDecides() {
		WayUp way = WayUp.of(this.ladder, facts("2024-03-04", List.of(DateSpan.from(LocalDate.of(2024, 3, 4))),
				LocalDate.of(2027, 1, 31), Map.of(this.leads.id(), new Confirmed(LocalDate.of(2026, 5, 1), "Kim Oak"))),
				TODAY);
		assertThat(way.ready()).isTrue();
		assertThat(way.steps()).extracting(WayUp.Step::standing)
			.containsExactly("27 months since 03/04/2024.", "27 months of work as a peer in this program.",
					"valid through 01/31/2027.", "confirmed on 05/01/2026 by Kim Oak.");
	}

	@ParameterizedTest
	@CsvSource({ "2025-06-15, true", "2025-06-16, false", "2025-06-14, true" })
	void countsFullMonthsInGrade(String since, boolean met) {
		WayUp way = WayUp.of(this.ladder, facts(since, List.of(), null, Map.of()), TODAY);
		assertThat(way.steps().get(0).met()).isEqualTo(met);
	}

	@Test
	void aSecondRowForTheSameRungDoesNotBeginTheTimeAgain() {
		GrowthFacts facts = new GrowthFacts(List.of(new Placed(this.first.id(), LocalDate.of(2024, 1, 1)),
				new Placed(this.first.id(), LocalDate.of(2026, 1, 1)),
				new Placed(this.senior.id(), LocalDate.of(2026, 7, 1))), List.of(), null, Map.of());
		assertThat(WayUp.of(this.ladder, facts, TODAY).since()).isEqualTo(LocalDate.of(2024, 1, 1));
	}

	/** Whole months of each stretch, and what is left over by 30 days. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			2024-06-15 | 2025-06-14 | -          | -          | 12
			2024-06-15 | 2025-06-14 | 2025-06-15 | -          | 24
			2024-06-15 | 2025-06-14 | 2025-01-01 | 2025-03-31 | 12
			2024-01-01 | 2024-01-20 | 2025-01-01 | 2025-01-10 | 1
			2026-06-15 | -          | -          | -          | 0
			2027-01-01 | -          | -          | -          | 0
			""")
	void countsEachDayOfWorkOnce(LocalDate from, LocalDate through, LocalDate again, LocalDate until, int months) {
		List<DateSpan> spells = (again != null) ? List.of(new DateSpan(again, until), new DateSpan(from, through))
				: List.of(new DateSpan(from, through));
		assertThat(facts(null, spells, null, Map.of()).monthsAsPeer(TODAY)).isEqualTo(months);
	}

	@Test
	void whoeverStandsOnNoRungYetIsToldWhoRecordsIt() {
		WayUp way = WayUp.of(this.ladder, facts(null, List.of(), null, Map.of()), TODAY);
		assertThat(way.unplaced()).isTrue();
		assertThat(way.next()).isEqualTo(this.first);
		WayUp top = WayUp.of(this.ladder,
				new GrowthFacts(List.of(new Placed(this.senior.id(), TODAY)), List.of(), null, Map.of()), TODAY);
		assertThat(top.next()).isNull();
		assertThat(top.ready()).isFalse();
		assertThat(WayUp.of(List.of(), facts(null, List.of(), null, Map.of()), TODAY).withoutLadder()).isTrue();
	}

	@Test
	void saysWhatARungPays() {
		assertThat(this.first.band().words()).isEqualTo("$17.50 to $21.255 an hour");
	}

}
