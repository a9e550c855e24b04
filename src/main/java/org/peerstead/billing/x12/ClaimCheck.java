package org.peerstead.billing.x12;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.peerstead.shared.Money;

/**
 * Checks claims and their lines: numbers, amounts, codes, dates, and that they add up.
 */
final class ClaimCheck {

	private static final int MOST_CLAIMS = 5000;

	private static final List<String> SIGNED = List.of("Y", "A", "Y", "Y");

	private final Problems problems;

	private final SeenNumbers claimNumbers = new SeenNumbers();

	private final SeenNumbers lineNumbers = new SeenNumbers();

	private @Nullable Segment claim;

	private BigDecimal sum = BigDecimal.ZERO;

	private int diagnoses;

	private boolean earlierNamed;

	private long linesOfClaim;

	private long claimsInTransaction;

	private long claims;

	private long lines;

	private BigDecimal total = BigDecimal.ZERO;

	ClaimCheck(Problems problems) {
		this.problems = problems;
	}

	void check(Segment segment, @Nullable LocalDate created) {
		switch (segment.key()) {
			case "ST" -> this.claimsInTransaction = 0;
			case "CLM" -> begin(segment);
			case "REF*F8" -> {
				this.earlierNamed = true;
				reference(segment, 50);
			}
			case "REF*G1" -> reference(segment, 50);
			case "HI" -> diagnoses(segment);
			case "LX" -> number(segment);
			case "SV1" -> service(segment);
			case "DTP" -> served(segment, created);
			case "REF*6R" -> control(segment);
			default -> {
				// not of a claim
			}
		}
	}

	/** Closes the claim that is open, when something begins that is not of it. */
	void endBefore(Segment segment) {
		if (List.of("CLM", "HL", "SE", "GE", "IEA").contains(segment.id())) {
			end();
		}
	}

	long claims() {
		return this.claims;
	}

	long lines() {
		return this.lines;
	}

	Money total() {
		return new Money(this.total);
	}

	private void begin(Segment clm) {
		this.claim = clm;
		this.claims++;
		this.claimsInTransaction++;
		this.sum = BigDecimal.ZERO;
		this.diagnoses = 0;
		this.earlierNamed = false;
		this.linesOfClaim = 0;
		say(clm, this.claimsInTransaction == MOST_CLAIMS + 1, "This transaction has more than 5,000 claims.");
		String number = clm.element(1);
		say(clm, number.isBlank() || number.length() > 20, "The claim number must have 1 to 20 characters.");
		say(clm, !this.claimNumbers.add(number), "The claim number stands twice in the file.");
		say(clm, Read.amount(clm.element(2)) == null,
				"The total %s is not an amount with at most ten digits and two decimals.", clm.element(2));
		say(clm, !Identifiers.isPlaceOfService(clm.element(5)) || !clm.component(5, 2).equals("B"),
				"The place of service must be two digits of its code set (B).");
		say(clm, !clm.component(5, 3).matches("[178]"),
				"The frequency must be 1 (original), 7 (replacement) or 8 (void).");
		say(clm, !List.of(clm.element(6), clm.element(7), clm.element(8), clm.element(9)).equals(SIGNED),
				"CLM06 to CLM09 must say Y, A, Y, Y: signature, assignment, benefits, release.");
	}

	private void end() {
		Segment clm = this.claim;
		if (clm == null) {
			return;
		}
		this.claim = null;
		BigDecimal said = Read.amount(clm.element(2));
		this.total = this.total.add((said != null) ? said : BigDecimal.ZERO);
		this.problems.addIf(said != null && said.compareTo(this.sum) != 0, clm,
				"Claim %s: The total is %s, but its lines add up to %s.", clm.element(1), clm.element(2), this.sum);
		boolean original = clm.component(5, 3).equals("1");
		this.problems.addIf(!original && !this.earlierNamed, clm,
				"Claim %s: It replaces or voids an earlier claim, but the payer's number of that one (REF*F8) is missing.",
				clm.element(1));
		this.problems.addIf(original && this.earlierNamed, clm,
				"Claim %s: It is original, but names an earlier claim (REF*F8).", clm.element(1));
	}

	private void reference(Segment ref, int length) {
		say(ref, ref.element(2).isBlank() || ref.element(2).length() > length,
				"The number must have 1 to %d characters.", length);
	}

	private void diagnoses(Segment hi) {
		this.diagnoses = hi.size();
		say(hi, hi.size() < 1 || hi.size() > 12, "A claim has 1 to 12 diagnoses; this has %d.", hi.size());
		Set<String> seen = new HashSet<>();
		for (int i = 1; i <= hi.size(); i++) {
			String code = hi.component(i, 2);
			say(hi, !hi.element(i).equals((i == 1) ? "ABK" : "ABF"),
					"The first diagnosis is ABK, the others are ABF; number %d is not.", i);
			say(hi, !Identifiers.isIcd10(code), "Diagnosis %s is not an ICD-10 code without a dot.", code);
			say(hi, !seen.add(code), "Diagnosis %s stands twice.", code);
		}
	}

	private void number(Segment lx) {
		this.lines++;
		this.linesOfClaim++;
		say(lx, Read.count(lx.element(1)) != this.linesOfClaim, "The line has number %s; counting gives %d.",
				lx.element(1), this.linesOfClaim);
		say(lx, this.linesOfClaim == 51, "The claim has more than 50 lines.");
	}

	private void service(Segment sv1) {
		List<String> procedure = sv1.components(1);
		say(sv1, !sv1.element(1).equals("HC") || !Identifiers.isProcedure(sv1.component(1, 2)),
				"The procedure must be a code of five characters (HC).");
		say(sv1, procedure.size() > 6 || procedure.stream().skip(2).anyMatch((m) -> !Identifiers.isModifier(m)),
				"A line has at most four modifiers of two characters.");
		BigDecimal charge = Read.amount(sv1.element(2));
		say(sv1, charge == null, "The charge %s is not an amount with at most ten digits and two decimals.",
				sv1.element(2));
		this.sum = this.sum.add((charge != null) ? charge : BigDecimal.ZERO);
		say(sv1, !sv1.element(3).equals("UN") || Read.count(sv1.element(4)) < 1,
				"The units must be a whole number (UN).");
		List<String> pointers = sv1.components(7);
		say(sv1, pointers.isEmpty() || pointers.size() > 4
				|| pointers.stream().anyMatch((p) -> Read.count(p) < 1 || Read.count(p) > this.diagnoses),
				"The line must point to one to four diagnoses of its claim.");
	}

	private void served(Segment dtp, @Nullable LocalDate created) {
		LocalDate date = Read.date(dtp.element(3));
		say(dtp, !dtp.element(1).equals("472") || !dtp.element(2).equals("D8") || date == null,
				"The service date must be one date as CCYYMMDD (472, D8).");
		say(dtp, date != null && created != null && date.isAfter(created),
				"The service date is after the day on which the file was made.");
	}

	private void control(Segment ref) {
		reference(ref, 30);
		say(ref, !this.lineNumbers.add(ref.element(2)), "The line control number stands twice in the file.");
	}

	private void say(Segment at, boolean wrong, String sentence, Object... values) {
		if (wrong) {
			Segment clm = this.claim;
			String said = (values.length == 0) ? sentence : sentence.formatted(values);
			this.problems.add(at, (clm != null) ? "Claim " + clm.element(1) + ": " + said : said);
		}
	}

}
