package org.peerstead.encounters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.rules.Mode;
import org.peerstead.rules.Place;
import org.peerstead.rules.Work;

/**
 * One entry of the record as a page shows it: other work with its remark, or a visit with
 * its note, for those who may read it.
 */
public record EncounterView(Entry entry, @Nullable Visit visit, List<Version> versions, List<Comment> reviews) {

	/** What every entry has. */
	public record Entry(UUID id, Work work, UUID peer, String peerName, UUID agency, String agencyName,
			@Nullable UUID participant, @Nullable String participantName, LocalDate serviceDate, Instant startsAt,
			Instant endsAt, @Nullable String remark, Instant enteredAt, @Nullable Instant voidedAt,
			@Nullable String voidReason, @Nullable String voidedBy, boolean own, @Nullable UUID group, int groupSize) {

		/** Minutes that passed. */
		public long minutes() {
			return java.time.Duration.between(this.startsAt, this.endsAt).toMinutes();
		}

	}

	/** What a visit has besides. */
	public record Visit(EncounterStatus status, int version, Mode mode, Place place, @Nullable UUID goal,
			@Nullable String goalWords, int noteNumber, Instant signedAt, String signature, @Nullable String credential,
			@Nullable Instant approvedAt, @Nullable String approvedBy, @Nullable Standing standing, int units,
			String charge, @Nullable String payerName, List<Standing.Noted> findings) {

		/** As it stands under the note. */
		public String signedAs() {
			return (this.credential != null) ? this.signature + ", " + this.credential : this.signature;
		}

	}

	/** One version of the note; the parts that may not be read are empty. */
	public record Version(int number, @Nullable String mattered, String whatWeDid, @Nullable String shared,
			String generalPurpose, @Nullable String nextStep, @Nullable String reason, Late.@Nullable Reason lateReason,
			@Nullable String lateWords, @Nullable Like like, Instant writtenAt, String writtenBy) {
	}

	/** How like an earlier note a version was when it was signed. */
	public record Like(int percent, UUID encounter, LocalDate serviceDate) {

		/** Whether the author was asked to look again. */
		public boolean isNear() {
			return this.percent >= SecondLook.LIKE;
		}

	}

	/** What the supervisor said. */
	public record Comment(int noteNumber, String decision, @Nullable String kind, @Nullable String comment,
			Instant decidedAt, String decidedBy) {
	}

	/** The version in force. */
	public @Nullable Version current() {
		return this.versions.isEmpty() ? null : this.versions.get(this.versions.size() - 1);
	}

}
