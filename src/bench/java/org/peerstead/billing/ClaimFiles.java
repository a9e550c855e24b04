package org.peerstead.billing;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.UUID;

import org.peerstead.billing.x12.Address;
import org.peerstead.billing.x12.Claim837;
import org.peerstead.billing.x12.Written;
import org.peerstead.database.Seal;
import org.peerstead.database.Tenant;
import org.peerstead.shared.ProgramId;

import org.springframework.context.ApplicationContext;

/**
 * A door to the file of a batch for the benchmark, and how its frozen parts are written.
 */
public final class ClaimFiles {

	private final FrozenClaims claims;

	private final Frozen frozen;

	private final Seal seal;

	public ClaimFiles(ApplicationContext house) {
		this.claims = house.getBean(FrozenClaims.class);
		this.frozen = house.getBean(Frozen.class);
		this.seal = house.getBean(Seal.class);
	}

	/** The file of the batch, or of its first claims, from the database's cursor. */
	public Written write(UUID program, UUID batch, long most, OutputStream out) throws IOException {
		Written[] written = new Written[1];
		IOException[] failure = new IOException[1];
		new Tenant(new ProgramId(program), Tenant.PROGRAM_ITSELF).run(() -> {
			try {
				written[0] = this.claims.write(new ProgramId(program), new BatchId(batch), most, out);
			}
			catch (IOException ex) {
				failure[0] = ex;
			}
		});
		if (failure[0] != null) {
			throw failure[0];
		}
		return written[0];
	}

	public String envelope() {
		return this.frozen.write(new FrozenEnvelope("Benchmark County", "SUB01", "Sam Sample", "7175550100",
				"Sample Receiver", "REC01", "Sample Behavioral Health", "SAMPLE01", false));
	}

	public String provider() {
		return this.frozen.write(new Claim837.Provider("Sample Agency", "2000000002", "251S00000X", "000000001",
				new Address("1 Sample Street", "Harrisburg", "PA", "171010001")));
	}

	public String person(int n) {
		return this.frozen.write(new FrozenPerson("Sample" + (char) ('a' + n % 26), "Robin", null,
				new Address(n + " Sample Street", "Harrisburg", "PA", "171010001"), LocalDate.of(1984, 3, 2),
				Claim837.Sex.F));
	}

	/** The recipient id as it is sealed to one claim. */
	public byte[] sealed(UUID program, UUID claim, String digits) {
		return this.seal.seal(digits, ClaimRecords.place(new ProgramId(program), claim));
	}

}
