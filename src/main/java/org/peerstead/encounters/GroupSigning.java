package org.peerstead.encounters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.peerstead.access.AgencyId;
import org.peerstead.access.NotFound;
import org.peerstead.access.SignedIn;
import org.peerstead.participants.Caseloads;
import org.peerstead.participants.ParticipantFacts;
import org.peerstead.participants.ParticipantId;
import org.peerstead.people.PeerDirectory;
import org.peerstead.people.PeerId;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The leader signs a group once: one block of time, and an encounter with its own note
 * for each person who was there, all judged together.
 */
@Component
@Transactional
public class GroupSigning {

	private final Activities activities;

	private final Encounters encounters;

	private final EncounterNotes notes;

	private final EncounterFacts facts;

	private final Judgements judgements;

	private final Caseloads caseloads;

	private final PeerDirectory peers;

	private final Drafts drafts;

	private final JdbcClient jdbc;

	private final Clock clock;

	GroupSigning(Activities activities, Encounters encounters, EncounterNotes notes, EncounterFacts facts,
			Judgements judgements, Caseloads caseloads, PeerDirectory peers, Drafts drafts, JdbcClient jdbc,
			Clock clock) {
		this.activities = activities;
		this.encounters = encounters;
		this.notes = notes;
		this.facts = facts;
		this.judgements = judgements;
		this.caseloads = caseloads;
		this.peers = peers;
		this.drafts = drafts;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Signs the own group; sent twice, the block of time counts once. */
	public void sign(ProgramId program, SignedIn me, GroupWork work) {
		PeerAtWork peer = this.facts.peerOf(program, me.id()).orElseThrow(NotFound::new);
		String name = Signature.of(work.typedName(), peer.namesToSign());
		LocalDate day = work.times().date();
		Map<ParticipantId, ParticipantFacts> persons = persons(program, peer, work);
		AgencyId agency = peer.agencyOn(day, persons.get(work.shares().get(0).person()))
			.orElseThrow(() -> new Refusal("date", "You were not employed with an agency on " + DateSpan.display(day)
					+ ", as far as the record says. Check the date, or ask the county's staff to correct your employment."));
		refuseUnknownCoLeader(program, peer, agency, work);
		Signature signature = new Signature(me.id(), name, peer.credentialOn(day), this.clock.instant());
		Activity block = this.activities
			.save(Activity.group(program, work.id(), peer.id(), agency, work.times(), signature.at()));
		this.activities.flush();
		keep(program, work);
		List<VisitInHand> visits = new ArrayList<>();
		for (GroupWork.Share share : work.shares()) {
			visits.add(sign(program, me, work, share, block, signature));
		}
		this.activities.flush();
		this.judgements.signed(program, visits, new EncounterFacts.Known(Map.of(peer.id(), peer), persons), me.zone());
		this.drafts.drop(program, me, work.id());
	}

	private VisitInHand sign(ProgramId program, SignedIn me, GroupWork work, GroupWork.Share share, Activity block,
			Signature signature) {
		EncounterId id = new EncounterId(NewId.next());
		NoteText note = work.note(share);
		Contact contact = work.contact(share);
		this.encounters.save(Encounter.inGroup(program, id, block, share.person(), work.times(), contact, signature));
		this.notes.save(new EncounterNote(program, id, 1, note, null, Written.PLAIN, signature));
		return new VisitInHand(id, block.peer(), block.agency(), share.person(), work.times().date(),
				VisitInHand.times(work.times(), me.zone()), block.work(), contact.mode(), contact.place(),
				contact.goal(), VisitInHand.entered(VisitInHand.note(note), signature, me.zone()),
				VisitInHand.signature(block.peer(), signature, me.zone()), VisitInHand.Together.signed(block.id(),
						work.shares().size(), work.othersPresent(), work.coLeader() != null));
	}

	private void keep(ProgramId program, GroupWork work) {
		PeerId coLeader = work.coLeader();
		this.jdbc.sql(
				"insert into group_session (program_id, id, what_we_did, others_present, co_leader_id) values (:program, :id, :did, :others, :leader)")
			.param("program", program.value())
			.param("id", work.id().value())
			.param("did", work.whatWeDid())
			.param("others", work.othersPresent())
			.param("leader", (coLeader != null) ? coLeader.value() : null)
			.update();
	}

	/** All of them walk with the peer on the day, and each goal is the person's own. */
	private Map<ParticipantId, ParticipantFacts> persons(ProgramId program, PeerAtWork peer, GroupWork work) {
		LocalDate day = work.times().date();
		Set<ParticipantId> beside = this.caseloads.of(peer.id(), day, program)
			.stream()
			.map(Caseloads.Beside::id)
			.collect(Collectors.toSet());
		List<ParticipantId> people = work.shares().stream().map(GroupWork.Share::person).toList();
		if (!beside.containsAll(people)) {
			throw new Refusal("present", "On " + DateSpan.display(day)
					+ " somebody you chose was not on your caseload. Choose again, or ask your supervisor to put the person on your caseload.");
		}
		Map<ParticipantId, ParticipantFacts> persons = this.facts.persons(program, people);
		for (GroupWork.Share share : work.shares()) {
			work.note(share);
			if (!Signing.isGoalOf(share.goal(), persons.get(share.person()))) {
				throw new Refusal("goal[" + share.person() + "]",
						"This goal belongs to another plan. Choose one of this person's goals.");
			}
		}
		return persons;
	}

	private void refuseUnknownCoLeader(ProgramId program, PeerAtWork peer, AgencyId agency, GroupWork work) {
		PeerId other = work.coLeader();
		if (other == null) {
			return;
		}
		if (other.equals(peer.id())) {
			throw new Refusal("coLeader", "You lead this group yourself. Choose the other leader, or nobody.");
		}
		if (!this.peers.employedOn(other, agency, work.times().date(), program)) {
			throw new Refusal("coLeader", "Choose a peer worker of your agency from the list, or nobody.");
		}
	}

}
