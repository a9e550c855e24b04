package org.peerstead.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.Role;
import org.peerstead.encounters.CrisisLines;
import org.peerstead.encounters.EncounterId;
import org.peerstead.encounters.NotHeld;
import org.peerstead.encounters.NotHeldVisits;
import org.peerstead.encounters.SafetyConcerns;
import org.peerstead.participants.PrivacyKeeping;
import org.peerstead.participants.RecordOpening;
import org.peerstead.shared.NewId;

import org.springframework.stereotype.Component;

/**
 * Tells what happens beside the visits: those that did not take place, two worries about
 * somebody's safety, and a worker who is supported by the program too.
 */
@Component
class FieldTelling {

	private static final LocalTime MORNING = LocalTime.of(9, 0);

	private static final int WEEKS = 6;

	private static final int EVERY = 3;

	private static final int SAMPLE_CRISIS_LINE = 88;

	private static final int SAMPLE_PRIVACY_PHONE = 97;

	private static final int OPEN_MINUTES = 60;

	/** A worker of one agency whom another agency supports. */
	private static final int BOTH = 7;

	private static final List<NotHeld.Reason> REASONS = List.of(NotHeld.Reason.HEALTH, NotHeld.Reason.NO_RIDE,
			NotHeld.Reason.WORK_OR_CHILDREN, NotHeld.Reason.FORGOT, NotHeld.Reason.NOT_KNOWN);

	private final NotHeldVisits notHeld;

	private final SafetyConcerns concerns;

	private final CrisisLines lines;

	private final PrivacyKeeping privacy;

	private final AsOf asOf;

	FieldTelling(NotHeldVisits notHeld, SafetyConcerns concerns, CrisisLines lines, PrivacyKeeping privacy, AsOf asOf) {
		this.notHeld = notHeld;
		this.concerns = concerns;
		this.lines = lines;
		this.privacy = privacy;
		this.asOf = asOf;
	}

	void tell(Story story, Plot plot, Steps.Telling steps) {
		steps.once("crisis line and privacy contact", plot.staff().id(), () -> {
			this.lines.set(plot.program(), "Sample crisis line (made up)", ImpossibleNumbers.phone(SAMPLE_CRISIS_LINE),
					"Day and night", true);
			this.privacy.agree("Privacy office (sample)", ImpossibleNumbers.phone(SAMPLE_PRIVACY_PHONE), OPEN_MINUTES,
					null, plot.program());
		});
		tellNotHeld(story, plot, steps);
		CastPeer first = story.peers().get(0);
		List<CastPerson> own = beside(story, first, story.today());
		if (own.size() > 1) {
			tellConcerns(story, first, own, plot, steps);
		}
		tellWall(story, plot, steps);
	}

	/** Visits called off, now and then, without any waiting. */
	private void tellNotHeld(Story story, Plot plot, Steps.Telling steps) {
		for (int week = 1; week <= WEEKS; week++) {
			LocalDate day = story.today().minusWeeks(week);
			for (CastPeer peer : story.peers()) {
				List<CastPerson> people = beside(story, peer, day);
				if ((peer.number() + week) % EVERY == 0 && peer.worksOn(day) && !people.isEmpty()) {
					CastPerson person = people.get(week % people.size());
					NotHeld.Reason reason = REASONS.get((peer.number() + week) % REASONS.size());
					steps.once("called off, peer " + peer.number() + " on " + day, peer.user(),
							() -> this.asOf.then(day.atTime(MORNING),
									() -> this.notHeld.record(plot.program(), peer.as(null).at(plot),
											new NotHeld(new EncounterId(NewId.next()), person.id(), day,
													LocalTime.of(14, 0), NotHeld.What.PERSON_CANCELLED, reason, null,
													NotHeld.Next.NEW_TIME, day.plusDays(3), 0))));
				}
			}
		}
	}

	private static List<CastPerson> beside(Story story, CastPeer peer, LocalDate day) {
		return story.persons().stream().filter((person) -> peer.equals(person.besideOn(day))).toList();
	}

	private void tellConcerns(Story story, CastPeer peer, List<CastPerson> own, Plot plot, Steps.Telling steps) {
		LocalDateTime then = story.today().minusDays(16).atTime(16, 30);
		steps.once("safety concern, followed up", peer.user(), () -> {
			UUID id = NewId.next();
			this.asOf.then(then, () -> {
				this.concerns.raise(plot.program(), peer.as(null).at(plot), id, own.get(0).id(), null);
				this.concerns.describe(plot.program(), peer.as(null).at(plot), id,
						"Said that the nights are hard and did not want to be alone today.", then.toLocalDate(), null);
			});
			this.asOf.then(then.plusHours(2),
					() -> this.concerns.close(plot.program(), peer.agency().supervisorAs(null).at(plot), id,
							SafetyConcerns.Outcome.SAFE,
							"We called together. A sister stays over night, and there is a visit tomorrow."));
		});
		steps.once("safety concern, open", peer.user(),
				() -> this.asOf.then(story.today().minusDays(1).atTime(17, 10), () -> {
					UUID id = NewId.next();
					this.concerns.raise(plot.program(), peer.as(null).at(plot), id, own.get(1).id(), null);
					this.concerns.describe(plot.program(), peer.as(null).at(plot), id,
							"Has not picked up for two days, which is not like them.", story.today(), null);
				}));
	}

	/** The worker's record is closed to colleagues; an auditor opened it once. */
	private void tellWall(Story story, Plot plot, Steps.Telling steps) {
		CastPeer worker = (story.peers().size() > BOTH) ? story.peers().get(BOTH) : null;
		CastPerson person = (worker != null) ? supportedByAnother(story, worker) : null;
		String auditor = plot.loginName(Role.AUDITOR);
		if (worker == null || person == null || auditor == null) {
			return;
		}
		steps.once("worker who is supported too", plot.staff().id(), () -> {
			this.privacy.raise(NewId.next(), person.id(), null, worker.id(), plot.program());
			this.asOf.then(story.today().minusDays(3).atTime(11, 0),
					() -> this.privacy.open(
							NewId.next(), person.id(), new RecordOpening.Why(SampleUser.id(auditor),
									RecordOpening.Kind.AUDIT, "The yearly review of plans drew this record too."),
							plot.program()));
		});
	}

	private static @Nullable CastPerson supportedByAnother(Story story, CastPeer worker) {
		return story.persons()
			.stream()
			.filter((person) -> !person.agency().equals(worker.agency()) && person.enrolled().isOpenEnded())
			.reduce((one, other) -> other)
			.orElse(null);
	}

}
