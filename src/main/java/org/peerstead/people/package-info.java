/**
 * Peer workers and where they work: the name they use and the legal one, how to reach
 * them, and one employment spell after another, each with its agency, position, share of
 * full time and, at its end, the reason. The used name is shown everywhere, the legal
 * name on the person's own page and on certificates alone. What a person has lived
 * through is recorded nowhere: it is health information of an employee (42 USC 12112(d)),
 * and a certification tells more than a colleague need know already.
 */
@ApplicationModule(allowedDependencies = { "shared", "database", "access", "access::web" })
@NullMarked
package org.peerstead.people;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
