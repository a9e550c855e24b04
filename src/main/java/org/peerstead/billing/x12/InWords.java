package org.peerstead.billing.x12;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import io.xlate.edi.stream.EDIStreamException;
import org.jspecify.annotations.Nullable;

/**
 * A claim file page by page, each segment beside its meaning. It reads past what is not
 * asked for and keeps none of it. Recipient ids show their last four characters only.
 */
public final class InWords {

	private final long skip;

	private final int limit;

	private final List<Row> interchange = new ArrayList<>();

	private final List<Row> transaction = new ArrayList<>();

	private final List<Row> provider = new ArrayList<>();

	private final List<Row> participant = new ArrayList<>();

	private final List<Row> trailer = new ArrayList<>();

	/** Where rows go at present; null while a claim is passed over. */
	private @Nullable List<Row> rows = this.interchange;

	private List<Row> envelope = List.of();

	private final List<ClaimInWords> page = new ArrayList<>();

	private @Nullable ClaimDraft draft;

	private String billedBy = "";

	private String person = "";

	private String recipientId = "";

	private long claims;

	private InWords(long skip, int limit) {
		this.skip = skip;
		this.limit = limit;
	}

	/**
	 * Leaves out the first {@code skip} claims and tells the next {@code limit}; leaves
	 * {@code file} open. From a broken file it tells what can be read.
	 */
	public static Page page(InputStream file, long skip, int limit) throws IOException {
		return new InWords(skip, limit).read(file);
	}

	private Page read(InputStream file) throws IOException {
		Problems ignored = new Problems();
		Intake intake = Intake.of(file, ignored);
		if (intake.isX12()) {
			try (SegmentReader reader = new SegmentReader(intake, ignored)) {
				Segment segment = reader.next();
				while (segment != null && !more()) {
					take(segment);
					segment = reader.next();
				}
			}
			catch (EDIStreamException ex) {
				throw new IOException("The parser of X12 files did not start", ex);
			}
		}
		finish();
		return new Page(this.page.isEmpty() ? envelopeSoFar() : this.envelope, List.copyOf(this.page),
				more() ? List.of() : List.copyOf(this.trailer), more());
	}

	private boolean more() {
		return this.claims > this.skip + this.limit;
	}

	private void take(Segment segment) {
		switch (segment.id()) {
			case "ST" -> into(this.transaction);
			case "HL" -> level(segment);
			case "CLM" -> claim(segment);
			case "NM1" -> name(segment);
			case "SE" -> into(this.trailer);
			default -> {
				// belongs to what is open
			}
		}
		if (this.rows != null) {
			this.rows.add(new Row(segment.position(), Mask.raw(segment), Words.of(segment)));
		}
		if (this.draft != null) {
			this.draft.take(segment);
		}
	}

	private void into(List<Row> rows) {
		finish();
		rows.clear();
		this.rows = rows;
	}

	private void level(Segment hl) {
		if (hl.element(3).equals("20")) {
			into(this.provider);
			this.participant.clear();
		}
		else {
			into(this.participant);
		}
	}

	private void claim(Segment clm) {
		finish();
		this.claims++;
		this.rows = null;
		if (this.claims > this.skip && !more()) {
			if (this.page.isEmpty()) {
				this.envelope = envelopeSoFar();
			}
			this.draft = new ClaimDraft(clm, this.billedBy, this.person, this.recipientId);
			this.rows = this.draft.rows();
			this.rows.addAll(this.provider);
			this.rows.addAll(this.participant);
			// levels are shown once, with the first claim of the page that stands in them
			this.provider.clear();
			this.participant.clear();
		}
	}

	private void name(Segment nm1) {
		switch (nm1.element(1)) {
			case "85" -> this.billedBy = nm1.element(3);
			case "IL" -> {
				this.person = Words.name(nm1);
				this.recipientId = Mask.ending(nm1.element(9));
			}
			default -> {
				// shown as a row only
			}
		}
	}

	private void finish() {
		if (this.draft != null) {
			this.page.add(this.draft.told());
			this.draft = null;
		}
	}

	private List<Row> envelopeSoFar() {
		List<Row> envelope = new ArrayList<>(this.interchange);
		envelope.addAll(this.transaction);
		return List.copyOf(envelope);
	}

	/**
	 * Part of a file: the envelope above its first claim, the claims, and the trailers
	 * when nothing follows.
	 */
	public record Page(List<Row> envelope, List<ClaimInWords> claims, List<Row> trailer, boolean more) {
	}

	/** One segment: its place in the file, as it stands there, and what it says. */
	public record Row(long position, String raw, String words) {
	}

	/**
	 * A claim as one would tell it: who, where, what, when, how much, and its segments.
	 */
	public record ClaimInWords(String number, String participant, String recipientId, String billedBy, String place,
			String frequency, String total, List<String> diagnoses, List<LineInWords> lines, List<Row> rows) {
	}

	/** A service line as one would tell it. */
	public record LineInWords(String served, String service, String units, String charge, String controlNumber) {
	}

}
