package org.peerstead.credentials;

import org.peerstead.shared.DateSpan;

/** What stands on the paper: kind, number, who issued it, and the days it is valid. */
public record Certificate(CertificationType type, String number, String issuer, DateSpan valid) {

}
