package org.peerstead.encounters;

import java.util.UUID;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Stores the id of a visit as the uuid that it is. */
@Converter(autoApply = true)
class EncounterIdConverter implements AttributeConverter<@Nullable EncounterId, @Nullable UUID> {

	@Override
	public @Nullable UUID convertToDatabaseColumn(@Nullable EncounterId id) {
		return (id != null) ? id.value() : null;
	}

	@Override
	public @Nullable EncounterId convertToEntityAttribute(@Nullable UUID value) {
		return (value != null) ? new EncounterId(value) : null;
	}

}
