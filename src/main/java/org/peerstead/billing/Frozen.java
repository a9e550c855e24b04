package org.peerstead.billing;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/** Writes and reads the frozen parts of a batch as the JSON in which they are kept. */
@Component
class Frozen {

	private final JsonMapper json;

	Frozen(JsonMapper json) {
		this.json = json;
	}

	String write(Object value) {
		return this.json.writeValueAsString(value);
	}

	@Nullable String writeIfAny(@Nullable Object value) {
		return (value != null) ? write(value) : null;
	}

	<T> T read(String json, Class<T> type) {
		return this.json.readValue(json, type);
	}

}
