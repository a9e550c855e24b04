package org.peerstead.billing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.peerstead.billing.x12.Claim837;
import org.peerstead.shared.Money;
import org.peerstead.shared.Units;

/**
 * One claim as it is frozen: one participant, one agency, one day, one place of service.
 * What the file says follows from it and from nothing else.
 */
record FrozenClaim(UUID id, String number, Parties parties, List<String> diagnoses, @Nullable String authorization,
		String placeOfService, List<FrozenLine> lines) {

	/** A line points to at most four of the claim's diagnoses. */
	private static final int POINTERS = 4;

	/** Who billed, for whom, and who gave the service where the payer asks. */
	record Parties(Claim837.Provider provider, FrozenPerson person, String recipientId,
			Claim837.@Nullable Rendering rendering) {
	}

	FrozenClaim with(List<FrozenLine> all) {
		return new FrozenClaim(this.id, this.number, this.parties, this.diagnoses, this.authorization,
				this.placeOfService, all);
	}

	Money total() {
		return this.lines.stream().map(FrozenLine::charge).reduce(Money.ZERO, Money::plus);
	}

	/** The claim as the file says it; visits of one file line are added up there. */
	Claim837 toFile(Claim837.Payer payer) {
		List<Integer> pointers = IntStream.rangeClosed(1, Math.min(POINTERS, this.diagnoses.size())).boxed().toList();
		Map<Integer, List<FrozenLine>> byLine = new LinkedHashMap<>();
		this.lines.forEach((line) -> byLine.computeIfAbsent(line.fileLine(), (n) -> new ArrayList<>(1)).add(line));
		List<Claim837.Line> lines = byLine.values().stream().map((visits) -> line(visits, pointers)).toList();
		Claim837.Filing filing = new Claim837.Filing(this.placeOfService, Claim837.Frequency.ORIGINAL, null,
				this.authorization);
		return new Claim837(this.number, this.parties.provider, this.parties.person.with(this.parties.recipientId),
				payer, filing, this.diagnoses, this.parties.rendering, total(), lines);
	}

	private static Claim837.Line line(List<FrozenLine> visits, List<Integer> pointers) {
		FrozenLine first = visits.get(0);
		Units units = Units.NONE;
		BigDecimal charge = BigDecimal.ZERO;
		for (FrozenLine visit : visits) {
			units = units.plus(visit.units());
			charge = charge.add(visit.charge().amount());
		}
		return new Claim837.Line(first.procedure(), first.modifiers(), new Money(charge), units, first.served(),
				first.control(), pointers);
	}

}
