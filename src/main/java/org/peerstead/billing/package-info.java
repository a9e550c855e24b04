/**
 * From approved visits to claims: what is ready and how many days are left to file it (55
 * Pa. Code 1101.68), what is held and why, batches of claims frozen on the day they are
 * built, and their 837P files, read back before anyone downloads them. A visit is in one
 * live claim at most. What a payer may know is staff, dates, kinds and costs of services
 * (55 Pa. Code 5100.32(a)(2)): no note is read here at all.
 */
@ApplicationModule(allowedDependencies = { "shared", "rules", "database", "access", "access::web", "rulebook",
		"participants", "encounters" })
@NullMarked
package org.peerstead.billing;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
