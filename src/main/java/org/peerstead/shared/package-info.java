/**
 * The few values that every module speaks: money, rates, units of service, spans of
 * dates, a refusal in words and a new identifier. Java and nothing else; ten types are
 * too many.
 */
@NullMarked
package org.peerstead.shared;

import org.jspecify.annotations.NullMarked;
