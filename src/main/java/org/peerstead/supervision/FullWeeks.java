package org.peerstead.supervision;

import java.math.BigDecimal;
import java.util.Map;

import org.peerstead.access.AgencyId;
import org.peerstead.shared.ProgramId;

/**
 * How many hours a full-time week has with each agency that says so. Told by the module
 * that keeps pay; an agency that says nothing has forty.
 */
public interface FullWeeks {

	BigDecimal USUAL = BigDecimal.valueOf(40);

	Map<AgencyId, BigDecimal> hoursByAgency(ProgramId program);

}
