package org.peerstead.demo;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.UserId;
import org.peerstead.credentials.Certificate;
import org.peerstead.credentials.CertificationId;
import org.peerstead.credentials.CertificationType;
import org.peerstead.credentials.Certifying;
import org.peerstead.people.Employment;
import org.peerstead.people.Employments;
import org.peerstead.people.PeerDetails;
import org.peerstead.people.Position;
import org.peerstead.people.Staffing;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;

import org.springframework.stereotype.Component;

/** Tells how the made-up peer workers came in, were certified, and left. */
@Component
class PeopleTelling {

	private static final List<String> PRONOUNS = List.of("she/her", "he/him", "they/them");

	private static final List<List<String>> LANGUAGES = List.of(List.of("English"), List.of("English"),
			List.of("English", "Spanish"), List.of("English"), List.of("English", "American Sign Language"));

	private static final String ISSUER = "Pennsylvania Certification Board";

	private final Staffing staffing;

	private final Employments employments;

	private final Certifying certifying;

	PeopleTelling(Staffing staffing, Employments employments, Certifying certifying) {
		this.staffing = staffing;
		this.employments = employments;
		this.certifying = certifying;
	}

	void comesIn(CastPeer peer, ProgramId program) {
		comesIn(peer, new Position(peer.agency().id(), title(peer), peer.fte()), peer.user(), program);
	}

	/** One of those who left before the story of visits begins: they have no sign-in. */
	void cameIn(CastPost former, ProgramId program) {
		comesIn(former.peer(), position(former, title(former.peer())), null, program);
		leaves(former.peer(), program);
	}

	static Position position(CastPost post, String title) {
		return Position.of(post.team().agency().id(), title, post.peer().fte(), post.type(), post.partTimeBecause(),
				post.team().id());
	}

	private void comesIn(CastPeer peer, Position position, @Nullable UserId user, ProgramId program) {
		PeerDetails.LegalName name = new PeerDetails.LegalName(peer.name().first(), peer.name().last());
		String email = (peer.name().first() + "." + peer.name().last() + "@sample.example")
			.toLowerCase(java.util.Locale.ROOT);
		PeerDetails details = new PeerDetails(name, null, PRONOUNS.get(peer.number() % PRONOUNS.size()),
				LANGUAGES.get(peer.number() % LANGUAGES.size()),
				new PeerDetails.Contact(ImpossibleNumbers.phone(peer.number()), email),
				ImpossibleNumbers.npi(1000 + peer.number()), user);
		this.staffing.register(peer.id(), program, details, position, peer.employed().from());
		certify(peer, program);
	}

	static String title(CastPeer peer) {
		if (peer.certified().isEmpty()) {
			return "Peer Worker in Training";
		}
		return (peer.number() % 9 == 4) ? "Senior Certified Peer Specialist" : "Certified Peer Specialist";
	}

	/** A chain of certificates; after a gap it is a new link all the same. */
	private void certify(CastPeer peer, ProgramId program) {
		CertificationId last = null;
		for (DateSpan term : peer.certified()) {
			CertificationId next = new CertificationId(NewId.next());
			String number = "SAMPLE-" + (1000 + peer.number());
			if (last == null) {
				this.certifying.record(next, peer.id(), program,
						new Certificate(CertificationType.CPS, number, ISSUER, term));
			}
			else {
				this.certifying.renew(last, program, next, number, ISSUER, term);
			}
			last = next;
		}
	}

	/** Leaves, once all that the person did here is told to whom it concerns. */
	void leaves(CastPeer peer, ProgramId program) {
		for (Employment spell : this.employments.findByPeerIdAndProgramIdOrderByStartedOn(peer.id(), program)) {
			this.staffing.end(new Staffing.SavedSpell(spell.id(), program, spell.version()),
					Objects.requireNonNull(peer.employed().through()), Objects.requireNonNull(peer.exit()));
		}
	}

}
