package org.peerstead.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.access.NotFound;
import org.peerstead.access.Role;
import org.peerstead.access.UserId;
import org.peerstead.rules.Check;
import org.peerstead.rules.Level;
import org.peerstead.rules.Mode;
import org.peerstead.rules.Parameter;
import org.peerstead.rules.RuleChanges;
import org.peerstead.rules.RuleFile;
import org.peerstead.rules.Setting;
import org.peerstead.rules.Trust;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.NewId;
import org.peerstead.shared.Refusal;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PeersteadTest
class RuleEditingTests {

	private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

	private static final LocalDate JANUARY = LocalDate.of(2027, 1, 1);

	@Autowired
	private TestCounty counties;

	@Autowired
	private RuleEditing editing;

	@Autowired
	private RuleSetPages pages;

	@Autowired
	private RulesFor rules;

	@Autowired
	private PayerRecords payers;

	@Autowired
	private JdbcClient jdbc;

	private County county;

	private UserId staff;

	@BeforeEach
	void aCounty() {
		this.county = this.counties.make();
		this.staff = this.county.user(Role.COUNTY_STAFF).id();
	}

	private RuleVersionId draft(WhoseRules whose, DateSpan days) {
		RuleVersionId id = new RuleVersionId(NewId.next());
		this.county.run(() -> this.editing.draft(id, this.county.program(), whose,
				new RuleVersion.Plan(days, "The county agreed another limit")));
		return id;
	}

	private RuleVersionId draftFrom(LocalDate from) {
		return draft(WhoseRules.STATE, DateSpan.from(from));
	}

	private void say(RuleVersionId id, Parameter parameter, String value, Trust trust) {
		this.county.run(() -> {
			RuleSetPages.Value now = this.pages.value(this.county.program(), id, parameter);
			this.editing.say(id, this.county.program(),
					Setting.of(parameter, value, trust, Setting.Source.of("County letter of 05/01/2026")),
					now.version());
		});
	}

	private void publish(RuleVersionId id) {
		this.county.run(() -> this.editing.publish(id, this.county.program(),
				this.pages.find(this.county.program(), id).version(), this.staff));
	}

	/** Takes away what an edit has made untrue, and adds the usual for the new values. */
	private void renewExamples(RuleVersionId id) {
		page(id).examples()
			.stream()
			.filter((result) -> !result.holds())
			.forEach((result) -> this.county
				.run(() -> this.editing.removeExample(id, this.county.program(), result.example().id())));
		this.county.run(() -> this.editing.addUsualExamples(id, this.county.program()));
	}

	private RuleSetPages.OwnInWords page(RuleVersionId id) {
		return this.county.as(() -> this.pages.own(this.county.program(), id, true));
	}

	private int groupMax(LocalDate day) {
		return this.county.as(() -> this.rules.service(this.county.program(), null, day))
			.number(Parameter.GROUP_MAX)
			.orElse(0);
	}

	@Test
	void aDraftBeginsAsACopyAndItsDifferenceIsToldInWords() {
		RuleVersionId id = draftFrom(JULY);
		assertThat(page(id).changes()).isEmpty();
		assertThat(page(id).before()).isEqualTo("Pennsylvania, start not known");
		assertThat(page(id).set().settings()).isEqualTo(RuleFile.pennsylvania().get(0).settings());
		say(id, Parameter.MAX_UNITS_DAY, "20", Trust.RECALLED);
		say(id, Parameter.TELEPHONE_SHARE_MAX, "25", Trust.CONFIRMED);
		assertThat(page(id).changes()).extracting(RuleChanges.Change::sentence)
			.containsExactly(
					"Most units for one person in a day: 16 units before, 20 units from 07/01/2026 (recalled: warns only).",
					"Largest share of visits by phone: 25 % as before, recalled until now, confirmed from 07/01/2026 (may block).");
	}

	@Test
	void aVersionHoldsFromItsFirstDayAndThePastKeepsItsRules() {
		RuleVersionId july = draftFrom(JULY);
		say(july, Parameter.GROUP_MAX, "10", Trust.CONFIRMED);
		assertThat(groupMax(JULY)).as("a draft holds nowhere").isZero();
		publish(july);
		assertThat(groupMax(JULY.minusDays(1))).isZero();
		assertThat(groupMax(JULY)).isEqualTo(10);
		RuleVersionId january = draftFrom(JANUARY);
		assertThat(page(january).examples()).extracting((result) -> result.example().title())
			.contains("A full group", "One person too many in a group", "One unit too many in a day");
		say(january, Parameter.GROUP_MAX, "8", Trust.CONFIRMED);
		renewExamples(january);
		publish(january);
		assertThat(groupMax(JANUARY.minusDays(1))).isEqualTo(10);
		assertThat(groupMax(JANUARY)).isEqualTo(8);
		assertThat(page(july).version().effective()).isEqualTo(DateSpan.of(JULY, JANUARY.minusDays(1)));
		assertThat(page(january).before()).startsWith("Pennsylvania, 07/01/2026 to 12/31/2026");
	}

