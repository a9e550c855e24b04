package org.peerstead.billing.x12;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InWordsTests {

	@Test
	void tellsAClaimAsAPersonWould() throws IOException {
		InWords.ClaimInWords claim = page(SampleClaims.file(SampleClaims.claim(2)), 0, 10).claims().get(0);
		assertThat(claim.number()).isEqualTo("PS00000002");
		assertThat(claim.participant()).isEqualTo("SAMPLEC, CASEY");
		assertThat(claim.recipientId()).isEqualTo("ending in 0002");
		assertThat(claim.billedBy()).isEqualTo("RIVERBEND PEER CENTER (SAMPLE)");
		assertThat(claim.place()).isEqualTo("office (11)");
		assertThat(claim.frequency()).isEqualTo("original claim");
		assertThat(claim.total()).isEqualTo("$48.75");
		assertThat(claim.diagnoses()).containsExactly("F33.1");
		assertThat(claim.lines())
			.containsExactly(new InWords.LineInWords("03/02/2026", "peer support (H0038)", "3 units", "$48.75", "L2"));
	}

	@Test
	void everySegmentStandsBesideItsWordsOnceAndInOrder() throws IOException {
		byte[] file = SampleClaims.file(SampleClaims.claims(3));
		InWords.Page page = page(file, 0, 10);
		List<InWords.Row> rows = Stream
			.of(page.envelope().stream(), page.claims().stream().flatMap((c) -> c.rows().stream()),
					page.trailer().stream())
			.flatMap((s) -> s)
			.toList();
		assertThat(rows).hasSize(55);
		assertThat(rows).extracting(InWords.Row::position).isSorted().doesNotHaveDuplicates();
		assertThat(rows).extracting(InWords.Row::words).doesNotContain("", "A segment that we do not write");
		assertThat(page.more()).isFalse();
	}

	@Test
	void pagesThroughTheClaims() throws IOException {
		byte[] file = SampleClaims.file(SampleClaims.claims(25));
		assertThat(numbers(page(file, 0, 10))).hasSize(10).first().isEqualTo("PS00000001");
		assertThat(numbers(page(file, 10, 10))).hasSize(10).first().isEqualTo("PS00000011");
		assertThat(numbers(page(file, 20, 10))).hasSize(5).first().isEqualTo("PS00000021");
		assertThat(numbers(page(file, 30, 10))).isEmpty();
		assertThat(page(file, 10, 10).more()).isTrue();
		assertThat(page(file, 10, 10).trailer()).isEmpty();
		assertThat(page(file, 15, 10).more()).isFalse();
	}

	@Test
	void aLaterPageStillSaysWhoBillsAndForWhom() throws IOException {
		InWords.ClaimInWords claim = page(SampleClaims.file(SampleClaims.claims(25)), 20, 1).claims().get(0);
		assertThat(claim.billedBy()).isEqualTo("RIVERBEND PEER CENTER (SAMPLE)");
		assertThat(claim.rows()).extracting(InWords.Row::raw)
			.contains("HL*1**20*1~", "HL*22*1*22*0~", "CLM*PS00000021*48.75***11:B:1*Y*A*Y*Y~");
	}

	@Test
	void theSecondTransactionShowsItsOwnHeader() throws IOException {
		InWords.Page page = page(SampleClaims.file(SampleClaims.claims(5_002)), 5_000, 10);
		assertThat(page.envelope()).extracting(InWords.Row::words).contains("Transaction 0002 begins");
		assertThat(page.claims()).hasSize(2);
	}

	@Test
	void recipientIdsAreNeverShownWhole() throws IOException {
		InWords.Page page = page(SampleClaims.file(SampleClaims.claim(1234)), 0, 10);
		assertThat(page.toString()).contains("••••••1234").doesNotContain("0000001234");
	}

	@Test
	void aNoteThatSomebodyPutThereIsNotShown() throws IOException {
		String file = SampleClaims.text(SampleClaims.claim(1)).replace("HI*", "NTE*ADD*WE TALKED ABOUT WORK~HI*");
		InWords.Page page = page(file.getBytes(StandardCharsets.US_ASCII), 0, 10);
		assertThat(page.toString()).doesNotContain("TALKED").contains("NTE*(not shown)~");
	}

	@Test
	void ofABrokenFileItTellsWhatCanBeRead() throws IOException {
		byte[] file = SampleClaims.file(SampleClaims.claims(3));
		assertThat(numbers(page(Arrays.copyOf(file, file.length - 250), 0, 10))).hasSize(2);
		assertThat(page("not a claim file".getBytes(StandardCharsets.US_ASCII), 0, 10).claims()).isEmpty();
		assertThat(page(new byte[0], 0, 10).envelope()).isEmpty();
	}

	private static List<String> numbers(InWords.Page page) {
		return page.claims().stream().map(InWords.ClaimInWords::number).toList();
	}

	private static InWords.Page page(byte[] file, long skip, int limit) throws IOException {
		return InWords.page(new ByteArrayInputStream(file), skip, limit);
	}

}
