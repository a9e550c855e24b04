package org.peerstead.billing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The conditions of a query that are really asked for, so that its plan is that of the
 * question and not of every question.
 */
final class Conditions {

	private final List<String> sql = new ArrayList<>();

	private final Map<String, @Nullable Object> values = new HashMap<>();

	static Conditions of(String condition, String name, Object value) {
		return new Conditions().and(condition, name, value);
	}

	Conditions and(String condition) {
		this.sql.add(condition);
		return this;
	}

	Conditions and(String condition, String name, Object value) {
		this.values.put(name, value);
		return and(condition);
	}

	Conditions andIf(@Nullable Object value, String condition, String name) {
		return (value != null) ? and(condition, name, value) : this;
	}

	String sql() {
		return String.join(" and ", this.sql);
	}

	Map<String, @Nullable Object> values() {
		return this.values;
	}

}
