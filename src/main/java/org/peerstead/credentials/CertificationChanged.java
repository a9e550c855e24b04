package org.peerstead.credentials;

import org.peerstead.people.PeerId;
import org.peerstead.shared.ProgramId;

/**
 * What certifies this peer changed: visits that are not claimed yet are to be judged
 * again.
 */
public record CertificationChanged(ProgramId program, PeerId peer) {

}
