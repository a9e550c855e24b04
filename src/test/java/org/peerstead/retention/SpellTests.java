package org.peerstead.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.peerstead.people.ExitReason;
import org.peerstead.shared.NewId;

import static org.assertj.core.api.Assertions.assertThat;

class SpellTests {

	private final UUID rosa = NewId.next();

	@Test
	void aMoveWithinTheProgramGoesOn() {
		List<Spell> spells = Spell
			.join(List.of(SampleStints.stint(this.rosa, "2024-03-04", "2025-01-31", ExitReason.TRANSFERRED),
					SampleStints.stint(this.rosa, "2025-02-01", "2026-05-31", ExitReason.NO_WAY_UP)));
		assertThat(spells).hasSize(1);
		assertThat(spells.get(0).entered()).isEqualTo("2024-03-04");
		assertThat(spells.get(0).left()).isEqualTo("2026-05-31");
		assertThat(spells.get(0).leaving()).isEqualTo(Leaving.VOLUNTARY);
	}

	@Test
	void aWeekendBetweenTwoPositionsIsNoBreak() {
		assertThat(Spell.join(List.of(SampleStints.stint(this.rosa, "2024-03-04", "2025-01-31", ExitReason.TRANSFERRED),
				SampleStints.open(this.rosa, "2025-02-03"))))
			.hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "PAY, 2025-02-01", "TRANSFERRED, 2025-02-08" })
	void aReturnAfterLeavingIsAnotherSpell(ExitReason reason, String back) {
		List<Spell> spells = Spell.join(List.of(SampleStints.stint(this.rosa, "2024-03-04", "2025-01-31", reason),
				SampleStints.open(this.rosa, back)));
		assertThat(spells).extracting(Spell::left).containsExactly(LocalDate.of(2025, 1, 31), null);
	}

	@Test
	void aMoveWithNothingAfterItIsAnEndOfAnotherKind() {
		Spell spell = only(SampleStints.stint(this.rosa, "2024-03-04", "2025-01-31", ExitReason.TRANSFERRED));
		assertThat(spell.left()).isEqualTo("2025-01-31");
		assertThat(spell.leaving()).isEqualTo(Leaving.OTHER);
	}

	@Test
	void twoPositionsAtOnceAreOneSpellUntilTheLaterEnds() {
		Spell spell = only(SampleStints.open(this.rosa, "2024-03-04"),
				SampleStints.stint(this.rosa, "2024-06-01", "2024-12-31", ExitReason.PAY));
		assertThat(spell.left()).isNull();
		Spell ended = only(SampleStints.stint(this.rosa, "2024-03-04", "2025-06-30", ExitReason.DISMISSED),
				SampleStints.stint(this.rosa, "2024-06-01", "2024-12-31", ExitReason.PAY),
				SampleStints.stint(this.rosa, "2025-01-15", "2025-03-31", ExitReason.PAY));
		assertThat(ended.left()).isEqualTo("2025-06-30");
		assertThat(ended.leaving()).isEqualTo(Leaving.INVOLUNTARY);
	}

	@ParameterizedTest
	@EnumSource(ExitReason.class)
	void everyReasonHasAKind(ExitReason reason) {
		assertThat(Leaving.of(reason)).isNotEqualTo(Leaving.NOT_RECORDED);
	}

	@Test
	void anEndWithoutAReasonSaysSo() {
		assertThat(only(SampleStints.stint(this.rosa, "2024-03-04", "2024-03-04", null)).leaving())
			.isEqualTo(Leaving.NOT_RECORDED);
	}

	@Test
	void differentPeopleAreNeverJoined() {
		assertThat(Spell.join(List.of(SampleStints.here("2024-03-04"), SampleStints.here("2024-03-04")))).hasSize(2);
	}

	private static Spell only(Stint... stints) {
		List<Spell> spells = Spell.join(List.of(stints));
		assertThat(spells).hasSize(1);
		return spells.get(0);
	}

}
