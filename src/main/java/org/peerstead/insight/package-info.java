/**
 * What the county wants to know of its program, read from what the other modules keep:
 * every number is defined beside it and opens the rows behind it. Nothing here changes a
 * record, and nothing ranks a person.
 */
@ApplicationModule(allowedDependencies = { "shared", "rules", "database", "access", "access::web", "rulebook",
		"participants", "billing", "people", "credentials", "encounters", "pay", "retention" })
@NullMarked
package org.peerstead.insight;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
