package org.peerstead.access;

import java.util.UUID;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Stores the id of an agency as the uuid that it is. */
@Converter(autoApply = true)
class AgencyIdConverter implements AttributeConverter<@Nullable AgencyId, @Nullable UUID> {

	@Override
	public @Nullable UUID convertToDatabaseColumn(@Nullable AgencyId id) {
		return (id != null) ? id.value() : null;
	}

	@Override
	public @Nullable AgencyId convertToEntityAttribute(@Nullable UUID value) {
		return (value != null) ? new AgencyId(value) : null;
	}

}
