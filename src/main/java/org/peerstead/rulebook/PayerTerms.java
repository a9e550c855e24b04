package org.peerstead.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.peerstead.rules.AccumulateScope;
import org.peerstead.rules.Parameter;
import org.peerstead.rules.Rounding;
import org.peerstead.rules.RuleSet;
import org.peerstead.rules.Setting;
import org.peerstead.rules.Trust;
import org.peerstead.shared.DateSpan;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Rate;

import org.springframework.orm.ObjectOptimisticLockingFailureException;

/**
 * What a payer's contract or billing sheet says, from one day through another. New terms
 * end the ones before; a visit is judged by the terms of its day.
 */
@Entity
public class PayerTerms {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private ProgramId programId;

	private PayerId payerId;

	private LocalDate effectiveFrom;

	private @Nullable LocalDate effectiveThrough;

	private String procedureCode;

	private BigDecimal chargePerUnit;

	@Enumerated(EnumType.STRING)
	private Rounding rounding;

	@Enumerated(EnumType.STRING)
	private Accumulation accumulate;

	private @Nullable Integer filingDays;

	private @Nullable Integer refilingDays;

	private boolean authorizationNeeded;

	private boolean sendRenderingProvider;

	private @Nullable String videoModifier;

	private @Nullable String audioModifier;

	private @Nullable String groupModifier;

	private @Nullable String telehealthPlaceHome;

	private @Nullable String telehealthPlaceElsewhere;

	@Enumerated(EnumType.STRING)
	private Trust trust;

	private String source;

	/** Which minutes are added up before they become units. */
	public enum Accumulation {

		PER_CONTACT(AccumulateScope.CONTACT, "Each visit by itself"),
		PER_PERSON_CODE_DAY(AccumulateScope.PERSON_DAY, "All visits of one person on one day together");

		private final AccumulateScope scope;

		private final String words;

		Accumulation(AccumulateScope scope, String words) {
			this.scope = scope;
			this.words = words;
		}

		public String words() {
			return this.words;
		}

	}

	protected PayerTerms() {
	}

	public PayerTerms(TermsId id, ProgramId program, PayerId payer, LocalDate from, Terms terms) {
		this.id = id.value();
		this.programId = program;
		this.payerId = payer;
		this.effectiveFrom = from;
		agree(terms);
	}

	/** Corrects what was typed wrongly, if nobody else has meanwhile. */
	void correct(int seenVersion, Terms terms) {
		if (this.version != null && this.version != seenVersion) {
			throw new ObjectOptimisticLockingFailureException(PayerTerms.class, this.id);
		}
		agree(terms);
	}

	/** The last day on which these terms hold. */
	void endOn(LocalDate lastDay) {
		this.effectiveThrough = effective().endingOn(lastDay).through();
	}

	private void agree(Terms terms) {
		this.procedureCode = terms.procedureCode();
		this.chargePerUnit = terms.chargePerUnit().amount();
		this.rounding = terms.rounding();
		this.accumulate = terms.accumulate();
		this.filingDays = terms.filing().days();
		this.refilingDays = terms.filing().againDays();
		this.authorizationNeeded = terms.authorizationNeeded();
		this.sendRenderingProvider = terms.sendRenderingProvider();
		this.videoModifier = terms.coding().videoModifier();
		this.audioModifier = terms.coding().audioModifier();
		this.groupModifier = terms.coding().groupModifier();
		this.telehealthPlaceHome = terms.coding().placeAtHome();
		this.telehealthPlaceElsewhere = terms.coding().placeElsewhere();
		this.trust = terms.basis().trust();
		this.source = terms.basis().source();
	}

	public TermsId id() {
		return new TermsId(this.id);
	}

	public int version() {
		return (this.version != null) ? this.version : 0;
	}

	public PayerId payer() {
		return this.payerId;
	}

	public DateSpan effective() {
		return new DateSpan(this.effectiveFrom, this.effectiveThrough);
	}

	/** What a payer is billed for one unit; becomes money only by a named rounding. */
	public Rate chargePerUnit() {
		return new Rate(this.chargePerUnit);
	}

	public String procedureCode() {
		return this.procedureCode;
	}

	/** Whether a claim names the peer worker who did the work (837P loop 2310B). */
	public boolean sendsRenderingProvider() {
		return this.sendRenderingProvider;
	}

	public Terms terms() {
		return new Terms(this.procedureCode, chargePerUnit(), this.rounding, this.accumulate,
				new Filing(this.filingDays, this.refilingDays), this.authorizationNeeded, this.sendRenderingProvider,
				new Coding(this.videoModifier, this.audioModifier, this.groupModifier, this.telehealthPlaceHome,
						this.telehealthPlaceElsewhere),
				new Basis(this.trust, this.source));
	}

	/** The same terms as the rule engine reads them. */
	RuleSet asRules(String payerName, boolean sample) {
		Setting.Source where = new Setting.Source(this.source, null, null);
		List<Setting> settings = new ArrayList<>();
		add(settings, where, sample, Parameter.SERVICE_CODE, this.procedureCode);
		add(settings, where, sample, Parameter.ROUNDING_POLICY, this.rounding.name());
		add(settings, where, sample, Parameter.ACCUMULATE_SCOPE, this.accumulate.scope.name());
		add(settings, where, sample, Parameter.AUTHORIZATION_REQUIRED, this.authorizationNeeded ? "yes" : "no");
		add(settings, where, sample, Parameter.FILING_DAYS, this.filingDays);
		add(settings, where, sample, Parameter.RESUBMISSION_DAYS, this.refilingDays);
		add(settings, where, sample, Parameter.VIDEO_MODIFIER, this.videoModifier);
		add(settings, where, sample, Parameter.AUDIO_MODIFIER, this.audioModifier);
		add(settings, where, sample, Parameter.GROUP_MODIFIER, this.groupModifier);
		add(settings, where, sample, Parameter.TELEHEALTH_PLACE_HOME, this.telehealthPlaceHome);
		add(settings, where, sample, Parameter.TELEHEALTH_PLACE_ELSEWHERE, this.telehealthPlaceElsewhere);
		return RuleSet.payerTerms(id().toString(), payerName, effective(), settings);
	}

	private void add(List<Setting> settings, Setting.Source where, boolean sample, Parameter parameter,
			@Nullable Object value) {
		if (value != null) {
			settings.add(new Setting(parameter, value.toString(), this.trust, where, null, sample));
		}
	}

	/** Days from the visit until the payer must have the claim, and a corrected one. */
	public record Filing(@Nullable Integer days, @Nullable Integer againDays) {
	}

	/** Codes by way of service; empty where the payer wants none or has not said. */
	public record Coding(@Nullable String videoModifier, @Nullable String audioModifier, @Nullable String groupModifier,
			@Nullable String placeAtHome, @Nullable String placeElsewhere) {

		/** A payer that has said nothing. */
		public static final Coding NONE = new Coding(null, null, null, null, null);

	}

	/** How sure the program is of the terms, and where it read them. */
	public record Basis(Trust trust, String source) {
	}

	/** The content of a payer's terms. */
	public record Terms(String procedureCode, Rate chargePerUnit, Rounding rounding, Accumulation accumulate,
			Filing filing, boolean authorizationNeeded, boolean sendRenderingProvider, Coding coding, Basis basis) {
	}

}
