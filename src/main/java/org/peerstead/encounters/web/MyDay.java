package org.peerstead.encounters.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AuditTrail;
import org.peerstead.access.AuditTrail.Subject;
import org.peerstead.access.Role;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.FirstScreen;
import org.peerstead.encounters.EncounterStatus;
import org.peerstead.encounters.PeerAtWork;
import org.peerstead.encounters.Signing;
import org.peerstead.encounters.Timers;
import org.peerstead.encounters.WhatIsDue;
import org.peerstead.participants.Caseloads;
import org.peerstead.participants.RunningOut;
import org.peerstead.participants.Sight;
import org.peerstead.people.PeerId;
import org.peerstead.rules.Work;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/**
 * A peer's first screen: today's work, what came back or is not finished, and what is
 * running out. No charts, and nothing that measures a person against others.
 */
@Component
@Transactional
class MyDay implements FirstScreen {

	private static final int SOON = 90;

	private static final int PLAN_SOON = 30;

	private static final int A_FEW = 8;

	private final Signing signing;

	private final DraftForms drafts;

	private final WhatIsDue due;

	private final Caseloads caseloads;

	private final Timers timers;

	private final RunningOut runningOut;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final Clock clock;

	MyDay(Signing signing, DraftForms drafts, WhatIsDue due, Caseloads caseloads, Timers timers, RunningOut runningOut,
			JdbcClient jdbc, AuditTrail audit, Clock clock) {
		this.signing = signing;
		this.drafts = drafts;
		this.due = due;
		this.caseloads = caseloads;
		this.timers = timers;
		this.runningOut = runningOut;
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/** One block of today. */
	record Block(UUID id, Work work, @Nullable UUID participant, @Nullable String name, Instant startsAt,
			Instant endsAt, @Nullable EncounterStatus status, int inGroup) {
	}

	/** Someone whom the peer walks with, and the last visit of the two, if any. */
	record Beside(UUID id, String name, @Nullable UUID last, @Nullable LocalDate lastDay) {
	}

	/** A note that came back, and what the supervisor said. */
	record Returned(UUID id, UUID participant, String name, LocalDate serviceDate, @Nullable String comment,
			@Nullable String by) {
	}

	@Override
	public Role role() {
		return Role.PEER;
	}

	@Override
	public String show(SignedIn me, Model model) {
		Optional<PeerAtWork> peer = this.signing.peerOf(me.program(), me);
		if (peer.isEmpty()) {
			return "encounters/no-peer";
		}
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), me.zone());
		List<Block> blocks = today(me, peer.get().id(), today);
		List<Returned> returned = returned(me.program(), peer.get().id());
		List<WhatIsDue.PlanDue> plans = this.due.plansOf(me.program(), peer.get().id(), today, PLAN_SOON);
		List<Beside> people = people(me.program(), peer.get().id(), today);
		Optional<Timers.Running> running = this.timers.of(me.program(), peer.get().id());
		shown(me.program(), blocks, returned, plans, people);
		model.addAttribute("people", people);
		running.ifPresent((timer) -> fillTimer(timer, me, model));
		model.addAttribute("newTimer", NewId.next());
		model.addAttribute("today", today);
		model.addAttribute("zone", me.zone());
		model.addAttribute("name", peer.get().name());
		model.addAttribute("blocks", blocks);
		model.addAttribute("minutes",
				blocks.stream()
					.mapToLong((block) -> ChronoUnit.MINUTES.between(block.startsAt(), block.endsAt()))
					.sum());
		model.addAttribute("returned", returned);
		model.addAttribute("drafts", this.drafts.rows(me.program(), me));
		model.addAttribute("plans", plans);
		model.addAttribute("runningOut", this.runningOut.within(PLAN_SOON, A_FEW, Sight.of(me, today), me, "my day"));
		certification(peer.get(), today, model);
		return "encounters/my-day";
	}

	private void fillTimer(Timers.Running timer, SignedIn me, Model model) {
		Instant now = this.clock.instant();
		model.addAttribute("timer", timer);
		model.addAttribute("timerMinutes", timer.minutes(now));
		model.addAttribute("timerForgotten", timer.isForgotten(now, me.zone()));
	}

	/** By name, with the last visit that this peer signed, in one statement for all. */
	private List<Beside> people(ProgramId program, PeerId peer, LocalDate today) {
		List<Caseloads.Beside> beside = this.caseloads.of(peer, today, program);
		Map<UUID, Last> last = new HashMap<>();
		this.jdbc
			.sql("""
					select w.who, e.id, e.service_date from unnest(:people) as w (who)
					cross join lateral (select v.id, v.service_date from encounter v where v.program_id = :program and v.participant_id = w.who
					  and v.peer_id = :peer and v.voided_at is null order by v.starts_at desc limit 1) e""")
			.param("people", beside.stream().map((person) -> person.id().value()).toArray(UUID[]::new))
			.param("program", program.value())
			.param("peer", peer.value())
			.query((row) -> {
				last.put(row.getObject("who", UUID.class),
						new Last(row.getObject("id", UUID.class), row.getObject("service_date", LocalDate.class)));
			});
		return beside.stream().map((person) -> {
			Last visit = last.get(person.id().value());
			return new Beside(person.id().value(), person.name(), (visit != null) ? visit.id() : null,
					(visit != null) ? visit.day() : null);
		}).toList();
	}

	private record Last(UUID id, LocalDate day) {
	}

	private static void certification(PeerAtWork peer, LocalDate today, Model model) {
		LocalDate through = peer.certifiedThrough();
		model.addAttribute("certifiedThrough", through);
		model.addAttribute("certificationEnds", through == null || through.isBefore(today.plusDays(SOON)));
		model.addAttribute("daysLeft", (through != null) ? ChronoUnit.DAYS.between(today, through) : null);
	}

	private List<Block> today(SignedIn me, PeerId peer, LocalDate today) {
		return this.jdbc
			.sql("""
					select a.id, a.kind, coalesce(e.participant_id, a.participant_id) as participant, coalesce(p.used_name, p.first_name) || ' ' || p.last_name as name,
					  a.starts_at, a.ends_at, e.status,
					  (select count(*) from encounter o where o.program_id = a.program_id and o.group_id = a.id and o.voided_at is null) as in_group
					from activity a left join encounter e on e.program_id = a.program_id and e.activity_id = a.id and e.group_id is null
					left join participant p on p.program_id = a.program_id and p.id = coalesce(e.participant_id, a.participant_id)
					where a.program_id = :program and a.peer_id = :peer and a.voided_at is null
					and a.starts_at >= :from and a.starts_at < :to order by a.starts_at""")
			.param("program", me.program().value())
			.param("peer", peer.value())
			.param("from", today.atStartOfDay(me.zone()).toInstant().atOffset(ZoneOffset.UTC))
			.param("to", today.plusDays(1).atStartOfDay(me.zone()).toInstant().atOffset(ZoneOffset.UTC))
			.query((row, number) -> new Block(row.getObject("id", UUID.class), Work.valueOf(row.getString("kind")),
					row.getObject("participant", UUID.class), row.getString("name"),
					row.getTimestamp("starts_at").toInstant(), row.getTimestamp("ends_at").toInstant(),
					Optional.ofNullable(row.getString("status")).map(EncounterStatus::valueOf).orElse(null),
					row.getInt("in_group")))
			.list();
	}

	private List<Returned> returned(ProgramId program, PeerId peer) {
		return this.jdbc
			.sql("""
					select e.id, e.participant_id as participant, coalesce(p.used_name, p.first_name) || ' ' || p.last_name as name, e.service_date,
					  r.comment, u.display_name as by
					from encounter e join participant p on p.program_id = e.program_id and p.id = e.participant_id
					left join lateral (select comment, decided_by from review r where r.program_id = e.program_id and r.encounter_id = e.id
					  order by r.decided_at desc, r.created_at desc limit 1) r on true
					left join user_account u on u.program_id = e.program_id and u.id = r.decided_by
					where e.program_id = ? and e.peer_id = ? and e.status = 'RETURNED' order by e.starts_at limit 20""")
			.params(program.value(), peer.value())
			.query(Returned.class)
			.list();
	}

	private void shown(ProgramId program, List<Block> blocks, List<Returned> returned, List<WhatIsDue.PlanDue> plans,
			List<Beside> beside) {
		Set<UUID> people = new LinkedHashSet<>();
		blocks.forEach((block) -> {
			if (block.participant() != null) {
				people.add(block.participant());
			}
		});
		returned.forEach((note) -> people.add(note.participant()));
		plans.forEach((plan) -> people.add(plan.participant()));
		beside.forEach((person) -> people.add(person.id()));
		this.audit.shown(program, Subject.PARTICIPANT, people, "my day");
	}

}
