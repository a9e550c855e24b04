package org.peerstead.demo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class SampleSwitchTests {

	private final MockEnvironment environment = new MockEnvironment();

	@Test
	void loadsTheSampleWithTheEmbeddedDatabaseAndListensToThisMachineAlone() {
		decide();
		assertThat(this.environment.getProperty("peerstead.sample")).isEqualTo("load");
		assertThat(this.environment.getProperty("server.address")).isEqualTo("127.0.0.1");
	}

	@Test
	void loadsNoSampleIntoADatabaseOfOnesOwn() {
		this.environment.setProperty("spring.datasource.url", "jdbc:postgresql://db/peerstead");
		decide();
		assertThat(this.environment.getProperty("peerstead.sample")).isEqualTo("none");
		assertThat(this.environment.getProperty("server.address")).isNull();
	}

	@Test
	void refusesTheSampleForADatabaseOfOnesOwn() {
		this.environment.setProperty("spring.datasource.url", "jdbc:postgresql://db/peerstead");
		this.environment.setProperty("peerstead.sample", "load");
		assertThatIllegalStateException().isThrownBy(this::decide)
			.withMessageContaining("never loaded into a database of your own");
	}

	@Test
	void leavesTheAddressAloneWithoutTheSample() {
		this.environment.setProperty("peerstead.sample", "none");
		this.environment.setProperty("server.address", "0.0.0.0");
		decide();
		assertThat(this.environment.getProperty("server.address")).isEqualTo("0.0.0.0");
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.0.0.0", "192.0.2.7", "::" })
	void refusesToStartWhereOthersReachTheSample(String address) {
		this.environment.setProperty("server.address", address);
		assertThatIllegalStateException().isThrownBy(this::decide)
			.withMessageContaining("passwords that everyone knows")
			.withMessageContaining("peerstead.sample=none");
	}

	@ParameterizedTest
	@ValueSource(strings = { "localhost", "127.0.0.1", "::1" })
	void takesAnyNameOfThisMachine(String address) {
		this.environment.setProperty("server.address", address);
		decide();
		assertThat(this.environment.getProperty("server.address")).isEqualTo(address);
	}

	@Test
	void refusesAWordThatItDoesNotKnow() {
		this.environment.setProperty("peerstead.sample", "yes");
		assertThatIllegalStateException().isThrownBy(this::decide).withMessageContaining("\"load\" or \"none\"");
	}

	private void decide() {
		new SampleSwitch().postProcessEnvironment(this.environment, new SpringApplication());
	}

}
