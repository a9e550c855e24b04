/**
 * Payers and their terms by date, and the law of the state and the nation as data: which
 * rules hold for a payer on a day, with the source and the trust of each. A claim is
 * judged for ever by the rules of its day (42 CFR 438 contracts and 55 Pa. Code 1101 are
 * among the sources); this module keeps them and never judges a visit itself.
 */
@ApplicationModule(allowedDependencies = { "shared", "database", "access", "access::web", "rules" })
@NullMarked
package org.peerstead.rulebook;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
