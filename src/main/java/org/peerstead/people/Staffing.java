package org.peerstead.people;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.NotFound;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How peers come in, move and leave. Each verb is one transaction; whoever saved the
 * record first wins, and the other is shown both versions.
 */
@Service
@Transactional
public class Staffing {

	private final Peers peers;

	private final Employments employments;

	private final ApplicationEventPublisher news;

	Staffing(Peers peers, Employments employments, ApplicationEventPublisher news) {
		this.peers = peers;
		this.employments = employments;
		this.news = news;
	}

	/** A person new to the program, with the position they begin in. */
	public void register(PeerId id, ProgramId program, PeerDetails details, Position position, LocalDate startedOn) {
		Peer peer = this.peers.save(new Peer(id, program, details));
		tellOfHire(this.employments.save(Employment.hire(NewId.next(), peer, position, startedOn)));
	}

	public void correct(PeerId id, ProgramId program, @Nullable Integer version, PeerDetails details) {
		Peer peer = peer(id, program);
		refuseIfStale(Peer.class, id.value(), version, peer.version());
		peer.correct(details);
	}

	/** A first employment, one more beside it, or a return. */
	public void hire(UUID employment, PeerId id, ProgramId program, Position position, LocalDate startedOn) {
		tellOfHire(this.employments.save(Employment.hire(employment, peer(id, program), position, startedOn)));
	}

	/**
	 * Another position, in the same agency or another of the program. Sent twice, it
	 * counts once, as does an end.
	 */
	public void transfer(SavedSpell spell, UUID next, Position to, LocalDate on) {
		if (this.employments.existsByIdAndProgramId(next, spell.program())) {
			return;
		}
		Employment old = fresh(spell);
		Employment begun = old.transfer(next, to, on);
		// the old spell must be seen to end before the new one begins
		this.employments.flush();
		this.employments.save(begun);
		if (!old.position().agency().equals(to.agency())) {
			tellOfEnd(old);
			tellOfHire(begun);
		}
	}

	public void end(SavedSpell spell, LocalDate lastDay, ExitReason reason) {
		if (employment(spell).endedFor(reason, lastDay)) {
			return;
		}
		Employment employment = fresh(spell);
		employment.end(lastDay, reason);
		tellOfEnd(employment);
	}

	public void correct(SavedSpell spell, Position position, DateSpan days) {
		fresh(spell).correct(position, days);
	}

	/** A spell as the user saw it: if it changed since, the change is refused. */
	public record SavedSpell(UUID id, ProgramId program, @Nullable Integer version) {

	}

	private Employment fresh(SavedSpell spell) {
		Employment employment = employment(spell);
		refuseIfStale(Employment.class, spell.id(), spell.version(), employment.version());
		return employment;
	}

	private Employment employment(SavedSpell spell) {
		return this.employments.findByIdAndProgramId(spell.id(), spell.program()).orElseThrow(NotFound::new);
	}

	private void tellOfHire(Employment begun) {
		this.news.publishEvent(new PeerHired(begun.program(), begun.peer(), begun.id(), begun.position().agency(),
				begun.days().from()));
	}

	private void tellOfEnd(Employment ended) {
		LocalDate lastDay = Objects.requireNonNull(ended.days().through());
		this.news.publishEvent(new PeerLeft(ended.program(), ended.peer(), ended.position().agency(), lastDay));
	}

	private Peer peer(PeerId id, ProgramId program) {
		return this.peers.findByIdAndProgramId(id.value(), program).orElseThrow(NotFound::new);
	}

	private static void refuseIfStale(Class<?> type, UUID id, @Nullable Integer seen, @Nullable Integer saved) {
		if (!Objects.equals(seen, saved)) {
			throw new ObjectOptimisticLockingFailureException(type, id);
		}
	}

}
