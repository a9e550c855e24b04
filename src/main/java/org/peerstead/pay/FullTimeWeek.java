package org.peerstead.pay;

import java.math.BigDecimal;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

/** How many hours an agency's full-time week has; 40 where it says nothing. */
@Entity
class FullTimeWeek {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private ProgramId programId;

	private AgencyId agencyId;

	private BigDecimal hours;

	protected FullTimeWeek() {
	}

	FullTimeWeek(ProgramId program, AgencyId agency, BigDecimal hours) {
		this.id = NewId.next();
		this.programId = program;
		this.agencyId = agency;
		set(hours);
	}

	final void set(BigDecimal next) {
		if (next.compareTo(BigDecimal.valueOf(30)) < 0 || next.compareTo(BigDecimal.valueOf(48)) > 0
				|| next.stripTrailingZeros().scale() > 2) {
			throw new Refusal("hours", "A full-time week has 30 to 48 hours. Write it like 37.5.");
		}
		this.hours = next;
	}

}
