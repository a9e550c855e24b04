package org.peerstead.access;

import java.util.UUID;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.peerstead.shared.ProgramId;

/** Stores the id of a program as the uuid that it is. */
@Converter(autoApply = true)
class ProgramIdConverter implements AttributeConverter<@Nullable ProgramId, @Nullable UUID> {

	@Override
	public @Nullable UUID convertToDatabaseColumn(@Nullable ProgramId id) {
		return (id != null) ? id.value() : null;
	}

	@Override
	public @Nullable ProgramId convertToEntityAttribute(@Nullable UUID value) {
		return (value != null) ? new ProgramId(value) : null;
	}

}
