package org.peerstead.billing.x12;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.peerstead.shared.Money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class Professional837WriterTests {

	@Test
	void tellsSizesCountsSumAndHash() throws IOException, NoSuchAlgorithmException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Written written = Professional837Writer.write(SampleClaims.envelope(), SampleClaims.claims(3), out);
		byte[] hash = MessageDigest.getInstance("SHA-256").digest(out.toByteArray());
		long segments = out.toString().chars().filter((c) -> c == '~').count();
		assertThat(written)
			.isEqualTo(new Written(out.size(), segments, 1, 3, 3, Money.of("146.25"), HexFormat.of().formatHex(hash)));
	}

	@Test
	void theSameClaimsGiveTheSameBytes() {
		assertThat(SampleClaims.file(SampleClaims.claims(50))).isEqualTo(SampleClaims.file(SampleClaims.claims(50)));
	}

	@Test
	void writesPlainAsciiWithoutLineBreaks() {
		byte[] file = SampleClaims.file(SampleClaims.claims(20));
		assertThat(IntStream.range(0, file.length).allMatch((i) -> file[i] >= ' ' && file[i] <= '~')).isTrue();
	}

	@Test
	void aNewTransactionBeginsAfterFiveThousandClaims() throws IOException {
		byte[] file = SampleClaims.file(SampleClaims.claims(12_001));
		ReadBack.Verdict verdict = ReadBack.check(new ByteArrayInputStream(file));
		assertThat(verdict.problems()).isEmpty();
		assertThat(verdict.contents().transactions()).isEqualTo(3);
		assertThat(verdict.contents().claims()).isEqualTo(12_001);
		assertThat(new String(file, StandardCharsets.US_ASCII).split("~"))
			.filteredOn((segment) -> segment.matches("(ST|BHT|SE|GE|IEA)\\*.*"))
			.containsExactly("ST*837*0001*005010X222A1", "BHT*0019*00*B2026-0042*20260331*1405*CH", "SE*65012*0001",
					"ST*837*0002*005010X222A1", "BHT*0019*00*B2026-0042-2*20260331*1405*CH", "SE*65012*0002",
					"ST*837*0003*005010X222A1", "BHT*0019*00*B2026-0042-3*20260331*1405*CH", "SE*26025*0003", "GE*3*7",
					"IEA*1*000000042");
	}

	@Test
	void theSecondParserAgreesOverTwoTransactions() {
		SecondOpinion opinion = SecondOpinion.on(SampleClaims.file(SampleClaims.claims(5_001)));
		assertThat(opinion.objections()).isEmpty();
		assertThat(opinion.transactions()).isEqualTo(2);
		assertThat(opinion.claims()).isEqualTo(5_001);
	}

	@Test
	void keepsNoClaimThatIsWritten() throws IOException {
		AtomicReference<WeakReference<Claim837>> early = new AtomicReference<>();
		AtomicBoolean forgotten = new AtomicBoolean();
		Iterator<Claim837> claims = IntStream.rangeClosed(1, 20_000).mapToObj((i) -> {
			Claim837 claim = SampleClaims.claim(i);
			if (i == 100) {
				early.set(new WeakReference<>(claim));
			}
			if (i == 19_999) {
				System.gc();
				forgotten.set(early.get().get() == null);
			}
			return claim;
		}).iterator();
		Written written = Professional837Writer.write(SampleClaims.envelope(), claims, OutputStream.nullOutputStream());
		assertThat(written.claims()).isEqualTo(20_000);
		assertThat(forgotten).isTrue();
	}

	@Test
	void closesTheStreamOfClaims() throws IOException {
		AtomicBoolean closed = new AtomicBoolean();
		Stream<Claim837> claims = Stream.of(SampleClaims.claim(1)).onClose(() -> closed.set(true));
		Professional837Writer.write(SampleClaims.envelope(), claims, OutputStream.nullOutputStream());
		assertThat(closed).isTrue();
	}

	@Test
	void leavesTheOutputOpen() throws IOException {
		AtomicBoolean closed = new AtomicBoolean();
		OutputStream out = new ByteArrayOutputStream() {
			@Override
			public void close() {
				closed.set(true);
			}
		};
		Professional837Writer.write(SampleClaims.envelope(), SampleClaims.claims(1), out);
		assertThat(closed).isFalse();
	}

	@Test
	void refusesAFileWithoutClaims() {
		assertThatExceptionOfType(Unwritable.class)
			.isThrownBy(() -> Professional837Writer.write(SampleClaims.envelope(), Collections.emptyIterator(),
					OutputStream.nullOutputStream()))
			.withMessage("A claim file needs at least one claim.");
	}

	@Test
	void refusesAServiceAfterTheDayOfTheFile() {
		Envelope.Control early = new Envelope.Control(1, 1, "B1", SampleClaims.SERVED.minusDays(1).atStartOfDay(),
				Envelope.Usage.TEST);
		Envelope envelope = new Envelope(SampleClaims.envelope().submitter(), SampleClaims.envelope().receiver(),
				early);
		assertThatExceptionOfType(Unwritable.class).isThrownBy(
				() -> Professional837Writer.write(envelope, SampleClaims.claims(1), OutputStream.nullOutputStream()))
			.withMessage("Claim PS00000001: A line is dated after the day on which the file is written.");
	}

	@Test
	void refusesABadClaimWithEveryReason() {
		Claim837 bad = SampleClaims.claim(1, SampleClaims.person("Иван", null, null, ""),
				Claim837.Filing.original("11"), List.of(), null, List.of(SampleClaims.line("L1", 1, List.of(1))));
		assertThatExceptionOfType(Unwritable.class).isThrownBy(() -> SampleClaims.file(bad))
			.satisfies((refused) -> assertThat(refused.problems()).hasSize(4).isEqualTo(bad.problems()));
	}

	@Test
	void refusesABadEnvelope() {
		Envelope good = SampleClaims.envelope();
		Envelope bad = new Envelope(good.submitter(), good.receiver(),
				new Envelope.Control(0, 1, "B1", SampleClaims.WRITTEN, Envelope.Usage.TEST));
		assertThatExceptionOfType(Unwritable.class)
			.isThrownBy(() -> Professional837Writer.write(bad, SampleClaims.claims(1), OutputStream.nullOutputStream()))
			.withMessage("Interchange control number must be from 1 to 999,999,999.");
	}

}
