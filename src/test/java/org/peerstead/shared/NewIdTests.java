package org.peerstead.shared;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NewIdTests {

	/** As PostgreSQL compares them: by their bytes, that is by their hexadecimal text. */
	private static final Comparator<UUID> BY_BYTES = Comparator.comparing(UUID::toString);

	@Test
	void idsAreVersion7AndCarryTheTime() {
		long before = System.currentTimeMillis();
		UUID id = NewId.next();
		assertThat(id.version()).isEqualTo(7);
		assertThat(id.variant()).isEqualTo(2);
		assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, before + 60_000);
	}

	@Test
	void everyIdIsGreaterThanTheOneBeforeEvenWithinAMillisecond() {
		List<UUID> made = new ArrayList<>();
		for (int count = 0; count < 50_000; count++) {
			made.add(NewId.next());
		}
		List<UUID> sorted = new ArrayList<>(made);
		Collections.sort(sorted, BY_BYTES);
		assertThat(made).isEqualTo(sorted).doesNotHaveDuplicates();
	}

	@Test
	void idsOfManyThreadsDiffer() {
		Set<UUID> made = Collections.synchronizedSet(new HashSet<>());
		IntStream.range(0, 40_000).parallel().forEach((count) -> made.add(NewId.next()));
		assertThat(made).hasSize(40_000);
	}

}
