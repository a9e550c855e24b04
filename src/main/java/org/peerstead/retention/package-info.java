/**
 * Who stays, who leaves and who rises: spells of work, turnover and stability by their
 * published definitions, survival curves with their uncertainty, onboarding, stay
 * interviews, exits and the way up. It describes groups and never scores a person.
 * <p>
 * The safe channel keeps nothing that leads from a report without a name to a person:
 * random ids, a date without a time, no user, no change log, no access log of the
 * reporter's own reading. Its status is read by code after signing in, since the sign-in
 * says which program is meant and makes guessing slow. An administrator of the database
 * who compares sessions with the order of rows on disk could still guess; the page
 * promises no more than the tables hold.
 */
@ApplicationModule(allowedDependencies = { "shared", "rules", "database", "access", "access::web", "rulebook", "people",
		"people::web", "credentials", "participants", "encounters", "supervision", "pay" })
@NullMarked
package org.peerstead.retention;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
