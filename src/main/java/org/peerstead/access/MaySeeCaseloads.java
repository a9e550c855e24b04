package org.peerstead.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.security.access.prepost.PreAuthorize;

/** Sees caseloads: the own, or those of the agencies that are supervised. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.METHOD, ElementType.TYPE })
@PreAuthorize("hasAnyRole('PEER', 'SUPERVISOR', 'COUNTY_STAFF')")
public @interface MaySeeCaseloads {

}
