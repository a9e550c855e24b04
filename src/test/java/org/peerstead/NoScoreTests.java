package org.peerstead;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nobody is measured against others: no table keeps a score, rank, rating or risk of a
 * person, no page shows one, and no class has a field for one. Read from the schema, the
 * templates and the classes themselves, so that none can come in unseen.
 */
@PeersteadTest
class NoScoreTests {

	/** As a part of a name: participant_score, riskOfLeaving, rank. */
	private static final Pattern NAME = Pattern
		.compile("(^|_)(score|scores|scored|scoring|rank|ranks|ranking|rating|ratings|risk|risks|percentile|leaderboard"
				+ "|productivity|performance|propensity|likelihood)(_|$)");

	/** As words of a page. The number of people at risk, of statistics, is none. */
	private static final Pattern WORDS = Pattern
		.compile("(?i)\\b(scores?|scored|scoring|rank(ed|ing|ings|s)?|ratings?|leader ?boards?|productivity"
				+ "|(top|low|high|under) ?performers?|(flight|attrition|turnover|retention) risks?|risk of leaving|at risk of"
				+ "|likely to leave)\\b");

	/**
	 * What a page may say: that there is none, and the name of the test between curves.
	 */
	private static final Pattern SAID_TO_BE_NONE = Pattern
		.compile("(?i)\\b(no|without( a)?|never( a)?) scores?\\b|\\bnobody is scored\\b|\\blog-rank\\b");

	private final JdbcClient owner;

	@Autowired
	NoScoreTests(@Qualifier("ownerDataSource") DataSource owner) {
		this.owner = JdbcClient.create(owner);
	}

	@Test
	void noTableOfPeopleKeepsOne() {
		List<String> columns = this.owner
			.sql("""
					select table_name || '.' || column_name from information_schema.columns
					where table_schema = 'public' and table_name not like 'spring_session%' and table_name <> 'flyway_schema_history'""")
			.query(String.class)
			.list();
		assertThat(columns).hasSizeGreaterThan(300);
		assertThat(columns.stream().filter((column) -> named(column.replace('.', '_')))).isEmpty();
	}

	@Test
	void noPageShowsOne() throws IOException {
		List<String> said = new ArrayList<>();
		try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".html")).toList()) {
				String text = SAID_TO_BE_NONE.matcher(Files.readString(file)).replaceAll("");
				WORDS.matcher(text).results().forEach((hit) -> said.add(file + ": " + hit.group()));
			}
		}
		assertThat(said).isEmpty();
	}

	@Test
	void noClassHasAFieldForOne() {
		List<String> fields = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages("org.peerstead")
			.stream()
			.flatMap((type) -> type.getFields().stream())
			.filter((field) -> !field.getModifiers().contains(JavaModifier.STATIC))
			.filter((field) -> named(snake(field.getName())))
			.filter((field) -> !ofStatistics(field))
			.map(JavaField::getFullName)
			.toList();
		assertThat(fields).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "score", "retentionScore", "peer_rank", "risk_of_leaving", "flightRisk", "rating" })
	void sees(String name) {
		assertThat(named(snake(name))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "operating", "frankly", "crisk", "grade", "rung", "underscore_free" })
	void takesNoOtherWordForOne(String name) {
		assertThat(named(snake(name))).isFalse();
	}

	/** How many are at risk at a time is what a survival curve counts. */
	private static boolean ofStatistics(JavaField field) {
		return field.getName().equals("atRisk")
				&& field.getOwner().getPackageName().startsWith("org.peerstead.retention");
	}

	private static boolean named(String name) {
		return NAME.matcher(name).find();
	}

	private static String snake(String name) {
		return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
	}

}
