package org.peerstead.pay;

import org.peerstead.shared.Rate;

/** What one working adult of a household needs an hour in a county, full time. */
public record LivingWage(int year, Household household, Rate hourly, ReferenceSource source) {
}
