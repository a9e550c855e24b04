package org.peerstead.retention;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.peerstead.shared.ProgramId;

/**
 * How a program reads its own history: from which day on its records of employment are
 * complete, and at which hourly rates its wage bands begin.
 */
@Entity
class StayingTerms {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private ProgramId programId;

	private @Nullable LocalDate recordsBegin;

	@Column(columnDefinition = "numeric(12,4)[]")
	private BigDecimal[] wageEdges;

	protected StayingTerms() {
	}

	StayingTerms(ProgramId program) {
		this.id = program.value();
		this.programId = program;
		this.wageEdges = new BigDecimal[0];
	}

	void set(@Nullable LocalDate recordsBegin, List<BigDecimal> wageEdges) {
		this.recordsBegin = recordsBegin;
		this.wageEdges = WageBands.of(wageEdges).edges().toArray(BigDecimal[]::new);
	}

	@Nullable LocalDate recordsBegin() {
		return this.recordsBegin;
	}

	List<BigDecimal> wageEdges() {
		return List.of(this.wageEdges);
	}

	@Nullable Integer version() {
		return this.version;
	}

}
