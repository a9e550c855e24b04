package org.peerstead.pay;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;

/**
 * What a worker chose to say of a post: sex, and whether it is rural or urban. It is read
 * only to be counted, shown only in groups large enough, and gone when it is taken back.
 */
@Entity
class VoluntaryFact {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private ProgramId programId;

	private @Nullable UUID employmentId;

	private @Nullable UUID coworkerId;

	@Enumerated(EnumType.STRING)
	private VoluntaryFacts.@Nullable Sex sex;

	@Enumerated(EnumType.STRING)
	private VoluntaryFacts.@Nullable Setting setting;

	protected VoluntaryFact() {
	}

	VoluntaryFact(PostTerms terms) {
		this.id = NewId.next();
		this.programId = terms.program();
		this.employmentId = terms.post().employmentOrNull();
		this.coworkerId = terms.post().coworkerOrNull();
	}

	void say(VoluntaryFacts.Said said) {
		this.sex = said.sex();
		this.setting = said.setting();
	}

	VoluntaryFacts.Said said() {
		return new VoluntaryFacts.Said(this.sex, this.setting);
	}

}
