package org.peerstead.billing;

import java.util.UUID;

import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts claims of a program and files to a payer, each in one row that stays locked from
 * the first number to the end of the transaction: no number is given twice, and batches
 * of one program are built one after the other.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ClaimNumbers {

	private static final String CLAIMS = "claim";

	private static final int LAST_CONTROL_NUMBER = 999_999_999;

	private final JdbcClient jdbc;

	ClaimNumbers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The last number given to a claim. Whoever asks holds the counter until the end of
	 * the transaction, and says with {@link #claimsNumberedUpTo} how far it counted.
	 */
	long lockClaims(ProgramId program) {
		try {
			return count(program, CLAIMS, 0);
		}
		catch (PessimisticLockingFailureException ex) {
			throw new Refusal("Another batch is being built right now. Try again in a minute.");
		}
	}

	void claimsNumberedUpTo(ProgramId program, long last) {
		this.jdbc.sql("update claim_counter set last_number = ? where program_id = ? and name = ?")
			.params(last, program.value(), CLAIMS)
			.update();
	}

	/** The next interchange control number to this payer (ISA13). */
	int nextControlNumber(ProgramId program, UUID payer) {
		long next = count(program, "control/" + payer, 1);
		if (next > LAST_CONTROL_NUMBER) {
			throw new Refusal("All nine-digit control numbers to this payer are used up.");
		}
		return (int) next;
	}

	/** CLM01: at most 20 capital letters and digits, the same for ever. */
	static String claimNumber(long number) {
		return "PS%010d".formatted(number);
	}

	/** REF*6R of one line of a claim. */
	static String lineControl(String claimNumber, int line) {
		return claimNumber + "L%02d".formatted(line);
	}

	private long count(ProgramId program, String name, int more) {
		return this.jdbc
			.sql("""
					insert into claim_counter (program_id, name, last_number) values (?, ?, ?)
					on conflict (program_id, name) do update set last_number = claim_counter.last_number + excluded.last_number
					returning last_number""")
			.params(program.value(), name, more)
			.query(Long.class)
			.single();
	}

}
