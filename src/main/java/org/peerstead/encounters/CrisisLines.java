package org.peerstead.encounters;

import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The county's own crisis line, shown beside 988, the national one. */
@Component
@Transactional
public class CrisisLines {

	private static final int LONGEST_NAME = 100;

	private static final int LONGEST_HOURS = 200;

	private final JdbcClient jdbc;

	CrisisLines(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Ten digits; a sample number reaches nobody, and says so wherever it is shown. */
	public record CrisisLine(String name, String phone, @Nullable String hours, boolean sample) {

		/** As a telephone dials it. */
		public String dial() {
			return "+1" + this.phone;
		}

		/** As people read it. */
		public String display() {
			return String.format(Locale.US, "%s-%s-%s", this.phone.substring(0, 3), this.phone.substring(3, 6),
					this.phone.substring(6));
		}

	}

	public Optional<CrisisLine> of(ProgramId program) {
		return this.jdbc.sql("select name, phone, hours, sample from crisis_line where program_id = ?")
			.param(program.value())
			.query(CrisisLine.class)
			.optional();
	}

	/** Sets the line of the program; the change log keeps the one before. */
	public void set(ProgramId program, String name, String phone, @Nullable String hours, boolean sample) {
		String digits = phone.replaceAll("[^0-9]", "");
		if (name.strip().length() < 2 || name.strip().length() > LONGEST_NAME) {
			throw new Refusal("name", "Write who answers, in 2 to 100 letters, such as County crisis line.");
		}
		if (digits.length() == 11 && digits.startsWith("1")) {
			digits = digits.substring(1);
		}
		if (digits.length() != 10) {
			throw new Refusal("phone", "A phone number has ten digits, such as 717-555-0100. 988 is shown anyway.");
		}
		if (hours != null && hours.length() > LONGEST_HOURS) {
			throw new Refusal("hours", "Write the hours in at most 200 characters.");
		}
		this.jdbc
			.sql("""
					insert into crisis_line (program_id, id, name, phone, hours, sample) values (:program, :id, :name, :phone, :hours, :sample)
					on conflict (program_id) do update set name = excluded.name, phone = excluded.phone, hours = excluded.hours, sample = excluded.sample""")
			.param("program", program.value())
			.param("id", NewId.next())
			.param("name", name.strip())
			.param("phone", digits)
			.param("hours", (hours == null || hours.isBlank()) ? null : hours.strip())
			.param("sample", sample)
			.update();
	}

}
