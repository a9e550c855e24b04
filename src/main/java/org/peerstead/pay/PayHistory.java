package org.peerstead.pay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.peerstead.shared.Rate;

/**
 * Everything recorded of one post's pay, the first day first. The rate of a day is the
 * one with the latest effective date up to it that no correction has replaced; replaced
 * ones stay in sight.
 */
public final class PayHistory {

	private static final Comparator<Entry> BY_DAY = Comparator.comparing(Entry::effectiveOn)
		.thenComparing(Entry::recordedAt)
		.thenComparing(Entry::id);

	private final List<Entry> entries;

	private final Set<UUID> replaced;

	private final List<Entry> inForce;

	/** Takes the rows of one post in any order. */
	public PayHistory(Collection<Entry> entries) {
		this.entries = entries.stream().sorted(BY_DAY).toList();
		this.replaced = this.entries.stream()
			.map(Entry::corrects)
			.filter(Objects::nonNull)
			.collect(Collectors.toUnmodifiableSet());
		this.inForce = this.entries.stream().filter((entry) -> !this.replaced.contains(entry.id())).toList();
	}

	/** One row as recorded; a stipend has no hourly rate. */
	public record Entry(UUID id, LocalDate effectiveOn, Pay pay, @Nullable Rate hourly, PayReason reason,
			@Nullable UUID corrects, @Nullable String remark, Instant recordedAt) {

		Wage wage() {
			return new Wage(this.id, this.pay, this.hourly, this.effectiveOn, this.reason);
		}

	}

	/** All rows, replaced ones too. */
	public List<Entry> entries() {
		return this.entries;
	}

	/** The rows that count, each until the day before the next. */
	public List<Entry> inForce() {
		return this.inForce;
	}

	public boolean replaced(Entry entry) {
		return this.replaced.contains(entry.id());
	}

	/** What the post is paid on this day; nothing before the first rate. */
	public Optional<Wage> on(LocalDate day) {
		Optional<Entry> last = Optional.empty();
		for (Entry entry : this.inForce) {
			if (!entry.effectiveOn().isAfter(day)) {
				last = Optional.of(entry);
			}
		}
		return last.map(Entry::wage);
	}

	/** The rows in force whose hourly rate is above that of the row before them. */
	public List<Entry> raises() {
		List<Entry> raises = new ArrayList<>();
		Rate before = null;
		for (Entry entry : this.inForce) {
			Rate now = entry.hourly();
			if (now != null && before != null && now.compareTo(before) > 0) {
				raises.add(entry);
			}
			before = (now != null) ? now : before;
		}
		return List.copyOf(raises);
	}

}
