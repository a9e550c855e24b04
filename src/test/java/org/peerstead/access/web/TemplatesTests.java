package org.peerstead.access.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** House rules of the templates that no compiler watches. */
class TemplatesTests {

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	/** The content security policy refuses all of these, so they would fail silently. */
	private static final Pattern INLINE = Pattern.compile(
			"<style|\\sstyle\\s*=|th:style|th:styleappend|\\son[a-z]+\\s*=|th:on[a-z]+\\s*=|javascript:|<script(?![^>]*\\ssrc=|[^>]*th:src=)|hx-on");

	/** What an expression must never do with what users typed. */
	private static final Pattern UNSAFE = Pattern.compile("th:utext|\\[\\(|\\bT\\(");

	/** Words that a person is never called by. */
	private static final Pattern WORDS = Pattern
		.compile("(?i)\\b(clients?|patients?|non-?complian(t|ce)|unproductive|nonproductive)\\b");

	private static final Pattern TAG = Pattern.compile("<[a-z][^<]*?(\"[^\"]*\"[^<]*?)*?>");

	/**
	 * Kept on phones to open without network, so it must not name who is signed in, as
	 * the layout does.
	 */
	private static final Path SHELL = Path.of("encounters/device-day.html");

	static Stream<Path> templates() {
		return list(TEMPLATES);
	}

	@ParameterizedTest
	@MethodSource("templates")
	void holdsNeitherInlineScriptNorInlineStyle(Path template) {
		assertThat(INLINE.matcher(read(template)).results().map((hit) -> hit.group().strip())).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("templates")
	void neverWritesTextAsMarkup(Path template) {
		assertThat(UNSAFE.matcher(read(template)).results().map((hit) -> hit.group())).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("templates")
	void speaksOfPeopleAsPeople(Path template) {
		assertThat(WORDS.matcher(read(template)).results().map((hit) -> hit.group())).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("templates")
	void preprocessesNamesInTheFieldFragmentsAlone(Path template) {
		if (!template.endsWith("fragments/field.html")) {
			assertThat(read(template)).doesNotContain("__${", "__*{");
		}
	}

	@ParameterizedTest
	@MethodSource("templates")
	void isOnePageOfTheOneLayout(Path template) {
		String text = read(template);
		if (text.contains("<main") && !template.endsWith(SHELL)) {
			assertThat(text).contains("fragments/layout");
			assertThat(text.split("<title", -1)).hasSize(2);
		}
	}

	/**
	 * What follows the page's end would be shown below it as well, since the layout
	 * replaces the page alone.
	 */
	@ParameterizedTest
	@MethodSource("templates")
	void keepsItsFragmentsWithinThePage(Path template) {
		String text = read(template);
		if (text.contains("~{fragments/layout :: page") && !template.endsWith("fragments/layout.html")) {
			assertThat(text.strip()).endsWith("</html>");
		}
	}

	/**
	 * A tag that is replaced is gone before its own condition is asked, so it would show
	 * always.
	 */
	@ParameterizedTest
	@MethodSource("templates")
	void asksNoConditionOfATagThatIsReplaced(Path template) {
		assertThat(TAG.matcher(read(template))
			.results()
			.map((hit) -> hit.group())
			.filter((tag) -> tag.contains("th:replace=") && (tag.contains("th:if=") || tag.contains("th:unless="))))
			.isEmpty();
	}

	@Test
	void theFragmentsAreWhereEveryPageLooksForThem() {
		assertThat(list(TEMPLATES.resolve("fragments")).map((path) -> path.getFileName().toString()).toList())
			.containsAll(List.of("errors.html", "facts.html", "field.html", "filter.html", "flash.html", "layout.html",
					"light.html", "pagination.html", "problem.html", "status.html", "table.html"));
	}

	private static Stream<Path> list(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter((path) -> path.toString().endsWith(".html")).sorted().toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path template) {
		try {
			return Files.readString(template);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
