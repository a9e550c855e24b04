package org.peerstead.access;

import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.peerstead.shared.Npi;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.orm.ObjectOptimisticLockingFailureException;

/**
 * A provider of peer support within a program, with what a claim says of it. It is never
 * deleted; one that stops working with the program is closed on a day.
 */
@Entity
public class Agency {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private ProgramId programId;

	private String name;

	private String npi;

	private @Nullable String promiseNumber;

	private String taxonomy;

	private String taxId;

	private String street;

	private String city;

	private String state;

	private String zip;

	private String billingContact;

	private String billingPhone;

	private @Nullable LocalDate closedOn;

	private boolean partTwo;

	protected Agency() {
	}

	/** An agency that begins to work with the program. */
	public Agency(AgencyId id, ProgramId program, Details details) {
		this.id = id.value();
		this.programId = program;
		describe(details);
	}

	/** Corrects or updates what is known, if nobody else has meanwhile. */
	public void change(int seenVersion, Details details) {
		refuseStale(seenVersion);
		describe(details);
	}

	/** Ends the work with the program; the record and its claims stay. */
	public void close(LocalDate on) {
		if (this.closedOn != null) {
			throw new Refusal("This agency is closed already.");
		}
		this.closedOn = on;
	}

	/** Takes a closing back. */
	public void reopen() {
		this.closedOn = null;
	}

	/**
	 * Whether it is a program of 42 CFR Part 2, whose records nobody outside it sees but
	 * under the person's consent.
	 */
	public void holdUnderPartTwo(boolean under) {
		this.partTwo = under;
	}

	private void refuseStale(int seenVersion) {
		if (this.version != null && this.version != seenVersion) {
			throw new ObjectOptimisticLockingFailureException(Agency.class, this.id);
		}
	}

	private void describe(Details details) {
		this.name = details.name();
		this.npi = details.npi().digits();
		this.promiseNumber = details.promiseNumber();
		this.taxonomy = details.taxonomy();
		this.taxId = details.taxId();
		this.street = details.address().street();
		this.city = details.address().city();
		this.state = details.address().state();
		this.zip = details.address().zip();
		this.billingContact = details.billingContact();
		this.billingPhone = details.billingPhone();
	}

	public AgencyId id() {
		return new AgencyId(this.id);
	}

	public int version() {
		return (this.version != null) ? this.version : 0;
	}

	public Details details() {
		return new Details(this.name, new Npi(this.npi), this.promiseNumber, this.taxonomy, this.taxId,
				new Address(this.street, this.city, this.state, this.zip), this.billingContact, this.billingPhone);
	}

	public boolean isPartTwo() {
		return this.partTwo;
	}

	/** The day since which it is closed. */
	public @Nullable LocalDate closedOn() {
		return this.closedOn;
	}

	/** Where an agency is, as a claim writes it. */
	public record Address(String street, String city, String state, String zip) {

		private static final Pattern POST_BOX = Pattern.compile("\\b(p\\.?\\s*o\\.?|post\\s+office)\\s*box\\b",
				Pattern.CASE_INSENSITIVE);

		/**
		 * The billing provider's address is never a post office box (837P loop 2010AA).
		 */
		public Address {
			if (POST_BOX.matcher(street).find()) {
				throw new Refusal("street", "A claim needs a street address, not a post office box.", "005010X222A1");
			}
			if (!zip.matches("\\d{9}")) {
				throw new Refusal("zip", "A claim needs the ZIP code with its four extra digits, like 17101-0001.",
						"005010X222A1");
			}
		}

		/** In one line for people. */
		public String display() {
			return this.street + ", " + this.city + ", " + this.state + " " + this.zip.substring(0, 5) + "-"
					+ this.zip.substring(5);
		}

	}

	/**
	 * What is known of an agency: NPI, the state's provider number (PROMISe: nine digits
	 * of the provider and four of the location; not every agency has one yet), taxonomy,
	 * tax id and whom a payer calls.
	 */
	public record Details(String name, Npi npi, @Nullable String promiseNumber, String taxonomy, String taxId,
			Address address, String billingContact, String billingPhone) {
	}

}
