/**
 * What certifies a peer worker, and until when: one row for each certificate, a renewal
 * as a row of its own linked to the one before, so that the chain and its gaps stay in
 * sight for ever. Whether a certification holds is computed from its dates for any day
 * and never typed; Medicaid pays for a certified peer's visit alone (domain: PCB
 * certification is needed to bill). A certification discloses: type, number, issuer and
 * dates are kept, and nothing of how it was earned.
 */
@ApplicationModule(allowedDependencies = { "shared", "database", "access", "access::web", "people", "people::web" })
@NullMarked
package org.peerstead.credentials;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
