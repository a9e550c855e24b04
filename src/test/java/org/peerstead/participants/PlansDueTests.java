package org.peerstead.participants;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.StatementCount;
import org.peerstead.TestClock;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.access.Role;
import org.peerstead.access.SignIns;
import org.peerstead.access.SignedIn;
import org.peerstead.shared.NewId;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What the database finds due is what the domain says of each person. */
@PeersteadTest
class PlansDueTests {

	private static final LocalDate TODAY = TestClock.TODAY;

	@Autowired
	private TestCounty counties;

	@Autowired
	private SampleParticipants sample;

	@Autowired
	private ParticipantRegister register;

	@Autowired
	private PlanRegister plans;

	@Autowired
	private ParticipantFactsOf facts;

	@Autowired
	private PlansDue due;

	@Autowired
	private ParticipantList list;

	@Autowired
	private SignIns signIns;

	@Autowired
	private StatementCount statements;

	@Test
	void theDatabaseAndTheDomainNameTheSameDay() {
		County county = this.counties.make();
		List<ParticipantId> people = new ArrayList<>();
		people.add(planned(county, "2026-05-31", null, List.of()));
		people.add(planned(county, "2026-01-31", null, List.of()));
		for (Signatures signed : signings("2026-02-20")) {
			people.add(planned(county, "2026-01-12", signed, List.of()));
			people.add(planned(county, "2026-02-10", signed, List.of()));
			for (Signatures reviewed : signings("2026-05-11")) {
				people.add(planned(county, "2025-12-31", signed, List.of(reviewed)));
				people.add(planned(county, "2025-12-31", signed, List.of(reviewed, Signatures.NONE)));
			}
		}
		SignedIn me = staff(county);
		Sight sight = Sight.of(me, TODAY);
		Map<ParticipantId, LocalDate> found = new HashMap<>();
		county.as(() -> this.due.within(1000, 1000, sight, me))
			.forEach((each) -> found.put(each.participant(), each.by()));
		Map<ParticipantId, ParticipantFacts> facts = county.as(() -> this.facts.all(people, county.program()));
		Map<ParticipantId, @Nullable LocalDate> said = new HashMap<>();
		facts.forEach((id, fact) -> {
			PlanStanding standing = fact.standingOn(TODAY, sight.agencies(), PlanCalendar.PENNSYLVANIA);
			said.put(id, (standing != null) ? standing.due() : null);
		});
		assertThat(people).hasSize(42);
		assertThat(found).hasSize(people.size()).isEqualTo(said);
	}

	@Test
	void theListSendsAsManyStatementsForFortyPeopleAsForOne() {
		County county = this.counties.make();
		SignedIn me = staff(county);
		planned(county, "2026-01-12", Signatures.NONE, List.of());
		// the law is read once for all programs; who asks first pays for it
		statementsOfTheList(county, me, 1);
		int forOne = statementsOfTheList(county, me, 1);
		for (int number = 1; number < 40; number++) {
			planned(county, "2026-01-12", Signatures.NONE, List.of());
		}
		assertThat(statementsOfTheList(county, me, 40)).isEqualTo(forOne).isLessThanOrEqualTo(8);
	}

	private int statementsOfTheList(County county, SignedIn me, int people) {
		ParticipantList.Search everyone = new ParticipantList.Search(null, null, null, null, null, null, null, null,
				null);
		return this.statements
			.of(() -> assertThat(county.as(() -> this.list.find(everyone, 50, Sight.of(me, TODAY), me, "participants")))
				.hasSize(people));
	}

	/** All the ways in which three may have signed. */
	private static List<Signatures> signings(String text) {
		LocalDate day = LocalDate.parse(text);
		List<Signatures> all = new ArrayList<>();
		for (int way = 0; way < 4; way++) {
			all.add(new Signatures((way % 2 == 0) ? day : null, day, (way / 2 == 0) ? day : null,
					(way / 2 == 0) ? "Dr. Sample" : null));
		}
		return all;
	}

	private ParticipantId planned(County county, String enrolledOn, @Nullable Signatures signed,
			List<Signatures> reviews) {
		ParticipantId id = new ParticipantId(NewId.next());
		county.run(() -> {
			this.register.admit(id, county.program(), SampleParticipants.named("Sam", "Ash"), null, county.first(),
					LocalDate.parse(enrolledOn), TODAY);
			if (signed != null) {
				UUID plan = NewId.next();
				this.plans.write(plan, id, county.first(), LocalDate.of(2026, 2, 20), null, List.of("A goal of mine"),
						TODAY, county.program());
				this.plans.sign(plan, 0, signed, TODAY, county.program());
				LocalDate on = LocalDate.of(2026, 5, 11);
				for (Signatures review : reviews) {
					this.plans.review(NewId.next(), plan, on, null, review, TODAY, county.program());
					on = on.plusDays(20);
				}
			}
		});
		return id;
	}

	private SignedIn staff(County county) {
		return this.signIns.find(county.user(Role.COUNTY_STAFF).login()).orElseThrow();
	}

}
