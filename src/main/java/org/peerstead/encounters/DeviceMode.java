package org.peerstead.encounters;

import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a county program lets its workers keep visits on their phones while there is no
 * network: off until its staff opts in, since a browser keeps nothing sensitive by
 * default (OWASP ASVS 5 V14.3.3).
 */
@Component
@Transactional
public class DeviceMode {

	private final JdbcClient jdbc;

	DeviceMode(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public boolean isOn(ProgramId program) {
		return this.jdbc.sql("select opted_in from device_mode where program_id = ?")
			.param(program.value())
			.query(Boolean.class)
			.optional()
			.orElse(false);
	}

	/** Opts in or out; every phone hears of it when it next has network. */
	public void set(ProgramId program, boolean on) {
		this.jdbc.sql("""
				insert into device_mode (program_id, id, opted_in) values (:program, :program, :on)
				on conflict (program_id, id) do update set opted_in = excluded.opted_in""")
			.param("program", program.value())
			.param("on", on)
			.update();
	}

}
