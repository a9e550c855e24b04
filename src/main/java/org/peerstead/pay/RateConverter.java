package org.peerstead.pay;

import java.math.BigDecimal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.peerstead.shared.Rate;

/** Stores a rate as the number with four decimals that it is. */
@Converter(autoApply = true)
class RateConverter implements AttributeConverter<@Nullable Rate, @Nullable BigDecimal> {

	@Override
	public @Nullable BigDecimal convertToDatabaseColumn(@Nullable Rate rate) {
		return (rate != null) ? rate.amount() : null;
	}

	@Override
	public @Nullable Rate convertToEntityAttribute(@Nullable BigDecimal value) {
		return (value != null) ? new Rate(value) : null;
	}

}
