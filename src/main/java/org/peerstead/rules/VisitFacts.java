package org.peerstead.rules;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.peerstead.shared.DateSpan;
import org.peerstead.shared.Units;

/**
 * Everything the checks read about one person's visit. What is not known is null or
 * empty. Times are wall-clock times of the service date in the program's zone.
 */
public record VisitFacts(LocalDate today, Visit visit, Note note, @Nullable Signature signature, Peer peer,
		@Nullable Person person, Agency agency, Billing billing) {

	/** When, where and how, and which goals of the plan it served. */
	public record Visit(LocalDate serviceDate, Times times, Work work, @Nullable Mode mode, @Nullable Place place,
			@Nullable UUID group, Set<UUID> goals) {

		/** Several people met the peer together; each has a visit of their own. */
		public boolean isGroup() {
			return this.group != null;
		}

	}

	/** A start with an end or with minutes; the missing one follows from the others. */
	public record Times(@Nullable LocalTime start, @Nullable LocalTime end, @Nullable Integer minutes) {

		public static final Times UNKNOWN = new Times(null, null, null);

		public static Times of(LocalTime start, LocalTime end) {
			return new Times(start, end, null);
		}

		public static Times of(LocalTime start, int minutes) {
			return new Times(start, null, minutes);
		}

	}

	/** The three boxes of a note; only the second may leave the agency. */
	public record Note(String whatWeDid, String generalPurpose, String nextStep) {

		public static final Note BLANK = new Note("", "", "");

	}

	/** Who signed, as what, and on which day. */
	public record Signature(UUID signedBy, @Nullable String credential, @Nullable LocalDate signedOn) {

	}

	/** The peer who did the work, with certifications and the other work of that day. */
	public record Peer(UUID id, String name, List<Certified> certifications, List<Contact> otherWork) {

	}

	/** A certification, from the day it was issued through the day it ends. */
	public record Certified(String type, DateSpan valid) {

	}

	/** Another block of the same day; its label says in words what it is. */
	public record Contact(LocalTime start, LocalTime end, String label, @Nullable UUID group, boolean sameService) {

	}

	/** The person served, and what their record holds. */
	public record Person(@Nullable LocalDate birthDate, @Nullable DateSpan enrolled, List<Coverage> coverages,
			List<Recommendation> recommendations, List<Plan> plans, List<Contact> otherServices) {

	}

	/** A span of coverage by one payer. */
	public record Coverage(UUID payer, String payerName, DateSpan span, boolean hasRecipientId) {

	}

	/** A practitioner's recommendation with its ICD-10-CM codes. */
	public record Recommendation(@Nullable LocalDate signedOn, @Nullable String practitioner, List<String> diagnoses) {

	}

	/** A service plan with its goals, the signatures under it, and its reviews. */
	public record Plan(DateSpan span, List<Goal> goals, Signed signed, List<Review> reviews) {

	}

	/** A goal; without a closing day it is open. */
	public record Goal(UUID id, @Nullable LocalDate closedOn) {

	}

	/** The days on which the person, the peer and the professional signed. */
	public record Signed(@Nullable LocalDate person, @Nullable LocalDate peer, @Nullable LocalDate professional) {

		public static final Signed NOBODY = new Signed(null, null, null);

		public static Signed allOn(LocalDate day) {
			return new Signed(day, day, day);
		}

	}

	/** A review of the plan, held on a day. */
	public record Review(LocalDate heldOn, Signed signed) {

	}

	/** The agency's numbers as a claim needs them. */
	public record Agency(@Nullable String npi, @Nullable String providerNumber, @Nullable String serviceLocation) {

	}

	/**
	 * What billing knows: to whom it goes, what stands on the line, what was sent before.
	 */
	public record Billing(@Nullable UUID payer, @Nullable String payerName, @Nullable Line line,
			@Nullable String liveClaim, List<String> sameVisits, boolean corrected) {

		/** Nothing is known of any claim yet. */
		public static Billing none() {
			return new Billing(null, null, null, null, List.of(), false);
		}

		public static Billing to(UUID payer, String payerName) {
			return new Billing(payer, payerName, null, null, List.of(), false);
		}

	}

	/** The service line as it stands on a claim. */
	public record Line(Units units, String placeOfService, List<String> modifiers) {

	}

}
