package org.peerstead.billing.x12;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Every way in which a file was broken on purpose, and the sentence that names it. */
class BrokenFilesTests {

	private static final String SOUND = SampleClaims.text(SampleClaims.claim(1), SampleClaims.claim(2));

	@Test
	void nothingIsWrongWithTheSoundFile() throws IOException {
		assertThat(sentences(SOUND)).isEmpty();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void namesWhatIsBroken(String what, UnaryOperator<String> breaking, String sentence) throws IOException {
		String broken = breaking.apply(SOUND);
		assertThat(broken).as("the file was really broken").isNotEqualTo(SOUND);
		assertThat(sentences(broken)).contains(sentence);
	}

	static Stream<Arguments> namesWhatIsBroken() {
		return Stream.of(envelopes(), structures(), parties(), claims(), bytes()).flatMap((s) -> s);
	}

	private static Stream<Arguments> envelopes() {
		return Stream.of(
				broken("wrong SE count", "SE*38*", "SE*37*", "Segment 40 (SE): It says 37 segments, but there are 38."),
				broken("SE without a count", "SE*38*", "SE**",
						"Segment 40 (SE): It says no number of segments, but there are 38."),
				broken("wrong SE02", "SE*38*0001", "SE*38*0002",
						"Segment 40 (SE): Its control number 0002 is not that of its header (ST02, 0001)."),
				broken("wrong GE count", "GE*1*7", "GE*2*7",
						"Segment 41 (GE): It says 2 transactions, but there are 1."),
				broken("wrong GE02", "GE*1*7", "GE*1*8",
						"Segment 41 (GE): Its control number 8 is not that of its header (GS06, 7)."),
				broken("wrong IEA count", "IEA*1*", "IEA*3*", "Segment 42 (IEA): It says 3 groups, but there are 1."),
				broken("wrong IEA02", "IEA*1*000000042", "IEA*1*000000043",
						"Segment 42 (IEA): Its control number 000000043 is not that of its header (ISA13, 000000042)."),
				broken("ISA15 neither T nor P", "*0*T*:", "*0*X*:",
						"Segment 1 (ISA): ISA15 must say T for test or P for production."),
				broken("ISA09 no date", "*260331*1405*^", "*263331*1405*^",
						"Segment 1 (ISA): ISA09 and ISA10 must be a date and a time, as YYMMDD and HHMM."),
				broken("a password in ISA04", "*00*          *ZZ*KEYC", "*01*SECRET    *ZZ*KEYC",
						"Segment 1 (ISA): ISA01 to ISA04 must say 00 and be blank: nothing secret is in the header."),
				broken("older edition in ISA12", "*00501*", "*00401*",
						"Segment 1 (ISA): ISA12 is 00401; it must be 00501."),
				broken("GS of another guide", "X*005010X222A1~ST", "X*005010X222A2~ST",
						"Segment 2 (GS): GS08 is 005010X222A2; it must be 005010X222A1."),
				broken("GS of a payment", "GS*HC", "GS*HP", "Segment 2 (GS): GS01 is HP; for claims it must be HC."),
				broken("ST of another kind", "ST*837", "ST*835", "Segment 3 (ST): ST01 is 835; a claim is an 837."),
				broken("GS and ST differ", "0001*005010X222A1", "0001*005010X222",
						"Segment 3 (ST): ST03 is 005010X222; it must be 005010X222A1."),
				broken("ST02 too short", "ST*837*0001", "ST*837*1",
						"Segment 3 (ST): ST02 must have four to nine digits."),
				broken("BHT for encounters", "1405*CH", "1405*RP",
						"Segment 4 (BHT): BHT must say 0019, 00 and CH: original claims to be paid."),
				broken("BHT time", "20260331*1405*CH", "20260331*2505*CH",
						"Segment 4 (BHT): BHT04 and BHT05 must be a date and a time, as CCYYMMDD and HHMM."),
				arguments("the file twice", change((s) -> s + s),
						"Segment 43 (ISA): A second interchange begins; a batch is one."));
	}

	private static Stream<Arguments> structures() {
		return Stream.of(
				broken("no SE", "SE*38*0001~", "",
						"Segment 3 (ST): In this transaction, the transaction trailer (SE) is missing."),
				broken("no GE", "GE*1*7~", "", "Segment 2 (GS): In this group, the group trailer (GE) is missing."),
				broken("no BHT", "BHT*0019*00*B2026-0042*20260331*1405*CH~", "",
						"Segment 3 (ST): In this transaction, the beginning (BHT) is missing."),
				broken("no submitter's contact", "PER*IC*BILLING DESK*TE*7175550100*EM*billing@keystone.example~", "",
						"Segment 5 (NM1): In this submitter, the contact (PER) is missing."),
				broken("no receiver", "NM1*40*2*KEYSTONE BEHAVIORAL HEALTH (SAMPLE)*****46*KEYBH~", "",
						"Segment 3 (ST): This transaction has no receiver."),
				broken("no taxonomy", "PRV*BI*PXC*251S00000X~", "",
						"Segment 8 (HL): In this billing provider level, the taxonomy (PRV) is missing."),
				broken("no tax id", "REF*EI*000000001~", "",
						"Segment 10 (NM1): In this billing provider, the tax id (REF*EI) is missing."),
				broken("no payer", "NM1*PR*2*KEYSTONE BEHAVIORAL HEALTH (SAMPLE)*****PI*KEYBH~", "",
						"Segment 14 (HL): This participant level has no payer."),
				broken("no birth date", "DMG*D8*19840709*F~", "",
						"Segment 16 (NM1): In this participant, the birth date and sex (DMG) is missing."),
				broken("no diagnosis", "HI*ABK:F331~", "",
						"Segment 21 (CLM): In this claim, the diagnosis (HI) is missing."),
				broken("no line", "LX*1~SV1*HC:H0038*48.75*UN*3***1~DTP*472*D8*20260302~REF*6R*L1~", "",
						"Segment 21 (CLM): This claim has no service line."),
				broken("no service date", "DTP*472*D8*20260302~REF*6R*L1~", "REF*6R*L1~",
						"Segment 23 (LX): In this service line, the service date (DTP) is missing."),
				broken("no line control number", "REF*6R*L1~", "",
						"Segment 23 (LX): In this service line, the line control number (REF*6R) is missing."),
				broken("wrong HL parent", "HL*3*1*22*0", "HL*3*2*22*0",
						"Segment 27 (HL): The level names 2 as its parent; its billing provider is level 1."),
				broken("wrong HL number", "HL*3*1*22*0", "HL*4*1*22*0",
						"Segment 27 (HL): The level has number 4; counting gives 3."),
				broken("wrong HL child code", "HL*1**20*1", "HL*1**20*0",
						"Segment 8 (HL): HL04 must be 1: participants follow."),
				broken("a level for a patient", "HL*3*1*22*0", "HL*3*1*23*0",
						"Segment 27 (HL): This part (HL*23) is none that we write."),
				broken("a line before its claim", "CLM*PS00000001", "LX*1~CLM*PS00000001",
						"Segment 21 (LX): A service line stands outside of a claim."),
				broken("segments swapped", "DTP*472*D8*20260302~REF*6R*L1~", "REF*6R*L1~DTP*472*D8*20260302~",
						"Segment 26 (DTP): DTP stands out of order."),
				broken("a segment twice", "REF*6R*L1~", "REF*6R*L1~REF*6R*L9~",
						"Segment 27 (REF): REF*6R stands twice in one service line."),
				broken("a second payer", "CLM*PS00000001", "NM1*PR*2*OTHER*****PI*OTHER~CLM*PS00000001",
						"Segment 21 (NM1): There is a second payer."),
				broken("a part in a street", "12 SAMPLE STREET", "12 SAMPLE ST:EET",
						"Segment 11 (N3): N301 has a separator within its value."),
				broken("a repetition in an id", "MI*0000000001", "MI*0000^00001",
						"Segment 16 (NM1): NM109 has a separator within its value."),
				broken("an element too many", "77 NOWHERE LANE", "77 NOWHERE*LANE",
						"Segment 17 (N3): N302 must be empty."),
				broken("a value where none belongs", "SBR*P*18*******MC", "SBR*P*18******A*MC",
						"Segment 15 (SBR): SBR08 must be empty."),
				broken("a value before the place of service", "48.75***11:B:1", "48.75*1**11:B:1",
						"Segment 21 (CLM): CLM03 must be empty."),
				broken("a segment from elsewhere", "HI*ABK:F331~", "K3*HELLO~HI*ABK:F331~",
						"Segment 22 (K3): K3 has no place in a claim."),
				broken("a note", "HI*ABK:F331~", "NTE*ADD*WE TALKED ABOUT WORK~HI*ABK:F331~",
						"Segment 22 (NTE): A note stands in the file. Notes never leave in a claim (55 Pa. Code 5100.32)."));
	}

	private static Stream<Arguments> parties() {
		return Stream.of(broken("NPI with a wrong check digit", "XX*2000000002", "XX*2000000003",
				"Segment 10 (NM1): The billing provider's NPI is not valid: it must be ten digits with a right check digit."),
				broken("NPI too short", "XX*2000000002", "XX*200000002",
						"Segment 10 (NM1): The billing provider's NPI is not valid: it must be ten digits with a right check digit."),
				broken("five-digit ZIP of the agency", "171010001", "17101",
						"Segment 12 (N4): The billing provider's ZIP code must be ZIP+4: nine digits."),
				broken("PO box", "12 SAMPLE STREET", "P.O. BOX 12",
						"Segment 11 (N3): The billing provider's address must be a street, not a PO box."),
				broken("tax id with hyphen", "REF*EI*000000001", "REF*EI*00-0000001",
						"Segment 13 (REF): The billing provider's tax id must be nine digits without a hyphen."),
				broken("taxonomy", "PXC*251S00000X", "PXC*251S",
						"Segment 9 (PRV): The taxonomy (BI, PXC) is not valid."),
				broken("phone", "TE*7175550100", "TE*5550100",
						"Segment 6 (PER): The contact needs a telephone number of ten digits (IC, TE)."),
				broken("small letters in a name", "SAMPLEB*CASEY", "SampleB*CASEY",
						"Segment 16 (NM1): The participant's name is too long or has characters outside the basic set."),
				broken("no recipient id", "****MI*0000000001", "",
						"Segment 16 (NM1): The participant's recipient id (MI) is missing."),
				broken("participant as an organization", "NM1*IL*1*", "NM1*IL*2*",
						"Segment 16 (NM1): The participant must be a person (NM102 = 1)."),
				broken("no last name", "SAMPLEB*CASEY", "*CASEY", "Segment 16 (NM1): The participant has no name."),
				broken("state", "KEYSTONE*PA*17103~DMG", "KEYSTONE*PENN*17103~DMG",
						"Segment 18 (N4): The state must be two capital letters."),
				broken("birth date of February 30", "19840709", "19840230",
						"Segment 19 (DMG): The birth date must be a date as CCYYMMDD."),
				broken("birth date to come", "19840709", "20270709",
						"Segment 19 (DMG): The birth date is in the future."),
				broken("sex", "19840709*F", "19840709*X",
						"Segment 19 (DMG): The sex must be F, M or U, as the payer's record has it."),
				broken("coverage by another insurer", "*MC~", "*CI~",
						"Segment 15 (SBR): The coverage must be primary (P), of the person itself (18), by Medicaid (MC)."));
	}

	private static Stream<Arguments> claims() {
		return Stream.of(
				broken("unbalanced claim", "CLM*PS00000001*48.75", "CLM*PS00000001*48.76",
						"Segment 21 (CLM): Claim PS00000001: The total is 48.76, but its lines add up to 48.75."),
				broken("claim number twice", "CLM*PS00000002", "CLM*PS00000001",
						"Segment 34 (CLM): Claim PS00000001: The claim number stands twice in the file."),
				broken("line control number twice", "REF*6R*L2", "REF*6R*L1",
						"Segment 39 (REF): Claim PS00000002: The line control number stands twice in the file."),
				broken("claim number too long", "CLM*PS00000001", "CLM*PS0000000100000000000",
						"Segment 21 (CLM): Claim PS0000000100000000000: The claim number must have 1 to 20 characters."),
				broken("amount with a comma", "CLM*PS00000001*48.75", "CLM*PS00000001*1,048.75",
						"Segment 21 (CLM): Claim PS00000001: The total 1,048.75 is not an amount with at most ten digits and two decimals."),
				broken("amount with a leading zero", "H0038*48.75", "H0038*048.75",
						"Segment 24 (SV1): Claim PS00000001: The charge 048.75 is not an amount with at most ten digits and two decimals."),
				broken("frequency", "11:B:1", "11:B:6",
						"Segment 21 (CLM): Claim PS00000001: The frequency must be 1 (original), 7 (replacement) or 8 (void)."),
				broken("replacement without the earlier number", "11:B:1", "11:B:7",
						"Segment 21 (CLM): Claim PS00000001: It replaces or voids an earlier claim, but the payer's number of that one (REF*F8) is missing."),
				broken("original with an earlier number", "HI*ABK", "REF*F8*ICN1~HI*ABK",
						"Segment 21 (CLM): Claim PS00000001: It is original, but names an earlier claim (REF*F8)."),
				broken("place of service", "11:B:1", "AA:B:1",
						"Segment 21 (CLM): Claim PS00000001: The place of service must be two digits of its code set (B)."),
				broken("signature and assignment in one", "*Y*A*Y*Y", "*Y*A*YY",
						"Segment 21 (CLM): Claim PS00000001: CLM06 to CLM09 must say Y, A, Y, Y: signature, assignment, benefits, release."),
				broken("assignment", "*Y*A*Y*Y", "*Y*C*Y*Y",
						"Segment 21 (CLM): Claim PS00000001: CLM06 to CLM09 must say Y, A, Y, Y: signature, assignment, benefits, release."),
				broken("diagnosis with a dot", "ABK:F331", "ABK:F33.1",
						"Segment 22 (HI): Claim PS00000001: Diagnosis F33.1 is not an ICD-10 code without a dot."),
				broken("diagnosis twice", "ABK:F331", "ABK:F331*ABF:F331",
						"Segment 22 (HI): Claim PS00000001: Diagnosis F331 stands twice."),
				broken("no first diagnosis", "ABK:F331", "ABF:F331",
						"Segment 22 (HI): Claim PS00000001: The first diagnosis is ABK, the others are ABF; number 1 is not."),
				broken("line number", "LX*1~", "LX*2~",
						"Segment 23 (LX): Claim PS00000001: The line has number 2; counting gives 1."),
				broken("procedure", "HC:H0038", "HC:H38",
						"Segment 24 (SV1): Claim PS00000001: The procedure must be a code of five characters (HC)."),
				broken("five modifiers", "HC:H0038", "HC:H0038:HQ:HQ:HQ:HQ:HQ",
						"Segment 24 (SV1): Claim PS00000001: A line has at most four modifiers of two characters."),
				broken("half a unit", "UN*3", "UN*3.5",
						"Segment 24 (SV1): Claim PS00000001: The units must be a whole number (UN)."),
				broken("pointer to nowhere", "UN*3***1", "UN*3***2",
						"Segment 24 (SV1): Claim PS00000001: The line must point to one to four diagnoses of its claim."),
				broken("service date that does not exist", "472*D8*20260302", "472*D8*20260230",
						"Segment 25 (DTP): Claim PS00000001: The service date must be one date as CCYYMMDD (472, D8)."),
				broken("a span of dates", "472*D8*20260302", "472*RD8*20260302-20260302",
						"Segment 25 (DTP): Claim PS00000001: The service date must be one date as CCYYMMDD (472, D8)."),
				broken("service to come", "472*D8*20260302", "472*D8*20260401",
						"Segment 25 (DTP): Claim PS00000001: The service date is after the day on which the file was made."));
	}

	private static Stream<Arguments> bytes() {
		return Stream.of(arguments("empty", change((s) -> ""), "The file is empty."),
				arguments("a ZIP", change((s) -> "PK\u0003\u0004" + s),
						"This is not an X12 file: it does not begin with the letters ISA."),
				arguments("a CSV", change((s) -> "claim,amount\nPS1,48.75\n"),
						"This is not an X12 file: it does not begin with the letters ISA."),
				arguments("byte-order mark", change((s) -> "\u00EF\u00BB\u00BF" + s),
						"The file begins with a byte-order mark. A claim file must begin with the letters ISA."),
				arguments("cut within a segment", change((s) -> s.substring(0, s.indexOf("CLM*") + 12)),
						"The file is cut off after segment 20 (NM1): its last segment, IEA, is missing."),
				arguments("cut between segments", change((s) -> s.substring(0, s.indexOf("CLM*"))),
						"The file is cut off after segment 20 (NM1): its last segment, IEA, is missing."),
				arguments("cut before IEA", change((s) -> s.substring(0, s.indexOf("IEA"))),
						"The file is cut off after segment 41 (GE): its last segment, IEA, is missing."),
				arguments("cut within ISA", change((s) -> s.substring(0, 60)),
						"The file is cut off within its first segment (ISA): its last segment, IEA, is missing."),
				arguments("ISA too short", change((s) -> s.replaceFirst("KEYBH {10}", "KEYBH")),
						"The file cannot be read further within its first segment (ISA): what follows is no segment of a claim file."),
				arguments("something after IEA", change((s) -> s + "HELLO"),
						"Something follows the last segment (IEA) that is not X12."),
				broken("a segment id too long", "LX*1~", "LINE*1~",
						"The file cannot be read further after segment 22 (HI): what follows is no segment of a claim file."),
				arguments("other separators",
						change((s) -> s.replace('*', '|').replace('~', '\n').replace(':', '>').replace('^', '!')),
						"Segment 1 (ISA): The file uses other separators than * ^ : ~, namely | ! > character 10."),
				broken("an accent", "CASEY", "CAS\u00C9Y", "Segment 16 has a character that is not plain ASCII."),
				broken("a control character", "CASEY", "CAS\u0000Y",
						"Segment 16 has a character that is not plain ASCII."),
				broken("a line break in a name", "CASEY", "CAS\nEY", "Segment 16 has a line break in its middle."),
				broken("a segment without end", "N3*77 NOWHERE LANE", "N3*" + "A".repeat(70_000),
						"The file cannot be read further after segment 16 (NM1): what follows is no segment of a claim file."));
	}

	@Test
	void aFileOfNothingButErrorsKeepsTwoHundredAndCountsAll() throws IOException {
		String broken = new String(SampleClaims.file(SampleClaims.claims(300)), StandardCharsets.US_ASCII)
			.replace("11:B:1", "11:B:6");
		ReadBack.Verdict verdict = check(broken);
		assertThat(verdict.problems()).hasSize(200);
		assertThat(verdict.problemCount()).isGreaterThanOrEqualTo(300);
		assertThat(verdict.sound()).isFalse();
	}

	private static Arguments broken(String what, String sound, String broken, String sentence) {
		return arguments(what, change((s) -> {
			int at = s.indexOf(sound);
			return (at < 0) ? s : s.substring(0, at) + broken + s.substring(at + sound.length());
		}), sentence);
	}

	private static UnaryOperator<String> change(UnaryOperator<String> change) {
		return change;
	}

	private static List<String> sentences(String file) throws IOException {
		return check(file).problems().stream().map(Problem::display).toList();
	}

	private static ReadBack.Verdict check(String file) throws IOException {
		return ReadBack.check(new ByteArrayInputStream(file.getBytes(StandardCharsets.ISO_8859_1)));
	}

}
