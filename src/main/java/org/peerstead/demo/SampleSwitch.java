package org.peerstead.demo;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/**
 * Decides before anything starts whether the sample is loaded: by default with the
 * embedded database, never with one of the county's own. With it the server listens to
 * its own machine alone, for everyone knows the sample's passwords.
 */
class SampleSwitch implements EnvironmentPostProcessor, Ordered {

	static final String SAMPLE = "peerstead.sample";

	static final String LOAD = "load";

	private static final String NONE = "none";

	private static final String ADDRESS = "server.address";

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		String sample = decide(environment);
		Map<String, Object> decided = new LinkedHashMap<>();
		decided.put(SAMPLE, sample);
		if (sample.equals(LOAD)) {
			decided.put(ADDRESS, address(environment.getProperty(ADDRESS)));
		}
		environment.getPropertySources().addFirst(new MapPropertySource("sample county", decided));
	}

	private static String decide(Environment environment) {
		boolean ownDatabase = environment.containsProperty("spring.datasource.url");
		String asked = environment.getProperty(SAMPLE, ownDatabase ? NONE : LOAD);
		if (!asked.equals(LOAD) && !asked.equals(NONE)) {
			throw new IllegalStateException("peerstead.sample is \"load\" or \"none\", not \"" + asked + "\".");
		}
		if (asked.equals(LOAD) && ownDatabase) {
			throw new IllegalStateException(
					"The sample county is never loaded into a database of your own. Leave out peerstead.sample=load, "
							+ "or leave out spring.datasource.url to try the sample on the embedded database.");
		}
		return asked;
	}

	/** Where the server listens: the machine itself, unless that is said already. */
	private static String address(@Nullable String asked) {
		if (asked == null || asked.isBlank()) {
			return "127.0.0.1";
		}
		if (!isThisMachine(asked)) {
			throw new IllegalStateException(
					"The sample county has passwords that everyone knows, so with it the server "
							+ "listens to this machine alone. Leave out server.address=" + asked
							+ ", or start without the sample: peerstead.sample=none.");
		}
		return asked;
	}

	private static boolean isThisMachine(String address) {
		try {
			return InetAddress.getByName(address).isLoopbackAddress();
		}
		catch (UnknownHostException ex) {
			return false;
		}
	}

	/** After application.properties was read. */
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
