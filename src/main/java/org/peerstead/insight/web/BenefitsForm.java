package org.peerstead.insight.web;

import java.math.BigDecimal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.peerstead.shared.Rate;

/** What a worker asks, and nobody keeps. */
record BenefitsForm(
		@NotBlank(message = "Write what you earn an hour.") @Pattern(
				regexp = "\\s*\\$?(?=[0-9.]*[1-9])[0-9]{1,3}(\\.[0-9]{1,4})?\\s*|\\s*",
				message = "Write dollars an hour above zero, like 17.50.") @Nullable String wage,
		@Pattern(regexp = "\\s*[0-9]{1,2}(\\.[0-9]{1,2})?\\s*|\\s*",
				message = "Write hours a week, like 22.5.") @Nullable String hours,
		@NotNull(message = "Choose what to look at.") @Nullable About about) {

	/** Which benefits to look at; for a set of radio buttons too. */
	enum About {

		BOTH("SSDI and SSI"), SSDI("SSDI (disability insurance)"), SSI("SSI (supplemental security income)");

		private final String words;

		About(String words) {
			this.words = words;
		}

		public String getValue() {
			return name();
		}

		public String getLabel() {
			return this.words;
		}

	}

	static BenefitsForm of(@Nullable Rate own) {
		return new BenefitsForm((own != null) ? own.display().substring(1) : null, null, About.BOTH);
	}

	Rate rate() {
		return Rate.of((this.wage != null) ? this.wage : "");
	}

	@Nullable BigDecimal week() {
		return (this.hours == null || this.hours.isBlank()) ? null : new BigDecimal(this.hours.strip());
	}

	boolean ssdi() {
		return this.about != About.SSI;
	}

	boolean ssi() {
		return this.about != About.SSDI;
	}

}
