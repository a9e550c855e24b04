package org.peerstead.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CancellationException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Tells the sample in the background once the server answers, and prints where to go. A
 * second start finds everything told; one after a stop in the middle goes on.
 */
@Component
@ConditionalOnProperty(name = SampleSwitch.SAMPLE, havingValue = SampleSwitch.LOAD)
class StoryTeller {

	private static final Logger log = LoggerFactory.getLogger(StoryTeller.class);

	private static final Duration LONGEST_STEP = Duration.ofSeconds(20);

	private static final int ALL = 100;

	private final SampleCounty county;

	private final StoryTelling telling;

	private final Steps steps;

	private final Clock clock;

	private final Environment environment;

	private volatile boolean stopping;

	private @Nullable Thread thread;

	StoryTeller(SampleCounty county, StoryTelling telling, Steps steps, Clock clock, Environment environment) {
		this.county = county;
		this.telling = telling;
		this.steps = steps;
		this.clock = clock;
		this.environment = environment;
	}

	@EventListener
	void begin(ApplicationReadyEvent event) {
		Thread teller = new Thread(this::tell, "sample-county");
		teller.setDaemon(true);
		this.thread = teller;
		teller.start();
	}

	/** Waits for the step under way, so that no connection is pulled from under it. */
	@EventListener
	void stop(ContextClosedEvent event) throws InterruptedException {
		this.stopping = true;
		Thread teller = this.thread;
		if (teller != null) {
			teller.join(LONGEST_STEP.toMillis());
		}
	}

	private void tell() {
		long began = System.nanoTime();
		try {
			for (Plot plot : Plot.ALL) {
				this.telling.open(plot, steps(plot));
			}
			this.county.open();
			log.info(invitation());
			this.telling.tell(Plot.KEYSTONE, steps(Plot.KEYSTONE),
					(parts) -> this.county.told(Math.min(parts, ALL - 1)));
			this.telling.planted(Plot.KEYSTONE, steps(Plot.KEYSTONE)).ifPresent(this.county::tells);
			this.telling.tell(Plot.LAUREL, steps(Plot.LAUREL), (parts) -> {
			});
			this.county.told(ALL);
			log.info("The sample county is whole, after {} seconds",
					Duration.ofNanos(System.nanoTime() - began).toSeconds());
		}
		catch (CancellationException ex) {
			log.info(ex.getMessage());
		}
		catch (RuntimeException ex) {
			this.county.failed();
			log.error("The sample county could not be filled. Delete the data folder to begin again.", ex);
		}
	}

	private Steps.Telling steps(Plot plot) {
		return this.steps.of(plot.program(), this.clock.instant(), () -> this.stopping);
	}

	private String invitation() {
		StringBuilder text = new StringBuilder("Keystone County (sample) is open\n\n");
		text.append("    http://localhost:")
			.append(this.environment.getProperty("local.server.port", "8080"))
			.append("\n\n    Sign in with the password ")
			.append(SampleUsers.PASSWORD)
			.append(" as\n");
		this.county.list().forEach((one) -> text.append(String.format("      %-11s %s%n", one.name(), one.roles())));
		return text.toString();
	}

}
