package org.peerstead.access.web;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.peerstead.shared.Refusal;
import org.postgresql.util.PSQLException;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.validation.BindingResult;

/**
 * Does what a form asks for; when the domain refuses, or the database keeps a promise,
 * puts the sentence at the field. The sentences of the database's promises stand in
 * constraints.properties as {@code field|sentence}.
 */
public enum Submission {

	/** Done. */
	TAKEN,

	/** Refused; the sentence stands on the form, which is to be shown again with 422. */
	REFUSED,

	/**
	 * Someone else saved the record meanwhile; the form is to be shown again with 409 and
	 * both versions.
	 */
	CHANGED_MEANWHILE,

	/**
	 * The same form was sent before: it counts once, and the user goes on as if for the
	 * first time.
	 */
	TAKEN_BEFORE;

	private static final ResourceBundle SENTENCES = ResourceBundle.getBundle("constraints", Locale.ROOT);

	/** Whether the user goes on. */
	public boolean done() {
		return this == TAKEN || this == TAKEN_BEFORE;
	}

	/** Runs the deed, a transaction of its own, and says how it ended. */
	public static Submission of(BindingResult errors, Runnable deed) {
		try {
			deed.run();
			return TAKEN;
		}
		catch (Refusal refusal) {
			reject(errors, refusal.field(), refusal.sentence());
			return REFUSED;
		}
		catch (OptimisticLockingFailureException ex) {
			return CHANGED_MEANWHILE;
		}
		catch (DataIntegrityViolationException ex) {
			String constraint = constraintOf(ex);
			String[] sentence = sentenceOf(constraint);
			if (sentence == null && constraint != null && constraint.endsWith("_pkey")) {
				return TAKEN_BEFORE;
			}
			if (sentence == null) {
				throw ex;
			}
			reject(errors, sentence[0], sentence[1]);
			return REFUSED;
		}
	}

	/** The sentence for a broken promise of the database; null for one that has none. */
	public static @Nullable String sentenceFor(DataIntegrityViolationException ex) {
		String[] sentence = sentenceOf(constraintOf(ex));
		return (sentence != null) ? sentence[1] : null;
	}

	private static void reject(BindingResult errors, @Nullable String field, String sentence) {
		if (field != null && !field.isEmpty() && errors.getFieldType(field) != null) {
			errors.rejectValue(field, "refused", sentence);
		}
		else {
			errors.reject("refused", sentence);
		}
	}

	private static String @Nullable [] sentenceOf(@Nullable String constraint) {
		if (constraint == null) {
			return null;
		}
		try {
			return SENTENCES.getString(constraint).split("\\|", 2);
		}
		catch (MissingResourceException ex) {
			return null;
		}
	}

	private static @Nullable String constraintOf(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof ConstraintViolationException violation && violation.getConstraintName() != null) {
				return violation.getConstraintName();
			}
			if (cause instanceof PSQLException postgres && postgres.getServerErrorMessage() != null
					&& postgres.getServerErrorMessage().getConstraint() != null) {
				return postgres.getServerErrorMessage().getConstraint();
			}
		}
		return null;
	}

}
