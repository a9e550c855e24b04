package org.peerstead.people;

import java.util.UUID;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Stores the id of a team as the uuid that it is. */
@Converter(autoApply = true)
class TeamIdConverter implements AttributeConverter<@Nullable TeamId, @Nullable UUID> {

	@Override
	public @Nullable UUID convertToDatabaseColumn(@Nullable TeamId id) {
		return (id != null) ? id.value() : null;
	}

	@Override
	public @Nullable TeamId convertToEntityAttribute(@Nullable UUID value) {
		return (value != null) ? new TeamId(value) : null;
	}

}
