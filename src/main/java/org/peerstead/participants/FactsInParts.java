package org.peerstead.participants;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.participants.ParticipantFacts.AuthorizationFact;
import org.peerstead.participants.ParticipantFacts.EnrolmentFact;
import org.peerstead.participants.ParticipantFacts.PlanFact;
import org.peerstead.participants.ParticipantFacts.StayFact;
import org.peerstead.participants.ParticipantFacts.TelehealthFact;
import org.peerstead.participants.ParticipantFacts.ThirdPartyFact;
import org.peerstead.rulebook.PayerId;
import org.peerstead.rules.VisitFacts;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.Units;

/** Puts the rows about one participant together, in whatever order they come. */
final class FactsInParts {

	private final ParticipantId id;

	private String name = "";

	private LocalDate birthDate = LocalDate.MIN;

	private Sex sex = Sex.U;

	private boolean hasRecipientId;

	private @Nullable LocalDate diedOn;

	private final List<EnrolmentFact> enrolments = new ArrayList<>();

	private final List<Covered> coverages = new ArrayList<>();

	private final List<VisitFacts.Recommendation> recommendations = new ArrayList<>();

	private final List<AuthorizationFact> authorizations = new ArrayList<>();

	private final List<StayFact> stays = new ArrayList<>();

	private final List<ThirdPartyFact> thirdParties = new ArrayList<>();

	private final List<TelehealthFact> telehealth = new ArrayList<>();

	private final Map<UUID, Written> plans = new LinkedHashMap<>();

	private final Map<UUID, List<VisitFacts.Goal>> goals = new LinkedHashMap<>();

	private final Map<UUID, List<VisitFacts.Review>> reviews = new LinkedHashMap<>();

	FactsInParts(ParticipantId id) {
		this.id = id;
	}

	private record Covered(UUID payer, String payerName, DateSpan span) {
	}

	private record Written(AgencyId agency, DateSpan span, VisitFacts.Signed signed, PlannedSupport support) {
	}

	void take(ResultSet row) throws SQLException {
		switch (row.getString("part")) {
			case "PERSON" -> {
				this.name = row.getString("words");
				this.birthDate = row.getObject("first", LocalDate.class);
				this.sex = Sex.valueOf(row.getString("kind"));
				this.hasRecipientId = row.getInt("number") == 1;
				this.diedOn = row.getObject("last", LocalDate.class);
			}
			case "ENROLMENT" ->
				this.enrolments.add(new EnrolmentFact(new AgencyId(owner(row)), row.getString("words"), span(row)));
			case "COVERAGE" -> this.coverages.add(new Covered(owner(row), row.getString("words"), span(row)));
			case "RECOMMENDATION" -> this.recommendations.add(recommendation(row));
			case "AUTHORIZATION" -> this.authorizations.add(new AuthorizationFact(id(row), new PayerId(owner(row)),
					row.getString("words"), span(row), Units.of(row.getInt("number"))));
			case "PLAN" ->
				this.plans.put(id(row), new Written(new AgencyId(owner(row)), span(row), signed(row), support(row)));
			case "STAY" -> this.stays.add(new StayFact(StayKind.valueOf(row.getString("kind")), span(row)));
			case "TELEHEALTH" -> this.telehealth.add(new TelehealthFact(new AgencyId(owner(row)), span(row)));
			case "THIRD_PARTY" -> this.thirdParties.add(new ThirdPartyFact(row.getString("words"), span(row)));
			case "GOAL" -> this.goals.computeIfAbsent(owner(row), (plan) -> new ArrayList<>())
				.add(new VisitFacts.Goal(id(row), row.getObject("last", LocalDate.class)));
			default -> this.reviews.computeIfAbsent(owner(row), (plan) -> new ArrayList<>())
				.add(new VisitFacts.Review(row.getObject("first", LocalDate.class), signed(row)));
		}
	}

	ParticipantFacts together() {
		List<PlanFact> plans = new ArrayList<>();
		this.plans.forEach((plan,
				written) -> plans.add(new PlanFact(plan, written.agency(),
						new VisitFacts.Plan(written.span(), List.copyOf(this.goals.getOrDefault(plan, List.of())),
								written.signed(), List.copyOf(this.reviews.getOrDefault(plan, List.of())),
								written.support().forms()),
						written.support())));
		List<VisitFacts.Coverage> covered = this.coverages.stream()
			.map((each) -> new VisitFacts.Coverage(each.payer(), each.payerName(), each.span(), this.hasRecipientId))
			.toList();
		return new ParticipantFacts(this.id, this.name, this.birthDate, this.diedOn, this.sex, this.hasRecipientId,
				List.copyOf(this.enrolments), covered, List.copyOf(this.recommendations), List.copyOf(plans),
				List.copyOf(this.authorizations), List.copyOf(this.stays), List.copyOf(this.thirdParties),
				List.copyOf(this.telehealth));
	}

	private static VisitFacts.Recommendation recommendation(ResultSet row) throws SQLException {
		Array codes = row.getArray("list");
		return new VisitFacts.Recommendation(row.getObject("first", LocalDate.class),
				Practitioner.valueOf(row.getString("kind")).ruleWord(), List.of((String[]) codes.getArray()));
	}

	private static PlannedSupport support(ResultSet row) throws SQLException {
		Array named = row.getArray("list");
		int minutes = row.getInt("number");
		Set<PlanService> services = (named != null)
				? Arrays.stream((String[]) named.getArray()).map(PlanService::valueOf).collect(Collectors.toSet())
				: Set.of();
		return new PlannedSupport(services, (minutes > 0) ? minutes : null, null);
	}

	private static VisitFacts.Signed signed(ResultSet row) throws SQLException {
		return new VisitFacts.Signed(day(row, "a"), day(row, "b"), day(row, "c"));
	}

	private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDate.class);
	}

	private static DateSpan span(ResultSet row) throws SQLException {
		return new DateSpan(row.getObject("first", LocalDate.class), row.getObject("last", LocalDate.class));
	}

	private static UUID id(ResultSet row) throws SQLException {
		return row.getObject("id", UUID.class);
	}

	private static UUID owner(ResultSet row) throws SQLException {
		return row.getObject("owner", UUID.class);
	}

}
