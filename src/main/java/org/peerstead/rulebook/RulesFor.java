package org.peerstead.rulebook;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.peerstead.rules.EffectiveRules;
import org.peerstead.rules.Level;
import org.peerstead.rules.RuleSet;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which rules hold for a service: the terms of its payer on its day, over what the state
 * says, over what the nation says.
 */
@Component
@Transactional(readOnly = true)
public class RulesFor {

	private final JdbcClient jdbc;

	private final PayerTermsOnFile onFile;

	private final RuleSets law;

	private final RuleValues own;

	RulesFor(JdbcClient jdbc, PayerTermsOnFile onFile, RuleSets law, RuleValues own) {
		this.jdbc = jdbc;
		this.onFile = onFile;
		this.law = law;
		this.own = own;
	}

	private record Row(String state, @Nullable UUID id, @Nullable String name, Payer.@Nullable Kind kind,
			@Nullable Boolean sample) {
	}

	/**
	 * The rules of one service; with no payer, or none whose terms hold on the day, those
	 * of the state and the nation.
	 */
	public EffectiveRules service(ProgramId program, @Nullable PayerId payer, LocalDate date) {
		return ((payer != null) ? of(program) : lawOf(program)).on(payer, date);
	}

	/**
	 * What is said on the day by the program's state, in its own version or as shipped.
	 */
	List<RuleSet> law(ProgramId program, LocalDate day) {
		return lawOf(program).saidBy(WhoseRules.STATE, day);
	}

	/** The state's name, or its two letters while no rules of it are shipped. */
	String stateName(ProgramId program) {
		return shipped(program).stream()
			.filter((set) -> set.level() == Level.STATE)
			.map(RuleSet::name)
			.findFirst()
			.orElseGet(() -> state(program));
	}

	private String state(ProgramId program) {
		return this.jdbc.sql("select state from program where id = ?")
			.param(program.value())
			.query(String.class)
			.optional()
			.orElse("");
	}

	private List<RuleSet> shipped(ProgramId program) {
		return this.law.lawOf(state(program));
	}

	private ProgramRules lawOf(ProgramId program) {
		return new ProgramRules(shipped(program), List.of(), Map.of(), this.own.published(program));
	}

	/**
	 * All rules of a program, read in three statements however many payers and days are
	 * asked for afterwards.
	 */
	public ProgramRules of(ProgramId program) {
		List<Row> rows = this.jdbc.sql(
				"select p.state, y.id, y.name, y.kind, y.sample from program p left join payer y on y.program_id = p.id where p.id = ?")
			.param(program.value())
			.query(Row.class)
			.list();
		Map<PayerId, List<PayerTerms>> terms = this.onFile.findByProgramIdOrderByEffectiveFromDesc(program)
			.stream()
			.collect(Collectors.groupingBy(PayerTerms::payer));
		Map<PayerId, ProgramRules.PayersTerms> payers = new LinkedHashMap<>();
		for (Row row : rows) {
			if (row.id() != null && row.name() != null) {
				PayerId id = new PayerId(row.id());
				payers.put(id, new ProgramRules.PayersTerms(row.name(), row.kind() == Payer.Kind.FEE_FOR_SERVICE,
						Boolean.TRUE.equals(row.sample()), terms.getOrDefault(id, List.of())));
			}
		}
		String state = rows.isEmpty() ? "" : rows.get(0).state();
		return new ProgramRules(this.law.lawOf(state), this.law.feeForService(state), payers,
				this.own.published(program));
	}

	/** All rules as if that version held on every day; nothing is saved. */
	public ProgramRules asIf(ProgramId program, RuleVersionId version) {
		return of(program).with(this.own.own(program, version));
	}

}
