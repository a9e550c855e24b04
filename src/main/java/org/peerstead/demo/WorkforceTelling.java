package org.peerstead.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.peerstead.pay.Paying;
import org.peerstead.pay.Post;
import org.peerstead.people.CoworkerRecords;
import org.peerstead.people.Coworkers;
import org.peerstead.people.Employment;
import org.peerstead.people.Employments;
import org.peerstead.people.Position;
import org.peerstead.people.Staffing;
import org.peerstead.people.TeamRecords;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;

import org.springframework.stereotype.Component;

/**
 * Tells in which teams the made-up workers work and worked, who leads them, and what they
 * are paid.
 */
@Component
class WorkforceTelling {

	private static final int SOME = 12;

	private final TeamRecords teams;

	private final CoworkerRecords coworkerRecords;

	private final Coworkers coworkers;

	private final Staffing staffing;

	private final Employments employments;

	private final PeopleTelling people;

	private final Paying paying;

	WorkforceTelling(TeamRecords teams, CoworkerRecords coworkerRecords, Coworkers coworkers, Staffing staffing,
			Employments employments, PeopleTelling people, Paying paying) {
		this.teams = teams;
		this.coworkerRecords = coworkerRecords;
		this.coworkers = coworkers;
		this.staffing = staffing;
		this.employments = employments;
		this.people = people;
		this.paying = paying;
	}

	void tell(Workforce workforce, ProgramId program, Steps.Telling steps) {
		steps.once("teams", () -> workforce.teams()
			.forEach((team) -> this.teams.open(team.id(), program, team.agency().id(), team.name())));
		steps.once("coworkers",
				() -> workforce.coworkers()
					.forEach((coworker) -> this.coworkerRecords.hire(coworker.id(), program, coworker.details(),
							coworker.employed().from())));
		steps.once("coworkers' pay", () -> workforce.coworkers().forEach((coworker) -> {
			pay(Post.ofCoworker(coworker.id()), coworker.raises(), program);
			leaves(coworker, program);
		}));
		steps.once("positions", () -> {
			LadderCasting ladder = new LadderCasting(workforce);
			workforce.posts().forEach((post) -> takesPlace(post, ladder.title(post), program));
		});
		List<CastPost> former = workforce.former();
		for (int from = 0; from < former.size(); from += SOME) {
			List<CastPost> some = former.subList(from, Math.min(from + SOME, former.size()));
			steps.once("those who left before, from " + from, () -> some.forEach((post) -> {
				this.people.cameIn(post, program);
				pay(post, program);
			}));
		}
		steps.once("leads", () -> workforce.leads().forEach((lead) -> lead(lead, program)));
	}

	private void leaves(CastCoworker coworker, ProgramId program) {
		LocalDate last = coworker.employed().through();
		if (last != null) {
			Integer version = this.coworkers.findByIdAndProgramId(coworker.id(), program).orElseThrow().version();
			this.coworkerRecords.end(coworker.id(), program, version, last, Objects.requireNonNull(coworker.exit()));
		}
	}

	/** Says of someone who is on record where and in which form they work. */
	private void takesPlace(CastPost post, String title, ProgramId program) {
		Employment spell = spells(post, program).get(0);
		Position position = PeopleTelling.position(post, title);
		Staffing.SavedSpell saved = new Staffing.SavedSpell(spell.id(), program, spell.version());
		if (post.companionSince() == null) {
			this.staffing.correct(saved, position, post.peer().employed());
		}
		else {
			Position companion = PeopleTelling.position(post, "Peer Companion");
			this.staffing.correct(saved, companion, new DateSpan(post.companionSince(), null));
			this.employments.flush();
			this.staffing.transfer(new Staffing.SavedSpell(spell.id(), program, spell.version()), NewId.next(),
					position, post.peer().employed().from());
		}
		pay(post, program);
	}

	private void pay(CastPost post, ProgramId program) {
		// pay asks the database which posts there are
		this.employments.flush();
		List<Employment> spells = spells(post, program);
		pay(Post.ofPeer(spells.get(spells.size() - 1).id()), post.raises(false), program);
		if (spells.size() > 1) {
			pay(Post.ofPeer(spells.get(0).id()), post.raises(true), program);
		}
	}

	private void pay(Post post, List<CastRaise> raises, ProgramId program) {
		for (CastRaise raise : raises) {
			this.paying.begin(NewId.next(), post, program, raise.pay(), raise.on(), raise.reason(), raise.remark());
		}
	}

	private List<Employment> spells(CastPost post, ProgramId program) {
		return this.employments.findByPeerIdAndProgramIdOrderByStartedOn(post.peer().id(), program);
	}

	private void lead(CastLead lead, ProgramId program) {
		UUID coworker = lead.coworker();
		if (coworker != null) {
			this.teams.leadByCoworker(NewId.next(), lead.team().id(), program, coworker, lead.from());
		}
		else {
			this.teams.leadByPeer(NewId.next(), lead.team().id(), program, Objects.requireNonNull(lead.peer()),
					lead.from());
		}
	}

}
