package org.peerstead.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.peerstead.PeersteadTest;

import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.test.util.ReflectionTestUtils;

/** A test that walks through the application in headless Chromium. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PeersteadTest
@ExtendWith({ InTheBrowser.WhereThereIsOne.class, InTheBrowser.TokenAsConfigured.class })
@interface InTheBrowser {

	/**
	 * Without Chromium these tests say so in one line; with -Dbrowser.required=true they
	 * fail instead.
	 */
	class WhereThereIsOne implements ExecutionCondition {

		@Override
		public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
			if (Browser.executable().isPresent()) {
				return ConditionEvaluationResult.enabled("Chromium found");
			}
			if (Boolean.getBoolean("browser.required")) {
				throw new IllegalStateException(
						"Chromium is required (-Dbrowser.required=true) and was not found: install the package chromium");
			}
			System.out.println("NOT RUN: " + context.getDisplayName()
					+ " needs Chromium. Install the package chromium, or set -Dbrowser.path.");
			return ConditionEvaluationResult.disabled("Chromium was not found");
		}

	}

	/**
	 * Tests without a browser put a repository of their own into the filter that checks
	 * the token of a form, and leave it there; a browser meets the application's.
	 */
	class TokenAsConfigured implements BeforeEachCallback {

		@Override
		public void beforeEach(ExtensionContext context) {
			SpringExtension.getApplicationContext(context)
				.getBeansOfType(FilterChainProxy.class)
				.values()
				.stream()
				.flatMap((proxy) -> proxy.getFilterChains().stream())
				.flatMap((chain) -> chain.getFilters().stream())
				.filter(CsrfFilter.class::isInstance)
				.forEach((filter) -> ReflectionTestUtils.setField(filter, "tokenRepository",
						new CookieCsrfTokenRepository()));
		}

	}

}
