package org.peerstead.rulebook;

import java.util.UUID;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Stores the id of a payer as the uuid that it is. */
@Converter(autoApply = true)
class PayerIdConverter implements AttributeConverter<@Nullable PayerId, @Nullable UUID> {

	@Override
	public @Nullable UUID convertToDatabaseColumn(@Nullable PayerId id) {
		return (id != null) ? id.value() : null;
	}

	@Override
	public @Nullable PayerId convertToEntityAttribute(@Nullable UUID value) {
		return (value != null) ? new PayerId(value) : null;
	}

}
