package org.peerstead.rulebook;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyNames;
import org.peerstead.access.NotFound;
import org.peerstead.access.UserId;
import org.peerstead.rules.EffectiveRules;
import org.peerstead.rules.Level;
import org.peerstead.rules.RuleFile;
import org.peerstead.rules.RuleSet;
import org.peerstead.rules.Setting;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts a program's own rules, changes them value by value, tries them against their
 * examples, and publishes them for good.
 */
@Service
@Transactional
public class RuleEditing {

	private final RuleVersions versions;

	private final RuleValues values;

	private final RuleExamples examples;

	private final RulesFor rules;

	private final PayerNames payers;

	private final AgencyNames agencies;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	RuleEditing(RuleVersions versions, RuleValues values, RuleExamples examples, RulesFor rules, PayerNames payers,
			AgencyNames agencies, ApplicationEventPublisher events, Clock clock) {
		this.versions = versions;
		this.values = values;
		this.examples = examples;
		this.rules = rules;
		this.payers = payers;
		this.agencies = agencies;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * A draft that begins as a copy of what holds on its first day, with examples that
	 * hold under it.
	 */
	public void draft(RuleVersionId id, ProgramId program, WhoseRules whose, RuleVersion.Plan plan) {
		List<RuleSet> said = this.rules.of(program).saidBy(whose, plan.effective().from());
		String basedOn = said.isEmpty() ? "Nothing: no such rules held on its first day"
				: said.get(0).name() + ", " + days(said.get(0).effective());
		begin(id, program, whose, plan, basedOn, said.stream().flatMap((set) -> set.settings().values().stream()));
	}

	/**
	 * A draft from a file. The days may stand in the file; those of the form count first.
	 */
	public void take(RuleVersionId id, ProgramId program, WhoseRules whose, @Nullable LocalDate from,
			@Nullable LocalDate through, String reason, List<String> lines) {
		List<RuleSet> read = RuleFile.read("upload", "as sent", whose.level(), "this program", lines);
		if (read.isEmpty()) {
			throw new Refusal("content", "The file has its columns and no line below them. Add the values.");
		}
		if (read.size() > 1) {
			throw new Refusal("content",
					"The file has values for " + read.size() + " stretches of days ("
							+ String.join("; ", read.stream().map((set) -> days(set.effective())).toList())
							+ "). One version holds one stretch: send a file for each.");
		}
		DateSpan stated = read.get(0).effective();
		LocalDate first = (from != null) ? from : stated.from();
		if (first.equals(LocalDate.MIN)) {
			throw new Refusal("effectiveFrom", "Neither you nor the file says on which day these rules begin.");
		}
		LocalDate last = (from != null || through != null) ? through : stated.through();
		for (Setting setting : read.get(0).settings().values()) {
			if (!whose.says(setting.parameter())) {
				throw new Refusal("content", "The file holds " + setting.parameter().key() + ". \""
						+ setting.parameter().title() + "\" stands in the payer's terms. Take the line out.");
			}
		}
		begin(id, program, whose, new RuleVersion.Plan(new DateSpan(first, last), reason), "A file",
				read.get(0).settings().values().stream());
	}

	private void begin(RuleVersionId id, ProgramId program, WhoseRules whose, RuleVersion.Plan plan, String basedOn,
			java.util.stream.Stream<Setting> settings) {
		if (this.versions.findByIdAndProgramId(id.value(), program).isPresent()) {
			return;
		}
		this.versions
			.save(new RuleVersion(id, program, whose, new RuleVersion.Draft(name(program, whose), basedOn, plan)));
		this.versions.flush();
		this.values.begin(program, id, settings.filter((setting) -> whose.says(setting.parameter())).toList());
		this.examples.add(program, id, ShippedExamples.under(trial(program, id)));
	}

	/** The rules under which the examples of a version are tried. */
	EffectiveRules trial(ProgramId program, RuleVersionId id) {
		RuleVersion version = find(program, id);
		return this.rules.asIf(program, id)
			.on(version.whose().payer(), version.whose().agency(), version.effective().from());
	}

	private String name(ProgramId program, WhoseRules whose) {
		String payer = (whose.payer() != null) ? this.payers.find(whose.payer(), program).payer().details().name() : "";
		if (whose.level() == Level.PAYER) {
			return payer;
		}
		if (whose.agency() != null) {
			String agency = this.agencies.find(program, whose.agency()).orElseThrow(NotFound::new);
			return "Contract of " + agency + (payer.isEmpty() ? "" : " with " + payer);
		}
		return this.rules.stateName(program);
	}

	public void replan(RuleVersionId id, ProgramId program, int seenVersion, RuleVersion.Plan plan) {
		find(program, id).replan(seenVersion, plan);
	}

	/** One value of a draft. */
	public void say(RuleVersionId id, ProgramId program, Setting setting, @Nullable Integer seenVersion) {
		RuleVersion version = find(program, id);
		version.refuseUnlessDraft();
		version.whose().refuseUnlessSays(setting.parameter());
		if (!setting.isReadable()) {
			throw new Refusal("value", "\"" + setting.value() + "\" cannot be the value. Write "
					+ setting.parameter().kind().words() + (setting.isSet() ? "." : ", or say that it is unknown."));
		}
		this.values.say(program, id, setting, seenVersion);
	}

	public void addExample(RuleVersionId id, ProgramId program, RuleExample example) {
		find(program, id).refuseUnlessDraft();
		this.examples.add(program, id, List.of(example));
	}

	/**
	 * The usual examples for the values as they are now, beside those that are there.
	 * Returns how many are new.
	 */
	public int addUsualExamples(RuleVersionId id, ProgramId program) {
		find(program, id).refuseUnlessDraft();
		List<RuleExample> there = this.examples.of(program, id);
		List<RuleExample> more = ShippedExamples.under(trial(program, id))
			.stream()
			.filter((usual) -> there.stream()
				.noneMatch((one) -> one.visit().equals(usual.visit()) && one.expected().equals(usual.expected())))
			.toList();
		this.examples.add(program, id, more);
		return more.size();
	}

	public void removeExample(RuleVersionId id, ProgramId program, UUID example) {
		find(program, id).refuseUnlessDraft();
		this.examples.remove(program, id, example);
	}

	/**
	 * Publishes a draft: every example must hold, and the version before it ends on the
	 * day before.
	 */
	public void publish(RuleVersionId id, ProgramId program, int seenVersion, UserId by) {
		RuleVersion version = find(program, id);
		version.refuseUnlessDraft();
		version.refuseIfStale(seenVersion);
		refuseUnlessExamplesHold(program, id);
		for (RuleVersion other : this.versions.findByProgramIdOrderByEffectiveFromDesc(program)) {
			if (other.standing() == RuleVersion.Standing.PUBLISHED && other.whose().equals(version.whose())) {
				makeRoom(other, version.effective());
			}
		}
		// the one before must have ended before this one stands beside it
		this.versions.flush();
		version.publish(by, this.clock.instant());
		this.versions.flush();
		this.events.publishEvent(
				new RulesPublished(program, version.whose().payer(), version.whose().agency(), version.effective()));
	}

	private static void makeRoom(RuleVersion other, DateSpan days) {
		if (!other.effective().overlaps(days)) {
			return;
		}
		if (!other.effective().from().isBefore(days.from())) {
			throw new Refusal("A version of the same rules holds " + days(other.effective())
					+ " already, so two would hold on the same days. Begin after it, end this one before it, or take"
					+ " that one back.");
		}
		other.endOn(days.from().minusDays(1));
	}

	private void refuseUnlessExamplesHold(ProgramId program, RuleVersionId id) {
		EffectiveRules rules = trial(program, id);
		List<String> fail = new ArrayList<>();
		Collection<RuleExample> all = this.examples.of(program, id);
		for (RuleExample example : all) {
			RuleExample.Result result = example.under(rules);
			if (!result.holds()) {
				fail.add("\"" + example.title() + "\" expects " + example.expected().words() + ", and what came out is "
						+ result.cameOut() + (result.cameOut().endsWith(".") ? "" : "."));
			}
		}
		if (!fail.isEmpty()) {
			throw new Refusal(null,
					((fail.size() == 1) ? "One example does not hold: " : fail.size() + " examples do not hold: ")
							+ String.join(" ", fail)
							+ " Mend the value, or take the example away if it is no longer right.",
					null);
		}
		if (all.isEmpty()) {
			throw new Refusal("No example is there to try these rules with. Add at least one.");
		}
	}

	/** Takes a published version back; visits of its days are judged anew. */
	public void withdraw(RuleVersionId id, ProgramId program, String why, UserId by) {
		RuleVersion version = find(program, id);
		if (why.strip().length() < 5) {
			throw new Refusal("why", "Say in a few words why. The reason stays on record.");
		}
		version.withdraw(why.strip(), by, this.clock.instant());
		this.versions.flush();
		this.events.publishEvent(
				new RulesPublished(program, version.whose().payer(), version.whose().agency(), version.effective()));
	}

	public void discard(RuleVersionId id, ProgramId program, UserId by) {
		find(program, id).discard(by, this.clock.instant());
	}

	private RuleVersion find(ProgramId program, RuleVersionId id) {
		return this.versions.findByIdAndProgramId(id.value(), program).orElseThrow(NotFound::new);
	}

	/** "from 07/01/2026", "01/01/2026 to 06/30/2026", "start not known". */
	static String days(DateSpan span) {
		return span.equals(DateSpan.ALWAYS) ? "start not known" : span.toString().toLowerCase(Locale.ROOT);
	}

}
