package org.peerstead;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

class ModulesTests {

	@Test
	void eachModuleUsesOnlyWhatStandsBelowIt() {
		ApplicationModules.of(Peerstead.class).verify();
	}

}
