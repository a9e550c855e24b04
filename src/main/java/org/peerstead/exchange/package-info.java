/**
 * What comes in as a file: peer workers, participants and visits from CSV, as other
 * systems and spreadsheets write it. A file is staged as it came, checked row by row with
 * each reason in words, taken in through the same verbs as the forms, and can be undone
 * as one while nothing depends on it. Each step is a job that outlives a restart and goes
 * on where it stopped; a row is never taken twice, and one bad row spoils no other. A
 * recipient id is sealed in the staged row as in the record.
 */
@ApplicationModule(allowedDependencies = { "shared", "database", "access", "access::web", "rules", "rulebook", "people",
		"credentials", "participants", "encounters" })
@NullMarked
package org.peerstead.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
