package org.peerstead.billing.web;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/** Addresses within the application with their query, for paging and sorting. */
final class Links {

	private Links() {
	}

	static String to(String path, Map<String, String> query) {
		return to(path, query, null, null);
	}

	/** The same with one more part, or without it when it has no value. */
	static String to(String path, Map<String, String> query, @Nullable String name, @Nullable Object value) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
		query.forEach((key, text) -> address.queryParam(key, "{" + key + "}"));
		if (name != null && value != null) {
			address.queryParam(name, "{" + name + "}");
			Map<String, String> all = new java.util.HashMap<>(query);
			all.put(name, value.toString());
			return address.encode().buildAndExpand(all).toUriString();
		}
		return address.encode().buildAndExpand(query).toUriString();
	}

}
