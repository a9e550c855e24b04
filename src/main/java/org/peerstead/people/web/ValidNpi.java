package org.peerstead.people.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.jspecify.annotations.Nullable;
import org.peerstead.shared.Npi;

/** An NPI whose check digit fits, or nothing. */
@Documented
@Constraint(validatedBy = ValidNpi.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT })
@interface ValidNpi {

	String message() default "This is not an NPI: it has ten digits, and the last one fits the others. Check the number.";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	/** Asks the value itself. */
	class Check implements ConstraintValidator<ValidNpi, @Nullable String> {

		@Override
		public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
			return text == null || text.isBlank() || Npi.isOne(text.strip());
		}

	}

}
