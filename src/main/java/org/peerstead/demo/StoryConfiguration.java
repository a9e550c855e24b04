package org.peerstead.demo;

import java.time.Clock;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** While the sample is loaded, its teller may speak of other days. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = SampleSwitch.SAMPLE, havingValue = SampleSwitch.LOAD)
class StoryConfiguration {

	@Bean
	@Primary
	StoryClock storyClock() {
		return new StoryClock(Clock.systemUTC());
	}

}
