package org.peerstead.participants;

import java.util.UUID;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Stores the id of a participant as the uuid that it is. */
@Converter(autoApply = true)
class ParticipantIdConverter implements AttributeConverter<@Nullable ParticipantId, @Nullable UUID> {

	@Override
	public @Nullable UUID convertToDatabaseColumn(@Nullable ParticipantId id) {
		return (id != null) ? id.value() : null;
	}

	@Override
	public @Nullable ParticipantId convertToEntityAttribute(@Nullable UUID value) {
		return (value != null) ? new ParticipantId(value) : null;
	}

}
