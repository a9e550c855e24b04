/**
 * The people served and what their record needs before anyone can be paid for walking
 * with them: who they are, with which agency they are enrolled, who walks beside them,
 * coverage, a licensed practitioner's recommendation, authorizations, and the individual
 * service plan in their own words, made within a month of enrolment, reviewed every six
 * months and signed by three each time (SPA-AGR). Records are protected whether clinical
 * or fiscal (55 Pa. Code 5100.31(c)): each role sees no more than its duty needs.
 */
@ApplicationModule(
		allowedDependencies = { "shared", "database", "access", "access::web", "rules", "rulebook", "people" })
@NullMarked
package org.peerstead.participants;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