	@Test
	void anExampleThatFailsKeepsTheRulesFromBeingPublished() {
		RuleVersionId id = draftFrom(JULY);
		assertThat(page(id).examples()).isNotEmpty().allMatch(RuleExample.Result::holds);
		assertThat(page(id).examples()).extracting((result) -> result.example().title())
			.contains("53 minutes", "A day too young", "Alcohol use alone");
		say(id, Parameter.ROUNDING_POLICY, "EIGHT_MINUTE", Trust.CONFIRMED);
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> publish(id))
			.withMessageContaining("\"53 minutes\" expects 3 units, and what came out is 4 units.");
		renewExamples(id);
		assertThat(page(id).examples()).extracting((result) -> result.example().expected().units()).contains(4);
		this.county.run(() -> this.editing.addExample(id, this.county.program(),
				new RuleExample(
						NewId.next(), 0, "By video", new RuleExample.Told(53, 0, null, null, Mode.VIDEO,
								org.peerstead.rules.Place.HOME, null, 40, "F31.81"),
						new RuleExample.Expected(4, null, Check.CODES_DO_NOT_FIT, false))));
		publish(id);
		assertThat(page(id).version().standing()).isEqualTo(RuleVersion.Standing.PUBLISHED);
	}

	@Test
	void publishedRulesStayAsTheyAreInTheDatabaseToo() {
		RuleVersionId id = draftFrom(JULY);
		publish(id);
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> say(id, Parameter.GROUP_MAX, "9", Trust.CONFIRMED));
		for (String forbidden : List.of("update rule_version_value set note = 'x' where rule_version_id = ?",
				"update rule_example set title = 'other' where rule_version_id = ?",
				"update rule_version set reason = 'another reason' where id = ?",
				"update rule_version set published_at = null, published_by = null where id = ?",
				"update rule_version set effective_from = '2026-08-01' where id = ?")) {
			assertThatExceptionOfType(DataIntegrityViolationException.class).as(forbidden)
				.isThrownBy(() -> this.county.run(() -> this.jdbc.sql(forbidden).param(id.value()).update()))
				.withMessageContaining("published rules were to be changed");
		}
	}

	@Test
	void twoVersionsNeverHoldOnTheSameDays() {
		publish(draftFrom(JANUARY));
		RuleVersionId same = draftFrom(JANUARY);
		RuleVersionId before = draftFrom(JULY);
		for (RuleVersionId id : List.of(same, before)) {
			assertThatExceptionOfType(Refusal.class).isThrownBy(() -> publish(id))
				.withMessageContaining("from 01/01/2027")
				.withMessageContaining("two would hold on the same days");
		}
		publish(draft(WhoseRules.STATE, DateSpan.of(JULY, LocalDate.of(2026, 9, 30))));
		assertThat(this.county.as(() -> this.pages.gaps(this.county.program()))).hasEntrySatisfying(WhoseRules.STATE,
				(gap) -> assertThat(gap).contains("10/01/2026 to 12/31/2026", "the shipped rules of the state hold",
						"Publish a version"));
	}

	@Test
	void aVersionTakenBackHoldsNoLongerAndSaysWhy() {
		RuleVersionId id = draftFrom(JULY);
		say(id, Parameter.GROUP_MAX, "10", Trust.CONFIRMED);
		publish(id);
		assertThatExceptionOfType(Refusal.class).isThrownBy(
				() -> this.county.run(() -> this.editing.withdraw(id, this.county.program(), " no ", this.staff)));
		this.county.run(
				() -> this.editing.withdraw(id, this.county.program(), "The letter was of another county", this.staff));
		assertThat(groupMax(JULY)).isZero();
		assertThat(page(id).version().withdrawnWhy()).isEqualTo("The letter was of another county");
		publish(draftFrom(JULY));
	}

	@Test
	void aContractStandsOverThePayerAndThePayerOverTheState() {
		PayerId payer = this.county.as(() -> new SamplePayers(this.payers).withTermsFrom(this.county.program(), JULY));
		RuleVersionId plan = draft(new WhoseRules(Level.PAYER, payer, null), DateSpan.from(JULY));
		say(plan, Parameter.GROUP_MAX, "9", Trust.CONFIRMED);
		addExample(plan);
		publish(plan);
		RuleVersionId contract = draft(new WhoseRules(Level.PROVIDER_CONTRACT, payer, this.county.first()),
				DateSpan.from(JULY));
		say(contract, Parameter.GROUP_MAX, "6", Trust.CONFIRMED);
		renewExamples(contract);
		addExample(contract);
		publish(contract);
		ProgramRules all = this.county.as(() -> this.rules.of(this.county.program()));
		assertThat(all.on(payer, this.county.first(), JULY).number(Parameter.GROUP_MAX)).hasValue(6);
		assertThat(all.on(payer, this.county.second(), JULY).number(Parameter.GROUP_MAX)).hasValue(9);
		assertThat(all.on(payer, JULY).number(Parameter.GROUP_MAX)).hasValue(9);
		assertThat(all.on(null, JULY).number(Parameter.GROUP_MAX)).isEmpty();
		assertThat(all.on(payer, this.county.first(), JULY).number(Parameter.MIN_AGE)).as("from the state")
			.hasValue(14);
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> say(plan, Parameter.ROUNDING_POLICY, "EIGHT_MINUTE", Trust.CONFIRMED));
		RuleVersionId terms = draft(new WhoseRules(Level.PAYER, payer, null), DateSpan.from(JANUARY));
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> say(terms, Parameter.ROUNDING_POLICY, "EIGHT_MINUTE", Trust.CONFIRMED))
			.withMessageContaining("stands in the payer's terms");
	}

	private void addExample(RuleVersionId id) {
		this.county.run(() -> this.editing.addExample(id, this.county.program(), new RuleExample(NewId.next(), 0,
				"A long visit", RuleExample.Told.lasting(60), RuleExample.Expected.units(4))));
	}

	@Test
	void aValueSavedMeanwhileIsNotOverwritten() {
		RuleVersionId id = draftFrom(JULY);
		Setting mine = Setting.of(Parameter.MIN_AGE, "16", Trust.RECALLED, Setting.Source.of("Mine"));
		this.county.run(() -> this.editing.say(id, this.county.program(), mine, 0));
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.county.run(() -> this.editing.say(id, this.county.program(), mine, 0)));
	}

	@Test
	void aVersionGoesOutAsAFileAndComesInElsewhere() {
		RuleVersionId id = draft(WhoseRules.STATE, DateSpan.of(JULY, JANUARY));
		say(id, Parameter.GROUP_MAX, "10", Trust.CONFIRMED);
		List<String> lines = RuleFile.write(page(id).set());
		County other = this.counties.make("OH");
		RuleVersionId there = new RuleVersionId(NewId.next());
		other.run(() -> this.editing.take(there, other.program(), WhoseRules.STATE, null, null, "From another county",
				lines));
		RuleSetPages.OwnInWords taken = other.as(() -> this.pages.own(other.program(), there, true));
		assertThat(taken.set().settings()).isEqualTo(page(id).set().settings());
		assertThat(taken.version().effective()).isEqualTo(DateSpan.of(JULY, JANUARY));
		assertThat(taken.version().name()).isEqualTo("Ohio");
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> other.as(() -> this.pages.own(other.program(), id, true)));
	}

	@Test
	void aFileThatIsWrongSavesNothing() {
		List<String> lines = new ArrayList<>(RuleFile.write(RuleFile.pennsylvania().get(0)));
		lines.add("unit_minuets\t15\tconfirmed\tSource\t\t\t\t");
		RuleVersionId id = new RuleVersionId(NewId.next());
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.county.run(() -> this.editing.take(id, this.county.program(), WhoseRules.STATE, JULY,
					null, "A file of the state", lines)))
			.withMessageContaining("there is no parameter \"unit_minuets\"");
		lines.set(lines.size() - 1, "min_age\t15\tconfirmed\tSource\t\t\t2026-07-01\t");
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.county.run(() -> this.editing.take(id, this.county.program(), WhoseRules.STATE, JULY,
					null, "A file of the state", lines)))
			.withMessageContaining("min_age has two values on the same days");
		assertThat(this.county.as(() -> this.pages.own(this.county.program(), true, null, 10))).isEmpty();
	}

	@Test
	void withoutAnyoneWhoKeepsVisitsThePreviewSaysNothingRatherThanALie() {
		RuleVersionId id = draftFrom(JULY);
		assertThat(this.county
			.as(() -> this.pages.preview(this.county.program(), id, java.time.ZoneId.of("America/New_York")))
			.map((preview) -> preview.lastMonth().visits()))
			.satisfiesAnyOf((none) -> assertThat(none).isEmpty(), (some) -> assertThat(some).hasValue(0));
	}

}
