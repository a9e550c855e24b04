package org.peerstead.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.security.access.prepost.PreAuthorize;

/** Opens, with a reason and for a while, a record that is closed to this user. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.METHOD, ElementType.TYPE })
@PreAuthorize("hasAnyRole('SUPERVISOR', 'BILLER', 'COUNTY_STAFF', 'AUDITOR')")
public @interface MaySeeClosedRecords {

}
