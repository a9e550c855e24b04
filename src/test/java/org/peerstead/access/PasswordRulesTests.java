package org.peerstead.access;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peerstead.shared.Refusal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** NIST SP 800-63B-4 section 3.1.1: length and a block-list, and no rule about kinds. */
class PasswordRulesTests {

	private final PasswordRules rules = new PasswordRules();

	private static final List<String> PLACE = List.of("peerstead", "kimberly", "Juniata");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			fourteen chars                                                     | at least 15
			aaaaaaaaaaaaaaaaaaaa                                               | repeats a few
			ababababababababab                                                 | repeats a few
			passwordpassword                                                   | tried first
			P@ssw0rd-P@ssw0rd-1                                                | tried first
			welcome2026welcome                                                 | tried first
			ILoveYouILoveYou1!                                                 | tried first
			qwertyuiopasdfghjkl                                                | tried first
			keystone-sample                                                    | tried first
			correct horse battery staple                                       | tried first
			olive juniata 44 lamp                                              | Leave out names
			my kimberly likes jam                                              | Leave out names
			""")
	void refusesWhatIsGuessedFirst(String password, String sentence) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.rules.check(password, PLACE))
			.withMessageContaining(sentence);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a-long-test-password-of-mine", "olive tractor nine lamps", "Wüstenrot Käse 9 Uhr",
			"               x1y2z3", "gravel-onion-kettle-drum" })
	void takesWhatIsLongAndUnusual(String password) {
		assertThatCode(() -> this.rules.check(password, PLACE)).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@ValueSource(ints = { 64, 65 })
	void takesSixtyFourCharactersAndNoMore(int length) {
		String password = "olive tractor nine lamps gravel onion kettle drum vase mild fjord ".substring(0, length);
		if (length == 64) {
			this.rules.check(password, PLACE);
		}
		else {
			assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.rules.check(password, PLACE))
				.withMessageContaining("at most 64");
		}
	}

}
