package org.peerstead;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PackagingTests {

	@Test
	void theApplicationIsNamedInOnePlace() {
		assertThat(Peerstead.class.getSimpleName()).isEqualTo("Peerstead");
	}

}
