package org.peerstead.billing.x12;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import io.xlate.edi.schema.EDISchemaException;
import io.xlate.edi.schema.Schema;
import io.xlate.edi.schema.SchemaFactory;
import io.xlate.edi.stream.EDIOutputFactory;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamWriter;

/**
 * Writes segments and counts them, in one method, so that no count in a file is ever made
 * by hand. Segments end with {@code ~} and nothing else: the standard asks for no line
 * break, and a receiver that takes one for data refuses the file.
 */
final class SegmentWriter {

	private static final char COMPONENTS = '\u001f';

	private static final Schema CONTROL = control();

	private final EDIStreamWriter out;

	private long segments;

	private long before;

	SegmentWriter(OutputStream out) throws EDIStreamException {
		EDIOutputFactory factory = EDIOutputFactory.newFactory();
		factory.setProperty(EDIOutputFactory.TRUNCATE_EMPTY_ELEMENTS, true);
		this.out = factory.createEDIStreamWriter(out, StandardCharsets.US_ASCII.name());
		this.out.setControlSchema(CONTROL);
		this.out.startInterchange();
	}

	/** An element of several components; trailing empty ones are left out. */
	static String composite(String... components) {
		int length = components.length;
		while (length > 0 && components[length - 1].isEmpty()) {
			length--;
		}
		return String.join(String.valueOf(COMPONENTS), Arrays.asList(components).subList(0, length));
	}

	/** The one place where a segment is written, and counted. */
	void segment(String id, String... elements) throws EDIStreamException {
		this.segments++;
		this.out.writeStartSegment(id);
		for (String element : elements) {
			if (element.indexOf(COMPONENTS) < 0) {
				this.out.writeElement(element);
			}
			else {
				components(element);
			}
		}
		this.out.writeEndSegment();
	}

	/** ST; its control number is four digits or more. */
	void startTransaction(int transaction, String guide) throws EDIStreamException {
		this.before = this.segments;
		segment("ST", "837", number(transaction), guide);
	}

	/** SE, whose count takes in ST and itself. */
	void endTransaction(int transaction) throws EDIStreamException {
		segment("SE", Long.toString(this.segments - this.before + 1), number(transaction));
	}

	void close() throws EDIStreamException, IOException {
		this.out.endInterchange();
		this.out.close();
	}

	long segments() {
		return this.segments;
	}

	private void components(String element) throws EDIStreamException {
		this.out.writeStartElement();
		for (String component : element.split(String.valueOf(COMPONENTS), -1)) {
			this.out.writeComponent(component);
		}
		this.out.endElement();
	}

	private static String number(int transaction) {
		return "%04d".formatted(transaction);
	}

	private static Schema control() {
		try {
			return SchemaFactory.newFactory().getControlSchema("X12", new String[] { "00501" });
		}
		catch (EDISchemaException ex) {
			throw new IllegalStateException("StAEDI brings the control schema of 00501", ex);
		}
	}

}
