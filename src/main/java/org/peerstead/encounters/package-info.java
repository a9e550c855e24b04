/**
 * The work of peers: every block of their time (an activity), and each person's share in
 * a contact (an encounter) with its note, its signature and what the rules say of it. A
 * signed note is never edited: an amendment is the next version and both are kept (55 Pa.
 * Code 52.15(b)(2), by analogy). What cannot be billed is saved and paid all the same.
 * Nothing here is deleted but a draft that was signed or thrown away by its writer.
 */
@ApplicationModule(allowedDependencies = { "shared", "database", "access", "access::web", "rules", "rulebook", "people",
		"credentials", "participants" })
@NullMarked
package org.peerstead.encounters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
