package org.peerstead.participants;

import java.time.Duration;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;

/** Whom to ask about privacy, and for how long a closed record stays open. */
@Entity
@Table(name = "privacy_terms")
public class PrivacyTerms {

	/** Until a county says otherwise. */
	public static final Duration USUAL = Duration.ofMinutes(60);

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private ProgramId programId;

	private String contact;

	private String contactPhone;

	private int openingMinutes;

	private @Nullable String redisclosure;

	protected PrivacyTerms() {
	}

	PrivacyTerms(ProgramId program, String contact, String phone, int minutes) {
		this.id = NewId.next();
		this.programId = program;
		change(contact, phone, minutes);
	}

	/** Names the contact and the time. */
	final void change(String name, String phone, int minutes) {
		this.contact = name;
		this.contactPhone = phone;
		this.openingMinutes = minutes;
	}

	public int version() {
		return (this.version != null) ? this.version : 0;
	}

	public String contact() {
		return this.contact;
	}

	public String contactPhone() {
		return this.contactPhone;
	}

	/** What goes with records that leave, in the words of the state. */
	final void print(@Nullable String statement) {
		this.redisclosure = Texts.clean("redisclosure", statement, 2000);
	}

	public @Nullable String redisclosure() {
		return this.redisclosure;
	}

	public Duration opening() {
		return Duration.ofMinutes(this.openingMinutes);
	}

}
