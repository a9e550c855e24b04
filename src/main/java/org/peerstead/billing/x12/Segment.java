package org.peerstead.billing.x12;

import java.util.List;
import java.util.stream.Collectors;

/** A segment as it was read: its place in the file, and elements of components. */
record Segment(long position, String id, List<List<String>> elements) {

	/** The element of that number, from 1; empty when there is none. */
	String element(int number) {
		return component(number, 1);
	}

	/** A component of an element, both from 1; empty when there is none. */
	String component(int element, int number) {
		List<String> components = components(element);
		return (number <= components.size()) ? components.get(number - 1) : "";
	}

	List<String> components(int element) {
		return (element <= this.elements.size()) ? this.elements.get(element - 1) : List.of();
	}

	int size() {
		return this.elements.size();
	}

	/** The id, with its qualifier where the id alone does not say what it is. */
	String key() {
		return this.id.equals("REF") ? "REF*" + element(1) : this.id;
	}

	/** As it stands in the file, between usual separators. */
	String raw() {
		return this.elements.stream()
			.map((components) -> String.join(":", components))
			.collect(Collectors.joining("*", this.elements.isEmpty() ? this.id : this.id + "*", "~"));
	}

}
