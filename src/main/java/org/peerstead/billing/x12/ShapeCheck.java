package org.peerstead.billing.x12;

import java.util.Map;

/**
 * Checks which elements a segment may have: a separator that slipped into a value shows
 * as an element or a part too many.
 */
final class ShapeCheck {

	/** For each element: x a value, c parts, - always empty. */
	private static final Map<String, String> SHAPES = Map.ofEntries(Map.entry("ISA", "xxxxxxxxxxxxxxxx"),
			Map.entry("GS", "xxxxxxxx"), Map.entry("ST", "xxx"), Map.entry("BHT", "xxxxxx"),
			Map.entry("NM1", "xxxxx--xx"), Map.entry("PER", "xxxxxx"), Map.entry("HL", "xxxx"), Map.entry("PRV", "xxx"),
			Map.entry("N3", "x"), Map.entry("N4", "xxx"), Map.entry("REF", "xx"), Map.entry("SBR", "xx------x"),
			Map.entry("DMG", "xxx"), Map.entry("CLM", "xx--cxxxx"), Map.entry("HI", "cccccccccccc"),
			Map.entry("LX", "x"), Map.entry("SV1", "cxxx--c"), Map.entry("DTP", "xxx"), Map.entry("SE", "xx"),
			Map.entry("GE", "xx"), Map.entry("IEA", "xx"));

	private final Problems problems;

	ShapeCheck(Problems problems) {
		this.problems = problems;
	}

	void check(Segment segment) {
		String shape = SHAPES.getOrDefault(segment.id(), "");
		for (int i = 1; i <= segment.size(); i++) {
			char allowed = (i <= shape.length()) ? shape.charAt(i - 1) : '-';
			boolean filled = segment.components(i).size() > 1 || !segment.element(i).isEmpty();
			this.problems.addIf(allowed == '-' && filled, segment, "%s%02d must be empty.", segment.id(), i);
			this.problems.addIf(allowed == 'x' && segment.components(i).size() > 1, segment,
					"%s%02d has a separator within its value.", segment.id(), i);
		}
	}

}
