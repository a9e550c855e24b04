package org.peerstead.people;

import java.util.UUID;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Stores the id of a peer worker as the uuid that it is. */
@Converter(autoApply = true)
class PeerIdConverter implements AttributeConverter<@Nullable PeerId, @Nullable UUID> {

	@Override
	public @Nullable UUID convertToDatabaseColumn(@Nullable PeerId id) {
		return (id != null) ? id.value() : null;
	}

	@Override
	public @Nullable PeerId convertToEntityAttribute(@Nullable UUID value) {
		return (value != null) ? new PeerId(value) : null;
	}

}
