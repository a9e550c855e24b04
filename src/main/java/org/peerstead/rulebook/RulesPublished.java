package org.peerstead.rulebook;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.ProgramId;

/**
 * A program's own rules hold from now on for those days, or hold no longer: visits of
 * them that are not yet claimed are to be judged again. Without payer or agency, all of
 * them.
 */
public record RulesPublished(ProgramId program, @Nullable PayerId payer, @Nullable AgencyId agency,
		DateSpan effective) {
}
