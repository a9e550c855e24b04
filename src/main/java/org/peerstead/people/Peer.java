package org.peerstead.people;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.UserId;
import org.peerstead.people.PeerDetails.Contact;
import org.peerstead.people.PeerDetails.LegalName;
import org.peerstead.shared.Npi;
import org.peerstead.shared.ProgramId;

/** A peer worker: one person, wherever and however often employed. */
@Entity
public class Peer {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private ProgramId programId;

	private String legalFirst;

	private String legalLast;

	private @Nullable String usedName;

	private @Nullable String pronouns;

	@JdbcTypeCode(SqlTypes.ARRAY)
	private List<String> languages;

	private @Nullable String phone;

	private @Nullable String email;

	private @Nullable String npi;

	private @Nullable UserId userId;

	protected Peer() {
	}

	public Peer(PeerId id, ProgramId program, PeerDetails details) {
		this.id = id.value();
		this.programId = program;
		correct(details);
	}

	/** Puts right what the program knows of the person. */
	public final void correct(PeerDetails details) {
		this.legalFirst = details.legalName().first().strip();
		this.legalLast = details.legalName().last().strip();
		this.usedName = details.usedName();
		this.pronouns = details.pronouns();
		this.languages = details.languages();
		this.phone = details.contact().phone();
		this.email = details.contact().email();
		this.npi = (details.npi() != null) ? details.npi().digits() : null;
		this.userId = details.user();
	}

	public PeerId id() {
		return new PeerId(this.id);
	}

	public ProgramId program() {
		return this.programId;
	}

	/** Counts the changes; null until saved. */
	public @Nullable Integer version() {
		return this.version;
	}

	/** The name in use, shown everywhere. */
	public String name() {
		return (this.usedName != null) ? this.usedName : this.legalFirst + " " + this.legalLast;
	}

	public PeerDetails details() {
		return new PeerDetails(new LegalName(this.legalFirst, this.legalLast), this.usedName, this.pronouns,
				List.copyOf(this.languages), new Contact(this.phone, this.email),
				(this.npi != null) ? new Npi(this.npi) : null, this.userId);
	}

}
