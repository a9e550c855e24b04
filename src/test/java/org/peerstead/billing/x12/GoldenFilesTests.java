package org.peerstead.billing.x12;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.peerstead.shared.Money;
import org.peerstead.shared.Units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * The files of src/test/resources/x12, byte for byte. A file that differs is left in
 * target/x12, to be looked at and, when it is right, to take the old one's place.
 */
class GoldenFilesTests {

	@ParameterizedTest(name = "{0}")
	@MethodSource("files")
	void areWrittenAsTheyWere(String name, List<Claim837> claims) throws IOException {
		byte[] written = SampleClaims.file(claims.iterator());
		Path left = Files.createDirectories(Path.of("target", "x12")).resolve(name);
		Files.write(left, written);
		assertThat(segments(written)).isEqualTo(segments(golden(name)));
		assertThat(written).isEqualTo(golden(name));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("files")
	void passTheReadBackAndTheSecondParser(String name, List<Claim837> claims) throws IOException {
		byte[] golden = golden(name);
		ReadBack.Verdict verdict = ReadBack.check(new ByteArrayInputStream(golden));
		assertThat(verdict.problems()).isEmpty();
		SecondOpinion opinion = SecondOpinion.on(golden);
		assertThat(opinion.objections()).isEmpty();
		assertThat(opinion.claims()).isEqualTo(claims.size());
		assertThat((long) opinion.lines()).isEqualTo(verdict.contents().lines());
		assertThat(opinion.values("2300", "CLM", "CLM01")).isEqualTo(claims.stream().map(Claim837::number).toList());
	}

	static Stream<Arguments> files() {
		return Stream.of(arguments("one-claim.837", List.of(SampleClaims.claim(1))), arguments("full.837", full()),
				arguments("two-agencies.837", twoAgencies()), arguments("names.837", names()));
	}

	/** Everything that a claim can have. */
	private static List<Claim837> full() {
		List<String> twelve = List.of("F33.1", "F41.1", "F43.10", "F10.20", "F11.20", "F20.9", "F31.9", "F60.3",
				"Z59.00", "Z56.0", "Z63.8", "Z91.51");
		Claim837.Line group = new Claim837.Line("H0038", List.of("HQ", "FQ"), Money.of("32.5"), Units.of(2),
				LocalDate.of(2026, 3, 3), "L11", List.of(1, 2, 3, 12));
		Claim837.Filing again = new Claim837.Filing("53", Claim837.Frequency.REPLACEMENT, "ICN-20260301-01",
				"AUTH0001");
		return List.of(SampleClaims.claim(10, SampleClaims.person("Sample", "Jordan", "Lee", "0000000010"), again,
				twelve, SampleClaims.PEER, List.of(SampleClaims.line("L10", 4, List.of(1)), group)));
	}

	/** Two claims under one participant, one of them void, and a second agency. */
	private static List<Claim837> twoAgencies() {
		Claim837.Subscriber person = SampleClaims.person("Sample", "Jordan", null, "0000000010");
		Claim837.Filing voided = new Claim837.Filing("12", Claim837.Frequency.VOID, "ICN-20260301-02", null);
		Claim837 first = SampleClaims.claim(20, person, Claim837.Filing.original("10"), List.of("F33.1"), null,
				List.of(SampleClaims.line("L20", 1, List.of(1))));
		Claim837 second = SampleClaims.claim(21, person, voided, List.of("F33.1"), null,
				List.of(SampleClaims.line("L21", 1, List.of(1))));
		return List.of(first, second, SampleClaims.claim(22),
				SampleClaims.by(SampleClaims.OTHER_AGENCY, SampleClaims.claim(23)));
	}

	/** Names that break careless writers. */
	private static List<Claim837> names() {
		List<Claim837.Subscriber> people = List.of(SampleClaims.person("Núñez-Østergård", "Zoë", "Çağla", "0000000031"),
				SampleClaims.person("Sam*ple~IEA*1:^", "A~B", "C*D", "0000000032"),
				SampleClaims.person("Line\r\nBreak", "Tab\tbed", "\u0007", "0000000033"),
				SampleClaims.person("Wolfeschlegelsteinhausenbergerdorff-".repeat(2), "Maximiliana-".repeat(4),
						"x".repeat(40), "0000000034"),
				SampleClaims.person("Mononym", null, null, "0000000035"));
		return Stream.iterate(0, (i) -> i < people.size(), (i) -> i + 1)
			.map((i) -> SampleClaims.claim(30 + i, people.get(i), Claim837.Filing.original("11"), List.of("F33.1"),
					null, List.of(SampleClaims.line("L3" + i, 1, List.of(1)))))
			.toList();
	}

	private static byte[] golden(String name) throws IOException {
		try (InputStream in = GoldenFilesTests.class.getResourceAsStream("/x12/" + name)) {
			return (in != null) ? in.readAllBytes() : new byte[0];
		}
	}

	private static List<String> segments(byte[] file) {
		return List.of(new String(file, StandardCharsets.US_ASCII).split("~"));
	}

}
