package org.peerstead.rulebook.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.web.Typed;
import org.peerstead.rulebook.PayerTerms;
import org.peerstead.rulebook.TermsId;
import org.peerstead.rules.Rounding;
import org.peerstead.rules.Trust;
import org.peerstead.shared.NewId;
import org.peerstead.shared.Rate;

/** The boxes of a payer's terms. */
record TermsForm(@Nullable @NotNull UUID id, @Nullable Integer version,
		@Nullable @NotNull(message = "Write the first day on which these terms hold.") LocalDate effectiveFrom,
		@Nullable @NotBlank(message = "Write the procedure code, such as H0038.") @Pattern(
				regexp = "(?i)\\s*[a-z][0-9]{4}\\s*|",
				message = "A procedure code is a letter and four digits, such as H0038.") String procedureCode,
		@Nullable @NotNull(message = "Write the charge for one unit.") @DecimalMin(value = "0.0001",
				message = "A charge is more than zero.") @Digits(integer = 6, fraction = 4,
						message = "Write dollars with up to four decimals, like 21.50.") BigDecimal chargePerUnit,
		@NotNull(message = "Choose how minutes become units.") @Nullable Rounding rounding,
		@NotNull(message = "Choose which minutes are added up.") PayerTerms.@Nullable Accumulation accumulate,
		@Nullable @Min(value = 1, message = "Use 1 to 1100 days.") @Max(value = 1100,
				message = "Use 1 to 1100 days.") Integer filingDays,
		@Nullable @Min(value = 1, message = "Use 1 to 1100 days.") @Max(value = 1100,
				message = "Use 1 to 1100 days.") Integer refilingDays,
		@Nullable Boolean authorizationNeeded, @Nullable Boolean sendRenderingProvider,
		@Nullable @Pattern(regexp = MODIFIER, message = TWO) String videoModifier,
		@Nullable @Pattern(regexp = MODIFIER, message = TWO) String audioModifier,
		@Nullable @Pattern(regexp = MODIFIER, message = TWO) String groupModifier,
		@Nullable @Pattern(regexp = PLACE, message = DIGITS) String placeAtHome,
		@Nullable @Pattern(regexp = PLACE, message = DIGITS) String placeElsewhere,
		@NotNull(message = "Say how sure you are.") @Nullable Trust trust,
		@Nullable @NotBlank(message = "Write where you read this, such as the contract and its date.") @Size(max = 300,
				message = "Use up to 300 characters.") String source) {

	private static final String MODIFIER = "(?i)\\s*([0-9a-z]{2})?\\s*";

	private static final String TWO = "A modifier is two letters or digits.";

	private static final String PLACE = "\\s*([0-9]{2})?\\s*";

	private static final String DIGITS = "A place of service is two digits.";

	/** Begins with what holds now, since terms seldom change in every line. */
	static TermsForm blank(@Nullable PayerTerms now) {
		return (now != null) ? of(now).asNew() : new TermsForm(NewId.next(), null, null, "H0038", null, null, null,
				null, null, false, false, null, null, null, null, null, null, null);
	}

	static TermsForm of(PayerTerms on) {
		PayerTerms.Terms it = on.terms();
		PayerTerms.Coding codes = it.coding();
		return new TermsForm(on.id().value(), on.version(), on.effective().from(), it.procedureCode(),
				it.chargePerUnit().amount(), it.rounding(), it.accumulate(), it.filing().days(),
				it.filing().againDays(), it.authorizationNeeded(), it.sendRenderingProvider(), codes.videoModifier(),
				codes.audioModifier(), codes.groupModifier(), codes.placeAtHome(), codes.placeElsewhere(),
				it.basis().trust(), it.basis().source());
	}

	private TermsForm asNew() {
		return with(NewId.next(), null, null);
	}

	/** The same boxes with another version, to be saved over what is there now. */
	TermsForm over(PayerTerms now) {
		return with(now.id().value(), now.version(), now.effective().from());
	}

	private TermsForm with(UUID newId, @Nullable Integer newVersion, @Nullable LocalDate from) {
		return new TermsForm(newId, newVersion, from, this.procedureCode, this.chargePerUnit, this.rounding,
				this.accumulate, this.filingDays, this.refilingDays, this.authorizationNeeded,
				this.sendRenderingProvider, this.videoModifier, this.audioModifier, this.groupModifier,
				this.placeAtHome, this.placeElsewhere, this.trust, this.source);
	}

	TermsId termsId() {
		return new TermsId(Objects.requireNonNull(this.id));
	}

	PayerTerms.Terms toTerms() {
		return new PayerTerms.Terms(Typed.text(this.procedureCode).toUpperCase(Locale.US),
				new Rate(Objects.requireNonNull(this.chargePerUnit)), Objects.requireNonNull(this.rounding),
				Objects.requireNonNull(this.accumulate), new PayerTerms.Filing(this.filingDays, this.refilingDays),
				Boolean.TRUE.equals(this.authorizationNeeded), Boolean.TRUE.equals(this.sendRenderingProvider),
				new PayerTerms.Coding(code(this.videoModifier), code(this.audioModifier), code(this.groupModifier),
						code(this.placeAtHome), code(this.placeElsewhere)),
				new PayerTerms.Basis(Objects.requireNonNull(this.trust), Typed.text(this.source)));
	}

	private static @Nullable String code(@Nullable String typed) {
		String code = Typed.orNull(typed);
		return (code != null) ? code.toUpperCase(Locale.US) : null;
	}

}
