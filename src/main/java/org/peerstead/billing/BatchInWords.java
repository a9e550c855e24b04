package org.peerstead.billing;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AuditTrail;
import org.peerstead.access.AuditTrail.Subject;
import org.peerstead.access.SignedIn.Reach;
import org.peerstead.billing.x12.InWords;
import org.peerstead.billing.x12.Unwritable;
import org.peerstead.shared.ProgramId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * What the file of a batch says, claim by claim in words beside the segments. Whose
 * claims were shown is on record before they are.
 */
@Component
public class BatchInWords {

	private final BatchFiles files;

	private final BatchList batches;

	private final AuditTrail trail;

	private final TransactionTemplate transaction;

	BatchInWords(BatchFiles files, BatchList batches, AuditTrail trail, PlatformTransactionManager transactions) {
		this.files = files;
		this.batches = batches;
		this.trail = trail;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** Some claims; empty with the reason when the file cannot be written at all. */
	public record Page(List<InWords.Row> envelope, List<InWords.ClaimInWords> claims, List<InWords.Row> trailer,
			boolean more, @Nullable String unwritable) {
	}

	public Page page(ProgramId program, BatchId id, Reach reach, long skip, int limit) {
		this.transaction.executeWithoutResult((status) -> this.trail.shown(program, Subject.PARTICIPANT,
				this.batches.claims(program, id, skip, limit)
					.stream()
					.map(BatchList.ClaimRow::participant)
					.distinct()
					.toList(),
				"batch of claims"));
		try {
			InWords.Page page = this.files.inWords(program, id, reach, skip, limit);
			return new Page(page.envelope(), page.claims(), page.trailer(), page.more(), null);
		}
		catch (Unwritable ex) {
			return new Page(List.of(), List.of(), List.of(), false, String.join(" ", ex.problems()));
		}
	}

}
