package org.peerstead.pay;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.NotFound;
import org.peerstead.shared.ProgramId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what a worker chooses to say, changes it, and forgets it when asked. */
@Service
@Transactional
public class VoluntaryFacts {

	private final VoluntaryFactRows rows;

	private final Posts posts;

	VoluntaryFacts(VoluntaryFactRows rows, Posts posts) {
		this.rows = rows;
		this.posts = posts;
	}

	/** As the worker says it. */
	public enum Sex {

		F("Female"), M("Male"), X("Another");

		private final String words;

		Sex(String words) {
			this.words = words;
		}

		/** For select boxes. */
		public String getValue() {
			return name();
		}

		/** For select boxes. */
		public String getLabel() {
			return this.words;
		}

	}

	/** Where most of the work is done. */
	public enum Setting {

		RURAL("Rural"), URBAN("Urban");

		private final String words;

		Setting(String words) {
			this.words = words;
		}

		/** For select boxes. */
		public String getValue() {
			return name();
		}

		/** For select boxes. */
		public String getLabel() {
			return this.words;
		}

	}

	/** What was said; each may be left out. */
	public record Said(@Nullable Sex sex, @Nullable Setting setting) {

		public static final Said NOTHING = new Said(null, null);

	}

	/** What was said of this post, for the one who said it. */
	@Transactional(readOnly = true)
	public Said of(Post post, ProgramId program) {
		return find(post, program).map(VoluntaryFact::said).orElse(Said.NOTHING);
	}

	/** Instead of whatever was said before; saying nothing forgets it. */
	public void say(Post post, ProgramId program, Said said) {
		if (said.equals(Said.NOTHING)) {
			forget(post, program);
			return;
		}
		PostTerms terms = this.posts.terms(post, program).orElseThrow(NotFound::new);
		VoluntaryFact fact = find(post, program).orElseGet(() -> new VoluntaryFact(terms));
		fact.say(said);
		this.rows.save(fact);
	}

	/** Takes it back: no copy stays. */
	public void forget(Post post, ProgramId program) {
		find(post, program).ifPresent(this.rows::delete);
	}

	private Optional<VoluntaryFact> find(Post post, ProgramId program) {
		return post.isPeer() ? this.rows.findByEmploymentIdAndProgramId(post.id(), program)
				: this.rows.findByCoworkerIdAndProgramId(post.id(), program);
	}

}
