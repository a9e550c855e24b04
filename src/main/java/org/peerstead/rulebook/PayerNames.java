package org.peerstead.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyNames.Choice;
import org.peerstead.access.NotFound;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Payers for lists, pages and select boxes. */
@Component
@Transactional(readOnly = true)
public class PayerNames {

	private final JdbcClient jdbc;

	private final Payers payers;

	private final PayerTermsOnFile onFile;

	PayerNames(JdbcClient jdbc, Payers payers, PayerTermsOnFile onFile) {
		this.jdbc = jdbc;
		this.payers = payers;
		this.onFile = onFile;
	}

	/** A line of the list of payers. */
	public record Row(UUID id, String name, Payer.Kind kind, String payerId, boolean production, boolean sample,
			@Nullable LocalDate closedOn, @Nullable LocalDate termsFrom) {
	}

	/** A payer with its terms of all days, the newest first. */
	public record Found(Payer payer, List<PayerTerms> terms) {

		/** The terms that hold on the day. */
		public @Nullable PayerTerms on(LocalDate day) {
			return this.terms.stream().filter((terms) -> terms.effective().contains(day)).findFirst().orElse(null);
		}

	}

	/** Payers that work with the program now: for new coverage. */
	public List<Choice> open(ProgramId program) {
		return choices(program, "and closed_on is null");
	}

	/** All payers: for filters of lists. */
	public List<Choice> choices(ProgramId program) {
		return choices(program, "");
	}

	private List<Choice> choices(ProgramId program, String which) {
		return this.jdbc
			.sql("select id as value, name as label from payer where program_id = ? " + which + " order by name")
			.param(program.value())
			.query((row, number) -> new Choice(row.getString("value"), row.getString("label")))
			.list();
	}

	/**
	 * Payers whose name or id fits, after a name, each with the day its last terms began.
	 */
	public List<Row> list(ProgramId program, String q, String after, int most) {
		return this.jdbc
			.sql("""
					select y.id, y.name, y.kind, y.payer_id, y.production, y.sample, y.closed_on,
					  (select max(t.effective_from) from payer_terms t where t.program_id = y.program_id and t.payer_id = y.id) as terms_from
					from payer y where y.program_id = :program and y.name > :after
					  and (position(lower(:q) in lower(y.name)) > 0 or starts_with(y.payer_id, upper(:q)))
					order by y.name limit :most""")
			.param("program", program.value())
			.param("after", after)
			.param("q", q)
			.param("most", most)
			.query(Row.class)
			.list();
	}

	/** The payer and its terms; not found for a stranger's. */
	public Found find(PayerId id, ProgramId program) {
		Payer payer = this.payers.findByIdAndProgramId(id.value(), program).orElseThrow(NotFound::new);
		return new Found(payer, this.onFile.findByPayerIdAndProgramIdOrderByEffectiveFromDesc(id, program));
	}

	/** One of the payer's terms; not found for another payer's. */
	public PayerTerms terms(TermsId id, PayerId payer, ProgramId program) {
		return this.onFile.findByIdAndProgramId(id.value(), program)
			.filter((terms) -> terms.payer().equals(payer))
			.orElseThrow(NotFound::new);
	}

}
