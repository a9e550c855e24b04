package org.peerstead.billing.x12;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamConstants.Delimiters;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Turns the events of the parser into segments, one at a time. What the parser holds
 * against the envelope is kept beside the segment; where the parser gives up, the file
 * ends, with a sentence.
 */
final class SegmentReader implements Closeable {

	/** The parser's code for a file that ends too early. */
	private static final String CUT_OFF = "EDIE005";

	private final EDIStreamReader in;

	private final Problems problems;

	private final List<String> objections = new ArrayList<>();

	private @Nullable Segment last;

	private long position;

	private boolean broken;

	SegmentReader(Intake in, Problems problems) throws EDIStreamException {
		// Latin-1 takes every byte, so that the parser never stumbles over one
		this.in = EDIInputFactory.newFactory().createEDIStreamReader(in, StandardCharsets.ISO_8859_1.name());
		this.problems = problems;
	}

	/** The next segment; null at the end, be it the right one or not. */
	@Nullable Segment next() {
		this.objections.clear();
		try {
			this.last = read();
		}
		catch (EDIStreamException | IllegalArgumentException ex) {
			this.broken = true;
			giveUp(ex);
			return null;
		}
		return this.last;
	}

	/** What the parser says against the segment just read. */
	List<String> objections() {
		return this.objections;
	}

	/** Whether the file ended where it should not. */
	boolean broken() {
		return this.broken;
	}

	/** Between elements, repetitions, components and segments, in this order. */
	String separators() {
		StringBuilder separators = new StringBuilder(4);
		for (String name : List.of(Delimiters.DATA_ELEMENT, Delimiters.REPETITION, Delimiters.COMPONENT_ELEMENT,
				Delimiters.SEGMENT)) {
			Character separator = this.in.getDelimiters().get(name);
			separators.append((separator != null) ? separator : ' ');
		}
		return separators.toString();
	}

	@Override
	public void close() throws IOException {
		this.in.close();
	}

	private @Nullable Segment read() throws EDIStreamException {
		String id = "";
		List<List<String>> elements = new ArrayList<>();
		boolean composite = false;
		while (this.in.hasNext()) {
			EDIStreamEvent event = this.in.next();
			switch (event) {
				case START_SEGMENT -> {
					id = this.in.getText();
					this.position++;
				}
				case START_COMPOSITE -> {
					if (!repeats()) {
						elements.add(new ArrayList<>());
					}
					composite = true;
				}
				case END_COMPOSITE -> composite = false;
				case ELEMENT_DATA -> element(elements, composite);
				case END_SEGMENT -> {
					return new Segment(this.position, id, elements);
				}
				case SEGMENT_ERROR, ELEMENT_DATA_ERROR, ELEMENT_OCCURRENCE_ERROR -> this.objections.add(objection());
				default -> {
					// groups, transactions and loops are read from the segments
					// themselves
				}
			}
		}
		return null;
	}

	/**
	 * Our files repeat no element; a repetition is kept as one part more, and stands out.
	 */
	private void element(List<List<String>> elements, boolean composite) {
		if (!composite && !repeats()) {
			elements.add(new ArrayList<>(1));
		}
		elements.get(elements.size() - 1).add(this.in.getText());
	}

	private boolean repeats() {
		return this.in.getLocation().getElementOccurrence() > 1;
	}

	private String objection() {
		String what = this.in.getErrorType().name().toLowerCase(Locale.ROOT).replace('_', ' ');
		int element = this.in.getLocation().getElementPosition();
		return "The envelope is not as the standard says: " + what
				+ ((element > 0) ? " (element " + element + ")." : ".");
	}

	private void giveUp(Exception ex) {
		String message = String.valueOf(ex.getMessage());
		String where = (this.last != null) ? "after segment " + this.last.position() + " (" + this.last.id() + ")"
				: "within its first segment (ISA)";
		if (message.contains(CUT_OFF)) {
			this.problems
				.add(new Problem(0, "", "The file is cut off " + where + ": its last segment, IEA, is missing."));
		}
		else if (this.last != null && this.last.id().equals("IEA")) {
			this.problems.add(new Problem(0, "", "Something follows the last segment (IEA) that is not X12."));
		}
		else {
			this.problems.add(new Problem(0, "",
					"The file cannot be read further " + where + ": what follows is no segment of a claim file."));
		}
	}

}
