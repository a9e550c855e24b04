package org.peerstead.billing.x12;

import java.util.ArrayList;
import java.util.List;

/** Keeps from the screen what a page has no need to show: recipient ids and notes. */
final class Mask {

	private static final int SHOWN = 4;

	private Mask() {
	}

	/** The last four characters, when enough are hidden before them. */
	static String ending(String id) {
		return (id.length() > SHOWN + 1) ? "ending in " + id.substring(id.length() - SHOWN) : "(hidden)";
	}

	/** The segment as a page may show it. */
	static String raw(Segment segment) {
		if (segment.id().equals("NM1") && segment.element(8).equals("MI") && segment.size() >= 9) {
			List<List<String>> elements = new ArrayList<>(segment.elements());
			elements.set(8, List.of(stars(segment.element(9))));
			return new Segment(segment.position(), segment.id(), elements).raw();
		}
		return segment.id().equals("NTE") ? "NTE*(not shown)~" : segment.raw();
	}

	private static String stars(String id) {
		String end = (id.length() > SHOWN + 1) ? id.substring(id.length() - SHOWN) : "";
		return "•".repeat(id.length() - end.length()) + end;
	}

}
