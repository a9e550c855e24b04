package org.peerstead.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.peerstead.PeersteadTest;

/** A test that walks through the application in headless Chromium. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PeersteadTest
@ExtendWith(InTheBrowser.WhereThereIsOne.class)
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

}
