package org.peerstead.encounters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.UserId;
import org.peerstead.participants.ParticipantId;
import org.peerstead.people.PeerId;
import org.peerstead.rules.Mode;
import org.peerstead.rules.Place;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

/**
 * One person's share in a contact, from the peer's signature to the claim. It is never
 * deleted, and its note is never edited.
 */
@Entity
public class Encounter {

	/** Taken back; whoever has billed it must know. */
	public record Voided(ProgramId program, EncounterId encounter, boolean claimed) {
	}

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private ProgramId programId;

	private UUID activityId;

	private @Nullable UUID groupId;

	private PeerId peerId;

	private AgencyId agencyId;

	private ParticipantId participantId;

	private LocalDate serviceDate;

	private Instant startsAt;

	private Instant endsAt;

	private int minutes;

	@Enumerated(EnumType.STRING)
	private Mode mode;

	@Enumerated(EnumType.STRING)
	private Place place;

	private @Nullable UUID goalId;

	private int noteNumber;

	@Enumerated(EnumType.STRING)
	private EncounterStatus status;

	private Instant signedAt;

	private UserId signedBy;

	private String signature;

	private @Nullable String credential;

	private @Nullable Instant approvedAt;

	private @Nullable UserId approvedBy;

	private @Nullable Instant voidedAt;

	private @Nullable String voidReason;

	protected Encounter() {
	}

	/** Signed by the peer: the visit exists from now on. */
	Encounter(ProgramId program, Activity activity, ParticipantId participant, ClockTimes times, Contact contact,
			Signature signature) {
		this(program, new EncounterId(activity.id()), activity, participant, times, contact, signature);
	}

	/** One person's share in a group; the group is the block of time itself. */
	static Encounter inGroup(ProgramId program, EncounterId id, Activity group, ParticipantId participant,
			ClockTimes times, Contact contact, Signature signature) {
		Encounter share = new Encounter(program, id, group, participant, times, contact, signature);
		share.groupId = group.id();
		return share;
	}

	private Encounter(ProgramId program, EncounterId id, Activity activity, ParticipantId participant, ClockTimes times,
			Contact contact, Signature signature) {
		this.id = id.value();
		this.programId = program;
		this.activityId = activity.id();
		this.peerId = activity.peer();
		this.agencyId = activity.agency();
		this.participantId = participant;
		this.noteNumber = 1;
		this.status = EncounterStatus.SIGNED;
		take(times, contact);
		take(signature);
	}

	private void take(ClockTimes times, Contact contact) {
		this.serviceDate = times.date();
		this.startsAt = times.startsAt();
		this.endsAt = times.endsAt();
		this.minutes = times.minutes();
		this.mode = contact.mode();
		this.place = contact.place();
		this.goalId = contact.goal();
	}

	private void take(Signature signature) {
		this.signedAt = signature.at();
		this.signedBy = signature.by();
		this.signature = signature.name();
		this.credential = signature.credential();
	}

	/** The supervisor has read it and agrees; nobody approves what they wrote. */
	public void approve(UserId by, Instant at) {
		refuseOwnHand(by);
		become(EncounterStatus.APPROVED);
		this.approvedAt = at;
		this.approvedBy = by;
	}

	/** The supervisor gives it back, with a comment that the review keeps. */
	public void giveBack(UserId by) {
		refuseOwnHand(by);
		become(EncounterStatus.RETURNED);
	}

	/**
	 * A new version of the note, signed anew. The supervisor reads it again, unless it
	 * stands in a claim: then the claim stays and the version shows.
	 */
	void amend(Signature signature) {
		become((this.status == EncounterStatus.CLAIMED) ? EncounterStatus.CLAIMED : EncounterStatus.SIGNED);
		if (this.status == EncounterStatus.SIGNED) {
			this.approvedAt = null;
			this.approvedBy = null;
		}
		take(signature);
		this.noteNumber++;
	}

	/** Times, mode, place or goal were written down wrongly; part of an amendment. */
	void correct(ClockTimes times, Contact contact) {
		if (this.status == EncounterStatus.CLAIMED && !says(times, contact)) {
			throw new Refusal("This visit stands in a claim, so its times, place, mode and goal stay as they were"
					+ " billed. Ask the biller to withdraw the claim first; the note itself can be amended.");
		}
		take(times, contact);
	}

	private boolean says(ClockTimes times, Contact contact) {
		return this.startsAt.equals(times.startsAt()) && this.endsAt.equals(times.endsAt())
				&& new Contact(this.mode, this.place, this.goalId).equals(contact);
	}

	void voidBecause(String reason, Instant at) {
		become(EncounterStatus.VOIDED);
		this.voidReason = reason;
		this.voidedAt = at;
	}

	private void refuseOwnHand(UserId by) {
		if (this.signedBy.equals(by)) {
			throw new Refusal("This is your own note. Somebody else has to review it.");
		}
	}

	private void become(EncounterStatus next) {
		if (!this.status.mayBecome(next)) {
			throw new Refusal("This visit is \"" + this.status.words() + "\" and cannot become \"" + next.words()
					+ "\". Load the page again to see what happened meanwhile.");
		}
		this.status = next;
	}

	public EncounterId id() {
		return new EncounterId(this.id);
	}

	public @Nullable Integer version() {
		return this.version;
	}

	public UUID activity() {
		return this.activityId;
	}

	/** The group it was a share of, or null for a visit with one person. */
	public @Nullable UUID group() {
		return this.groupId;
	}

	Instant startsAt() {
		return this.startsAt;
	}

	Instant endsAt() {
		return this.endsAt;
	}

	public PeerId peer() {
		return this.peerId;
	}

	public AgencyId agency() {
		return this.agencyId;
	}

	public ParticipantId participant() {
		return this.participantId;
	}

	public LocalDate serviceDate() {
		return this.serviceDate;
	}

	public EncounterStatus status() {
		return this.status;
	}

	public UserId signedBy() {
		return this.signedBy;
	}

	public int noteNumber() {
		return this.noteNumber;
	}

}
