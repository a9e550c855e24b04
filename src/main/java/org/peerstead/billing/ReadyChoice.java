package org.peerstead.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.shared.ProgramId;

/**
 * Which of the visits that wait are meant: the filters of a list, and the same for what
 * goes into a batch. An empty part asks for nothing.
 */
public record ReadyChoice(@Nullable UUID payer, @Nullable UUID agency, @Nullable YearMonth month,
		@Nullable BigDecimal least, @Nullable BigDecimal most, @Nullable Integer days) {

	private static final int SOME_YEARS = 3_650;

	public static final ReadyChoice ALL = new ReadyChoice(null, null, null, null, null, null);

	public ReadyChoice to(@Nullable UUID onePayer) {
		return new ReadyChoice(onePayer, this.agency, this.month, this.least, this.most, this.days);
	}

	public ReadyChoice of(@Nullable UUID oneAgency) {
		return new ReadyChoice(this.payer, oneAgency, this.month, this.least, this.most, this.days);
	}

	/** As the query of an address, without what is not asked for. */
	public Map<String, String> query() {
		Map<String, @Nullable Object> all = new LinkedHashMap<>();
		all.put("payer", this.payer);
		all.put("agency", this.agency);
		all.put("month", this.month);
		all.put("least", this.least);
		all.put("most", this.most);
		all.put("days", this.days);
		Map<String, String> asked = new LinkedHashMap<>();
		all.forEach((name, value) -> {
			if (value != null) {
				asked.put(name, value.toString());
			}
		});
		return asked;
	}

	/** In one line, to stand on the batch. */
	String words() {
		String words = query().entrySet()
			.stream()
			.filter((part) -> !part.getKey().equals("payer") && !part.getKey().equals("agency"))
			.map((part) -> switch (part.getKey()) {
				case "month" -> "month " + part.getValue();
				case "least" -> "from $" + part.getValue();
				case "most" -> "up to $" + part.getValue();
				default -> "at most " + part.getValue() + " days left";
			})
			.collect(Collectors.joining(", "));
		return words.isEmpty() ? "everything ready" : words;
	}

	/**
	 * The conditions on {@code encounter_standing s}, as far as this user reaches, after
	 * the standing itself.
	 */
	Conditions conditions(ProgramId program, Reach reach, LocalDate today) {
		Conditions conditions = Conditions.of("s.program_id = :program", "program", program.value());
		if (!reach.wholeProgram()) {
			conditions.and("s.agency_id = any(cast(:agencies as uuid[]))", "agencies", Ids.array(reach.agencies()));
		}
		conditions.andIf(this.payer, "s.payer_id = :payer", "payer")
			.andIf(this.agency, "s.agency_id = :agency", "agency");
		if (this.month != null) {
			conditions.and("s.service_date >= :monthBegins", "monthBegins", this.month.atDay(1))
				.and("s.service_date <= :monthEnds", "monthEnds", this.month.atEndOfMonth());
		}
		conditions.andIf(this.least, "s.charge >= :least", "least").andIf(this.most, "s.charge <= :most", "most");
		if (this.days != null) {
			conditions.and("s.file_by <= :fileBy", "fileBy",
					today.plusDays(Math.max(-SOME_YEARS, Math.min(SOME_YEARS, this.days))));
		}
		return conditions;
	}

}
