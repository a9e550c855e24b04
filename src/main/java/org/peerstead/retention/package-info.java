/**
 * Who stays, who leaves and who rises: spells of work, turnover and stability by their
 * published definitions, survival curves with their uncertainty, onboarding, stay
 * interviews, exits and the way up. It describes groups and never scores a person.
 */
@ApplicationModule(allowedDependencies = { "shared", "rules", "database", "access", "access::web", "rulebook", "people",
		"people::web", "credentials", "participants", "encounters", "supervision", "pay" })
@NullMarked
package org.peerstead.retention;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
