package org.peerstead.rulebook;

import java.time.LocalDate;

import org.peerstead.shared.ProgramId;

/**
 * A payer's terms are new or corrected: visits from this day on that are not yet claimed
 * are to be judged again.
 */
public record PayerTermsChanged(ProgramId program, PayerId payer, LocalDate from) {
}
