package org.peerstead.billing.x12;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.peerstead.shared.Money;

import static org.assertj.core.api.Assertions.assertThat;

class ReadBackTests {

	@Test
	void tellsWhatTheFileHolds() throws IOException {
		byte[] file = SampleClaims.file(SampleClaims.claims(3));
		ReadBack.Contents contents = check(file).contents();
		assertThat(contents.sender()).isEqualTo("KEYCOUNTY");
		assertThat(contents.receiver()).isEqualTo("KEYBH");
		assertThat(contents.controlNumber()).isEqualTo("000000042");
		assertThat(contents.production()).isFalse();
		assertThat(contents.claims()).isEqualTo(3);
		assertThat(contents.total()).isEqualTo(Money.of("146.25"));
		assertThat(contents.bytes()).isEqualTo(file.length);
	}

	@Test
	void findsTheFileThatWasWritten() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Written written = Professional837Writer.write(SampleClaims.envelope(), SampleClaims.claims(2), out);
		assertThat(ReadBack.check(new ByteArrayInputStream(out.toByteArray()), written).sound()).isTrue();
	}

	@Test
	void saysWhenTheFileIsAnotherThanWasWritten() throws IOException {
		Written written = Professional837Writer.write(SampleClaims.envelope(), SampleClaims.claims(2),
				new ByteArrayOutputStream());
		ReadBack.Verdict verdict = ReadBack.check(new ByteArrayInputStream(SampleClaims.file(SampleClaims.claims(1))),
				written);
		assertThat(verdict.problems()).extracting(Problem::display)
			.containsExactly(
					"The file is not the one that was written: its bytes, counts or total differ. Build the batch again.");
	}

	@Test
	void aTransactionOfMoreThanFiveThousandClaimsIsNamedOnce() throws IOException {
		String file = new String(SampleClaims.file(SampleClaims.claims(5_000)), StandardCharsets.US_ASCII);
		int trailer = file.indexOf("SE*65012*");
		String one = file.substring(file.indexOf("CLM*PS00000001"), file.indexOf("HL*3*1*22"));
		String two = IntStream.of(1, 2)
			.mapToObj((i) -> one.replace("PS00000001", "PX" + i).replace("REF*6R*L1", "REF*6R*X" + i))
			.collect(Collectors.joining());
		String more = file.substring(0, trailer) + two + file.substring(trailer).replace("SE*65012*", "SE*65024*");
		assertThat(check(more.getBytes(StandardCharsets.US_ASCII)).problems()).extracting(Problem::sentence)
			.containsExactly("Claim PX1: This transaction has more than 5,000 claims.");
	}

	@Test
	void lineBreaksBetweenSegmentsDoNoHarm() throws IOException {
		String file = SampleClaims.text(SampleClaims.claim(1)).replace("~", "~\r\n");
		assertThat(check(file.getBytes(StandardCharsets.US_ASCII)).problems()).isEmpty();
	}

	@Test
	void everyPlaceWhereAFileCanBeCutIsAProblemAndNeverAnException() throws IOException {
		byte[] file = SampleClaims.file(SampleClaims.claim(1));
		for (int length = 0; length < file.length; length++) {
			ReadBack.Verdict verdict = check(Arrays.copyOf(file, length));
			assertThat(verdict.sound()).as("cut after %d bytes", length).isFalse();
		}
	}

	@Test
	void noByteThatIsChangedLeadsToAnException() throws IOException {
		byte[] sound = SampleClaims.file(SampleClaims.claims(2));
		Random random = new Random(837);
		for (int i = 0; i < 3_000; i++) {
			byte[] damaged = sound.clone();
			int at = random.nextInt(damaged.length);
			damaged[at] = (byte) random.nextInt(256);
			ReadBack.Contents contents = check(damaged).contents();
			assertThat(contents.bytes()).as("seed 837, turn %d, byte %d", i, at).isEqualTo(damaged.length);
			assertThat(InWords.page(new ByteArrayInputStream(damaged), 0, 2).claims()).hasSizeLessThanOrEqualTo(2);
		}
	}

	private static ReadBack.Verdict check(byte[] file) throws IOException {
		return ReadBack.check(new ByteArrayInputStream(file));
	}

}
