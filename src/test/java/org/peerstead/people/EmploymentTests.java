package org.peerstead.people;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peerstead.access.AgencyId;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EmploymentTests {

	private static final LocalDate MARCH_4 = LocalDate.of(2026, 3, 4);

	private final AgencyId riverside = new AgencyId(UUID.randomUUID());

	private final Peer rosa = SamplePeers.of(new ProgramId(NewId.next()));

	private final Employment spell = Employment.hire(NewId.next(), this.rosa,
			Position.fullTime(this.riverside, "Peer specialist"), MARCH_4);

	@ParameterizedTest
	@CsvSource({ "FULL, 0.8, ", "PART, 1, ", "FULL, 1, WANTED" })
	void refusesAFormOfWorkThatDoesNotFitTheShare(WorkType type, BigDecimal fte, PartTimeBecause because) {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> new Position(this.riverside, "Peer", fte, type, because, null));
	}

	@Test
	void aShareAloneSaysFullOrPartTime() {
		assertThat(new Position(this.riverside, "Peer", new BigDecimal("0.50")).workType()).isEqualTo(WorkType.PART);
		assertThat(new Position(this.riverside, "Peer", new BigDecimal("1.00")).workType()).isEqualTo(WorkType.FULL);
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-03, false", "2026-03-04, true", "2026-05-31, true", "2026-06-01, false" })
	void countsTheFirstAndTheLastDayAsEmployed(LocalDate day, boolean employed) {
		this.spell.end(LocalDate.of(2026, 5, 31), ExitReason.PAY);
		assertThat(this.spell.covers(day)).isEqualTo(employed);
	}

	@Test
	void goesOnUntilItEnds() {
		assertThat(this.spell.covers(LocalDate.of(2050, 1, 1))).isTrue();
	}

	@Test
	void refusesAnEndBeforeTheStart() {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.spell.end(MARCH_4.minusDays(1), ExitReason.STIGMA))
			.withMessageContaining("before the first, 03/04/2026");
	}

	@Test
	void endsOnce() {
		this.spell.end(MARCH_4, ExitReason.ROLE_CONFLICT);
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.spell.end(MARCH_4, ExitReason.PAY))
			.withMessageContaining("hire again");
		assertThat(this.spell.exitReason()).isEqualTo(ExitReason.ROLE_CONFLICT);
	}

	@Test
	void transferEndsTheSpellTheDayBeforeAndBeginsTheNext() {
		LocalDate june = LocalDate.of(2026, 6, 1);
		Employment next = this.spell.transfer(NewId.next(), Position.fullTime(this.riverside, "Lead peer"), june);
		assertThat(this.spell.days()).isEqualTo(DateSpan.of(MARCH_4, LocalDate.of(2026, 5, 31)));
		assertThat(this.spell.exitReason()).isEqualTo(ExitReason.TRANSFERRED);
		assertThat(next.days()).isEqualTo(DateSpan.from(june));
		assertThat(next.position().title()).isEqualTo("Lead peer");
		assertThat(next.peer()).isEqualTo(this.rosa.id());
	}

	@Test
	void transferOnTheFirstDayIsRefused() {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(
					() -> this.spell.transfer(NewId.next(), Position.fullTime(this.riverside, "Lead peer"), MARCH_4))
			.withMessageContaining("later day");
	}

	@Test
	void aTransferIsNoReasonForLeaving() {
		assertThat(ExitReason.ofLeaving()).doesNotContain(ExitReason.TRANSFERRED).hasSize(11);
	}

	@Test
	void correctionsNeitherEndNorReopenASpell() {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.spell.correct(new Position(this.riverside, "Peer", BigDecimal.ONE),
					DateSpan.of(MARCH_4, LocalDate.of(2026, 5, 31))));
		this.spell.end(LocalDate.of(2026, 5, 31), ExitReason.PAY);
		assertThatExceptionOfType(Refusal.class).isThrownBy(
				() -> this.spell.correct(new Position(this.riverside, "Peer", BigDecimal.ONE), DateSpan.from(MARCH_4)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "-0.5", "1.01", "0.333" })
	void aShareOfFullTimeIsAbove0AndUpTo1(String fte) {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> new Position(this.riverside, "Peer", new BigDecimal(fte)))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("fte"));
	}

	@Test
	void theNameInUseIsShownAndTheLegalOneKept() {
		assertThat(this.rosa.name()).isEqualTo("Rosie Delgado");
		assertThat(this.rosa.details().legalName().first()).isEqualTo("Rosa");
		assertThat(new Peer(PeerId.next(), this.rosa.program(), PeerDetails.named("Jordan", "Maple")).name())
			.isEqualTo("Jordan Maple");
	}

}
