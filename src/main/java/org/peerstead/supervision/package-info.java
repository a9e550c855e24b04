/**
 * Supervisors read what peers sign: the queue of notes to review, oldest first, with what
 * the rules found; approving, returning with a comment, and letting a finding stand aside
 * with a reason that stays visible. Nobody reviews a note of their own, and what concerns
 * our own record is never set aside.
 */
@ApplicationModule(allowedDependencies = { "shared", "database", "access", "access::web", "rules", "people",
		"credentials", "participants", "encounters" })
@NullMarked
package org.peerstead.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
