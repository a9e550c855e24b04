package org.peerstead.rules;

/**
 * One check, or a few that read the same facts: looks at a visit and says what it finds.
 */
@FunctionalInterface
interface Policy {

	void look(Hearing visit);

}
