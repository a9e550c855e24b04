package org.peerstead.billing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.billing.FilingFacts.Facts;
import org.peerstead.billing.LastWord.Worth;
import org.peerstead.billing.x12.Claim837;
import org.peerstead.shared.NewId;

import org.springframework.stereotype.Component;

/**
 * Freezes some visits into claims: codes them, has the last word said on them, gathers
 * what belongs to one claim, and lays down what the file will say. What cannot be written
 * is held with the reason, and stops no other claim.
 */
@Component
class ClaimFreezing {

	/** The guide's limit of service lines in one professional claim. */
	private static final int MOST_LINES = 50;

	private final LastWord lastWord;

	private final FilingFacts facts;

	private final ClaimRecords records;

	private final Frozen frozen;

	ClaimFreezing(LastWord lastWord, FilingFacts facts, ClaimRecords records, Frozen frozen) {
		this.lastWord = lastWord;
		this.facts = facts;
		this.records = records;
		this.frozen = frozen;
	}

	String json(Object value) {
		return this.frozen.write(value);
	}

	void freeze(BuildingBatch building, List<ReadyVisit> visits) {
		Map<UUID, Worth> stands = this.lastWord.on(building.program(), building.payer(),
				visits.stream().map(ReadyVisit::encounter).toList());
		building.held(visits.size() - stands.size());
		List<UUID> kept = this.lastWord.withoutConsent(building.program(), building.payer(), stands.keySet());
		building.held(kept.size());
		this.lastWord.hold(building.program(), kept, List.of(HeldReason.noConsent()));
		List<ReadyVisit> standing = visits.stream()
			.filter((visit) -> stands.containsKey(visit.encounter()) && !kept.contains(visit.encounter()))
			.toList();
		Facts known = this.facts.of(building.program(), building.payer(), standing);
		List<ClaimRecords.Placed> claims = new ArrayList<>();
		byClaim(building, standing).forEach((key, together) -> {
			FrozenClaim claim = claim(building.nextNumber(), key, together, known, stands);
			List<String> problems = building.problemsOf(claim);
			if (problems.isEmpty()) {
				claims.add(new ClaimRecords.Placed(building.add(claim), key.claim().agency(), key.claim().participant(),
						claim));
			}
			else {
				building.takeBackNumber();
				hold(building, together.stream().map((coded) -> coded.visit().encounter()).toList(), problems);
			}
		});
		this.records.add(building.program(), building.id(), claims);
		this.lastWord.claimed(building.program(),
				claims.stream()
					.flatMap((placed) -> placed.claim().lines().stream())
					.map(FrozenLine::encounter)
					.toList());
	}

	/** A claim, and which part of it where it has more visits than one claim may hold. */
	private record Key(Coded.Claim claim, int part) {
	}

	private Map<Key, List<Coded>> byClaim(BuildingBatch building, List<ReadyVisit> visits) {
		Map<Coded.Claim, Integer> counted = new LinkedHashMap<>();
		Map<Key, List<Coded>> claims = new LinkedHashMap<>();
		for (ReadyVisit visit : visits) {
			Coded coded = Coded.of(visit, building.payerId(), building.rules());
			if (coded == null) {
				hold(building, List.of(visit.encounter()),
						List.of("No rule in force on that day names the procedure code or the place of service. "
								+ "Record the payer's terms."));
				continue;
			}
			int before = counted.merge(coded.claim(), 1, Integer::sum) - 1;
			claims.computeIfAbsent(new Key(coded.claim(), before / MOST_LINES), (key) -> new ArrayList<>(1)).add(coded);
		}
		return claims;
	}

	private void hold(BuildingBatch building, List<UUID> encounters, List<String> problems) {
		building.held(encounters.size());
		this.lastWord.hold(building.program(), encounters, problems.stream().map(HeldReason::unwritable).toList());
	}

	private static FrozenClaim claim(String number, Key key, List<Coded> visits, Facts known, Map<UUID, Worth> worth) {
		Coded.Claim claim = key.claim();
		FilingFacts.Person person = present(known.people().get(claim.participant()));
		FilingFacts.Filing filing = present(known.filings().get(claim.day()));
		Claim837.Rendering rendering = (claim.peer() != null) ? known.peers().get(claim.peer()) : null;
		FrozenClaim.Parties parties = new FrozenClaim.Parties(present(known.agencies().get(claim.agency())),
				person.frozen(), person.recipientId(), rendering);
		return new FrozenClaim(NewId.next(), number, parties, filing.diagnoses(), filing.authorization(),
				claim.placeOfService(), lines(number, visits, worth));
	}

	private static List<FrozenLine> lines(String number, List<Coded> visits, Map<UUID, Worth> worth) {
		List<FrozenLine> lines = new ArrayList<>();
		Map<String, Integer> addedUp = new LinkedHashMap<>();
		for (Coded coded : visits) {
			int line = lines.size() + 1;
			int fileLine = coded.addedUpByDay()
					? addedUp.computeIfAbsent(coded.procedure() + coded.modifiers(), (codes) -> line) : line;
			Worth value = present(worth.get(coded.visit().encounter()));
			lines.add(new FrozenLine(coded.visit().encounter(), line, fileLine, ClaimNumbers.lineControl(number, line),
					coded.visit().served(), coded.procedure(), coded.modifiers(), value.units(), value.charge()));
		}
		return lines;
	}

	private static <T> T present(@Nullable T value) {
		return java.util.Objects.requireNonNull(value);
	}

}
