package org.peerstead.rulebook;

import java.util.Set;

import org.peerstead.rules.Check;

/**
 * The checks that are there and can find nothing yet, since no module keeps the fact that
 * they read; whoever gathers the facts of visits answers.
 */
public interface SilentChecks {

	Set<Check> checks();

}
