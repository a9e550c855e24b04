package org.peerstead.rulebook.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.web.Typed;
import org.peerstead.rulebook.PayerId;
import org.peerstead.rulebook.RuleVersion;
import org.peerstead.rulebook.RuleVersionId;
import org.peerstead.rulebook.WhoseRules;
import org.peerstead.rules.Level;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.NewId;

/** The boxes of a version: whose rules, from when, and why. */
record RuleVersionForm(@Nullable @NotNull UUID id, @Nullable Integer version,
		@NotNull(message = "Choose whose rules these are.") @Nullable Level level, @Nullable UUID payer,
		@Nullable UUID agency, @Nullable @NotNull(message = "Write the first day.") LocalDate effectiveFrom,
		@Nullable LocalDate effectiveThrough, @Nullable @NotBlank(message = "Say in a few words why.") @Size(max = 1000,
				message = "Use up to 1000 characters.") String reason) {

	static RuleVersionForm blank() {
		return new RuleVersionForm(NewId.next(), null, Level.STATE, null, null, null, null, null);
	}

	static RuleVersionForm of(RuleVersion version) {
		WhoseRules whose = version.whose();
		return new RuleVersionForm(version.id().value(), version.version(), whose.level(),
				(whose.payer() != null) ? whose.payer().value() : null,
				(whose.agency() != null) ? whose.agency().value() : null, version.effective().from(),
				version.effective().through(), version.reason());
	}

	/** The same boxes with another version, to be saved over what is there now. */
	RuleVersionForm over(RuleVersion now) {
		return new RuleVersionForm(this.id, now.version(), this.level, this.payer, this.agency, this.effectiveFrom,
				this.effectiveThrough, this.reason);
	}

	RuleVersionId versionId() {
		return new RuleVersionId(Objects.requireNonNull(this.id));
	}

	WhoseRules whose() {
		return whose(Objects.requireNonNull(this.level), this.payer, this.agency);
	}

	static WhoseRules whose(Level level, @Nullable UUID payer, @Nullable UUID agency) {
		return new WhoseRules(level, (payer != null) ? new PayerId(payer) : null,
				(agency != null) ? new AgencyId(agency) : null);
	}

	RuleVersion.Plan plan() {
		return new RuleVersion.Plan(new DateSpan(Objects.requireNonNull(this.effectiveFrom), this.effectiveThrough),
				Typed.text(this.reason));
	}

}
