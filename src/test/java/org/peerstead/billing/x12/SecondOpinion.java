package org.peerstead.billing.x12;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.imsweb.x12.Loop;
import com.imsweb.x12.reader.X12Reader;

/** What a parser that we did not write says of a claim file. */
public final class SecondOpinion {

	private final X12Reader reader;

	private SecondOpinion(X12Reader reader) {
		this.reader = reader;
	}

	/** Reads the whole file into memory: for test files only. */
	public static SecondOpinion on(byte[] file) {
		try {
			return new SecondOpinion(new X12Reader(X12Reader.FileType.ANSI837_5010_X222, new ByteArrayInputStream(file),
					StandardCharsets.US_ASCII));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Everything it holds against the file; empty when it is content. */
	public List<String> objections() {
		List<String> objections = new ArrayList<>(this.reader.getFatalErrors());
		objections.addAll(this.reader.getErrors());
		return objections;
	}

	/** How many claims (loop 2300) it found. */
	public int claims() {
		return this.reader.getLoops().stream().mapToInt((loop) -> loop.findLoop("2300").size()).sum();
	}

	/** How many service lines (loop 2400) it found. */
	public int lines() {
		return this.reader.getLoops().stream().mapToInt((loop) -> loop.findLoop("2400").size()).sum();
	}

	/** How many transactions (ST) it found. */
	public int transactions() {
		return this.reader.getLoops().stream().mapToInt((loop) -> loop.findLoop("ST_LOOP").size()).sum();
	}

	/** The values of one element, CLM02 for example, in the order of the file. */
	public List<String> values(String loop, String segment, String element) {
		List<String> values = new ArrayList<>();
		for (Loop interchange : this.reader.getLoops()) {
			for (Loop found : interchange.findLoop(loop)) {
				values.add(found.getElement(segment, element));
			}
		}
		return values;
	}

}
