package org.peerstead.retention;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;

/**
 * Tells the group of a stint. Groups are formed by what was known on one day, the first
 * of the spell or one that is named: who is put in a group by what came later would have
 * had to stay long enough for it to come.
 */
public final class GroupOf {

	private final WageBands bands;

	private final List<EntryRule> entryRules;

	private final Map<AgencyId, String> agencies;

	private final Map<UUID, String> teams;

	GroupOf(WageBands bands, List<EntryRule> entryRules, Map<AgencyId, String> agencies, Map<UUID, String> teams) {
		this.bands = bands;
		this.entryRules = List.copyOf(entryRules);
		this.agencies = Map.copyOf(agencies);
		this.teams = Map.copyOf(teams);
	}

	/** The group of this stint when people are told apart so. */
	public Group by(Grouping grouping, Stint stint) {
		return switch (grouping) {
			case NONE -> Group.EVERYONE;
			case WAGE -> wage(stint.circumstances().hourly());
			case SUPERVISOR -> supervisor(stint.circumstances().leadIsPeer());
			case AGENCY -> agency(stint.post().agency());
			case TEAM -> team(stint.post().team());
			case HOURS -> new Group(stint.post().type().ordinal(), stint.post().type().words(), true);
			case ENTRY_RULE -> entryRule(stint.circumstances().firstCertified());
		};
	}

	/** The bands in use, for the page to show their edges. */
	public WageBands bands() {
		return this.bands;
	}

	/** The entry rules in use, for the page to show their days and sources. */
	public List<EntryRule> entryRules() {
		return this.entryRules;
	}

	private Group wage(@Nullable BigDecimal hourly) {
		return this.bands.bandOf(hourly);
	}

	private static Group supervisor(@Nullable Boolean leadIsPeer) {
		if (leadIsPeer == null) {
			return Group.NOT_RECORDED;
		}
		return leadIsPeer ? new Group(0, "Supervisor is a certified peer", true)
				: new Group(1, "Supervisor is not a certified peer", true);
	}

	private Group agency(UUID agency) {
		return new Group(0, Objects.requireNonNullElse(this.agencies.get(new AgencyId(agency)), agency.toString()),
				true);
	}

	private Group team(@Nullable UUID team) {
		return (team != null) ? new Group(0, Objects.requireNonNullElse(this.teams.get(team), team.toString()), true)
				: Group.NOT_RECORDED;
	}

	private Group entryRule(@Nullable LocalDate firstCertified) {
		return (firstCertified != null) ? EntryRule.on(firstCertified, this.entryRules)
			.map((rule) -> new Group(rule.ordinal(), rule.name(), true))
			.orElse(Group.NOT_RECORDED) : Group.NOT_RECORDED;
	}

}
