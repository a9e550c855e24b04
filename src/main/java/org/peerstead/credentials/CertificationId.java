package org.peerstead.credentials;

import java.io.Serializable;
import java.util.UUID;

import org.peerstead.shared.NewId;

/** Names a certification. */
public record CertificationId(UUID value) implements Serializable {

	public static CertificationId next() {
		return new CertificationId(NewId.next());
	}

	public static CertificationId valueOf(String text) {
		return new CertificationId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
