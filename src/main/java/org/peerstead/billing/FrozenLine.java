package org.peerstead.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.peerstead.shared.Money;
import org.peerstead.shared.Units;

/**
 * One visit on a claim; visits that the payer adds up over the day name the same line of
 * the file.
 */
record FrozenLine(UUID encounter, int number, int fileLine, String control, LocalDate served, String procedure,
		List<String> modifiers, Units units, Money charge) {
}
