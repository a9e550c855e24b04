package org.peerstead.demo;

import org.jspecify.annotations.Nullable;
import org.peerstead.pay.Post;
import org.peerstead.pay.VoluntaryFacts;
import org.peerstead.pay.VoluntaryFacts.Said;
import org.peerstead.pay.VoluntaryFacts.Setting;
import org.peerstead.pay.VoluntaryFacts.Sex;
import org.peerstead.people.Employment;
import org.peerstead.people.Employments;
import org.peerstead.shared.ProgramId;

import org.springframework.stereotype.Component;

/**
 * Tells what most of the made-up workers chose to say of themselves, and some did not.
 */
@Component
class FactsTelling {

	private final VoluntaryFacts facts;

	private final Employments employments;

	FactsTelling(VoluntaryFacts facts, Employments employments) {
		this.facts = facts;
		this.employments = employments;
	}

	void tell(Workforce workforce, Plot plot, Steps.Telling steps) {
		Chance chance = new Chance(workforce.today(), plot.name() + ", what they chose to say");
		steps.once("voluntary facts", () -> {
			workforce.posts()
				.stream()
				.filter((post) -> !post.peer().hasLeft())
				.forEach((post) -> say(now(post, plot.program()), post.team().name(), chance, plot));
			workforce.coworkers()
				.stream()
				.filter((coworker) -> coworker.isThereOn(workforce.today()))
				.forEach((coworker) -> say(Post.ofCoworker(coworker.id()), null, chance, plot));
		});
	}

	private void say(Post post, @Nullable String team, Chance chance, Plot plot) {
		boolean rural = "Valley team".equals(team) || chance.perMille(300);
		Sex sex = chance.perMille(30) ? Sex.X : chance.perMille(600) ? Sex.F : Sex.M;
		Said said = new Said(chance.perMille(880) ? sex : null,
				chance.perMille(930) ? (rural ? Setting.RURAL : Setting.URBAN) : null);
		if (!said.equals(Said.NOTHING)) {
			this.facts.say(post, plot.program(), said);
		}
	}

	private Post now(CastPost post, ProgramId program) {
		return Post.ofPeer(this.employments.findByPeerIdAndProgramIdOrderByStartedOn(post.peer().id(), program)
			.stream()
			.reduce((one, other) -> other)
			.map(Employment::id)
			.orElseThrow());
	}

}
