package org.peerstead.rulebook;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.orm.ObjectOptimisticLockingFailureException;

/**
 * Who pays for a visit, with the names and numbers that a claim file to it carries. What
 * it pays and under which conditions stands in its {@link PayerTerms}.
 */
@Entity
public class Payer {

	/** What kind of payer it is. */
	public enum Kind {

		FEE_FOR_SERVICE("Medicaid fee-for-service"), MANAGED_CARE("Medicaid managed care"),
		COUNTY_FUNDS("County funds"), OTHER("Other");

		private final String words;

		Kind(String words) {
			this.words = words;
		}

		public String words() {
			return this.words;
		}

	}

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private ProgramId programId;

	private String name;

	@Enumerated(EnumType.STRING)
	private Kind kind;

	/** As 837P loop 2010BB names it; not the id of this row. */
	private String payerId;

	private String submitterName;

	private String submitterId;

	private String submitterContact;

	private String submitterPhone;

	private String receiverName;

	private String receiverId;

	private boolean production;

	private boolean sample;

	private @Nullable LocalDate closedOn;

	protected Payer() {
	}

	public Payer(PayerId id, ProgramId program, Details details) {
		this.id = id.value();
		this.programId = program;
		describe(details);
	}

	/**
	 * A payer that does not exist: for the sample county, and marked as such for ever.
	 */
	public static Payer sample(PayerId id, ProgramId program, Details details) {
		Payer payer = new Payer(id, program, details);
		payer.refuseProductionForSample(true, details);
		payer.sample = true;
		return payer;
	}

	/** Corrects or updates what is known, if nobody else has meanwhile. */
	public void change(int seenVersion, Details details) {
		if (this.version != null && this.version != seenVersion) {
			throw new ObjectOptimisticLockingFailureException(Payer.class, this.id);
		}
		refuseProductionForSample(this.sample, details);
		describe(details);
	}

	private void refuseProductionForSample(boolean isSample, Details details) {
		if (isSample && details.production()) {
			throw new Refusal("production", "A sample payer does not exist, so its files are always test files.");
		}
	}

	/** Ends the work with this payer; claims of the days before stay. */
	public void close(LocalDate on) {
		if (this.closedOn != null) {
			throw new Refusal("This payer is closed already.");
		}
		this.closedOn = on;
	}

	/** Takes a closing back. */
	public void reopen() {
		this.closedOn = null;
	}

	private void describe(Details details) {
		this.name = details.name();
		this.kind = details.kind();
		this.payerId = details.payerNumber();
		this.submitterName = details.submitter().name();
		this.submitterId = details.submitter().number();
		this.submitterContact = details.submitter().contact();
		this.submitterPhone = details.submitter().phone();
		this.receiverName = details.receiver().name();
		this.receiverId = details.receiver().number();
		this.production = details.production();
	}

	public PayerId id() {
		return new PayerId(this.id);
	}

	public int version() {
		return (this.version != null) ? this.version : 0;
	}

	public Details details() {
		return new Details(this.name, this.kind, this.payerId,
				new Submitter(this.submitterName, this.submitterId, this.submitterContact, this.submitterPhone),
				new Receiver(this.receiverName, this.receiverId), this.production);
	}

	/** Whether it is made up. */
	public boolean sample() {
		return this.sample;
	}

	public @Nullable LocalDate closedOn() {
		return this.closedOn;
	}

	/** Who sends the file: 837P loop 1000A. */
	public record Submitter(String name, String number, String contact, String phone) {
	}

	/** Who takes the file: 837P loop 1000B. */
	public record Receiver(String name, String number) {
	}

	/**
	 * What a claim file says of a payer; its number is the one that the payer gave itself
	 * (loop 2010BB). Files are test files until production is agreed.
	 */
	public record Details(String name, Kind kind, String payerNumber, Submitter submitter, Receiver receiver,
			boolean production) {
	}

}
