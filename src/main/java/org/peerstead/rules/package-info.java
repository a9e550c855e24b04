/**
 * The rule engine: what a payer, a state and the federal government say about one hour of
 * peer support on one day, and what follows for a visit. Rule sets are values with dates,
 * a source and a trust; a visit is judged by the rules of its day and the verdict is a
 * list of findings in words.
 *
 * <p>
 * Checks 1 to 7, 34 and 35 concern our own record and always block. Any other blocks only
 * when both its basis and the value it reads are confirmed in the public source named
 * beside it; what is only recalled warns, and what is unknown is off.
 *
 * <p>
 * Pure: no Spring, no database, no clock. Today's date comes in with the facts.
 */
@NullMarked
package org.peerstead.rules;

import org.jspecify.annotations.NullMarked;
