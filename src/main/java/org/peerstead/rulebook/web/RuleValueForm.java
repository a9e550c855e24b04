package org.peerstead.rulebook.web;

import java.time.LocalDate;
import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.web.Typed;
import org.peerstead.rulebook.RuleSetPages;
import org.peerstead.rules.Parameter;
import org.peerstead.rules.Setting;
import org.peerstead.rules.Trust;
import org.peerstead.shared.Refusal;

/** The boxes of one value: what it is, how sure we are, where it is written. */
record RuleValueForm(@Nullable Integer version,
		@Nullable @Size(max = 1000, message = "Use up to 1000 characters.") String value,
		@NotNull(message = "Say how sure you are.") @Nullable Trust trust,
		@Nullable @NotBlank(message = "Write where you read it.") @Size(max = 300,
				message = "Use up to 300 characters.") String source,
		@Nullable @Size(max = 200, message = "Use up to 200 characters.") String citation,
		@Nullable @Size(max = 500, message = "Use up to 500 characters.") String note,
		@Nullable @Size(max = 100, message = "Use up to 100 characters.") String verifiedBy,
		@Nullable LocalDate verifiedOn) {

	static RuleValueForm of(RuleSetPages.Value now) {
		Setting is = now.setting();
		if (is == null) {
			return new RuleValueForm(null, null, null, null, null, null, null, null);
		}
		Setting.Verified verified = is.verified();
		return new RuleValueForm(now.version(), is.value(), is.trust(), is.source().document(), is.source().place(),
				is.source().note(), (verified != null) ? verified.by() : null,
				(verified != null) ? verified.on() : null);
	}

	RuleValueForm over(RuleSetPages.Value now) {
		return new RuleValueForm(now.version(), this.value, this.trust, this.source, this.citation, this.note,
				this.verifiedBy, this.verifiedOn);
	}

	/**
	 * What is confirmed may block, so it names who has read the source, and when; a value
	 * that is left as it was keeps what it had.
	 */
	Setting toSetting(Parameter parameter, RuleSetPages.Value now, LocalDate today) {
		String by = Typed.orNull(this.verifiedBy);
		if ((by == null) != (this.verifiedOn == null)) {
			throw new Refusal((by == null) ? "verifiedBy" : "verifiedOn",
					"Write both who has checked it against its source and when.");
		}
		if (this.verifiedOn != null && this.verifiedOn.isAfter(today)) {
			throw new Refusal("verifiedOn", "This day is still to come. Write the day on which it was checked.");
		}
		Setting said = new Setting(parameter, Typed.text(this.value), Objects.requireNonNull(this.trust),
				new Setting.Source(Typed.text(this.source), Typed.orNull(this.citation), Typed.orNull(this.note)),
				(by != null) ? new Setting.Verified(by, Objects.requireNonNull(this.verifiedOn)) : null, false);
		Setting was = now.setting();
		boolean same = was != null && was.trust() == said.trust() && was.value().equals(said.value());
		if (said.trust() == Trust.CONFIRMED && by == null && !same) {
			throw new Refusal("verifiedBy",
					"A confirmed value may stop a claim. Write who has checked it against its source and when, or choose"
							+ " recalled.");
		}
		return said;
	}

}
