package org.peerstead.pay.web;

import org.jspecify.annotations.Nullable;
import org.peerstead.pay.VoluntaryFacts.Said;
import org.peerstead.pay.VoluntaryFacts.Setting;
import org.peerstead.pay.VoluntaryFacts.Sex;

/** Voluntary facts as typed; both may stay empty. */
record FactsForm(@Nullable Sex sex, @Nullable Setting setting) {

	static FactsForm blank() {
		return new FactsForm(null, null);
	}

	static FactsForm of(Said said) {
		return new FactsForm(said.sex(), said.setting());
	}

	Said toSaid() {
		return new Said(this.sex, this.setting);
	}

}
