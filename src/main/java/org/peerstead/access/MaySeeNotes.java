package org.peerstead.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.security.access.prepost.PreAuthorize;

/** Reads what peers write about their work with a person; no biller does. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.METHOD, ElementType.TYPE })
@PreAuthorize("hasAnyRole('PEER', 'SUPERVISOR', 'COUNTY_STAFF', 'AUDITOR')")
public @interface MaySeeNotes {

}
