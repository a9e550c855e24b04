package org.peerstead.credentials;

import java.util.UUID;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Stores the id of a certification as the uuid that it is. */
@Converter(autoApply = true)
class CertificationIdConverter implements AttributeConverter<@Nullable CertificationId, @Nullable UUID> {

	@Override
	public @Nullable UUID convertToDatabaseColumn(@Nullable CertificationId id) {
		return (id != null) ? id.value() : null;
	}

	@Override
	public @Nullable CertificationId convertToEntityAttribute(@Nullable UUID value) {
		return (value != null) ? new CertificationId(value) : null;
	}

}
