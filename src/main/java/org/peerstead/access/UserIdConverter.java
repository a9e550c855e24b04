package org.peerstead.access;

import java.util.UUID;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Stores the id of a user as the uuid that it is. */
@Converter(autoApply = true)
class UserIdConverter implements AttributeConverter<@Nullable UserId, @Nullable UUID> {

	@Override
	public @Nullable UUID convertToDatabaseColumn(@Nullable UserId id) {
		return (id != null) ? id.value() : null;
	}

	@Override
	public @Nullable UserId convertToEntityAttribute(@Nullable UUID value) {
		return (value != null) ? new UserId(value) : null;
	}

}
