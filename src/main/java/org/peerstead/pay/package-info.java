/**
 * What the work is paid and where it leads: rates with their history and reason, bands
 * and the career ladder, the timesheet made of a worker's own activities, pay periods and
 * what payroll really paid, and the loaded figures that wages are held against. The
 * worker sees the same numbers as management. Revenue is no question of this package:
 * what joins billing and pay is insight's.
 */
@ApplicationModule(allowedDependencies = { "shared", "rules", "database", "access", "access::web", "rulebook", "people",
		"people::web", "credentials", "participants", "encounters", "supervision" })
@NullMarked
package org.peerstead.pay;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
