package org.peerstead.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import com.sun.management.ThreadMXBean;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What the benchmark adds to the running application: the day it takes place on, and
 * counters around each request.
 */
final class Instruments {

	/** The header by which a request is known afterwards. */
	static final String NUMBER = "X-Bench";

	private static final Map<String, CompletableFuture<Tally>> TALLIES = new ConcurrentHashMap<>();

	@Bean
	@Primary
	Clock dayOfTheBenchmark() {
		return Clock.fixed(County.NOW, ZoneOffset.UTC);
	}

	@Bean
	static BeanPostProcessor watchedDataSources() {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return switch (name) {
					case "dataSource" -> new WatchedDataSource((DataSource) bean, false);
					case "sessionDataSource" -> new WatchedDataSource((DataSource) bean, true);
					default -> bean;
				};
			}
		};
	}

	@Bean
	FilterRegistrationBean<Counting> counting() {
		FilterRegistrationBean<Counting> registration = new FilterRegistrationBean<>(new Counting());
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return registration;
	}

	/** What the request with this number cost; it is told once. */
	static Tally of(String number) {
		try {
			return TALLIES.computeIfAbsent(number, (key) -> new CompletableFuture<>()).get(10, TimeUnit.SECONDS);
		}
		catch (Exception ex) {
			throw new IllegalStateException("The server did not count request " + number, ex);
		}
		finally {
			TALLIES.remove(number);
		}
	}

	private static final class Counting extends OncePerRequestFilter {

		private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			String number = request.getHeader(NUMBER);
			if (number == null) {
				chain.doFilter(request, response);
				return;
			}
			Tally tally = Tally.begin();
			long allocated = THREADS.getCurrentThreadAllocatedBytes();
			long cpu = THREADS.getCurrentThreadCpuTime();
			long start = System.nanoTime();
			try {
				chain.doFilter(request, response);
			}
			finally {
				tally.serverNanos = System.nanoTime() - start;
				tally.cpuNanos = THREADS.getCurrentThreadCpuTime() - cpu;
				tally.allocated = THREADS.getCurrentThreadAllocatedBytes() - allocated;
				Tally.end();
				TALLIES.computeIfAbsent(number, (key) -> new CompletableFuture<>()).complete(tally);
			}
		}

	}

}
