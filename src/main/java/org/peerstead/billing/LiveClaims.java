package org.peerstead.billing;

import java.sql.ResultSet;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.peerstead.encounters.ClaimHistory;
import org.peerstead.encounters.EncounterId;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the judge which visits stand in a live claim, so that none is billed twice. */
@Component
@Transactional(readOnly = true)
class LiveClaims implements ClaimHistory {

	private final JdbcClient jdbc;

	LiveClaims(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The ids are unpacked behind a select: where the planner makes the list a filter, it
	 * would else read the text of all of them again for each row.
	 */
	@Override
	public Map<EncounterId, Live> liveClaims(ProgramId program, Collection<EncounterId> encounters) {
		Map<EncounterId, Live> live = new HashMap<>();
		this.jdbc
			.sql("""
					select l.encounter_id, c.claim_number, b.sent_at from claim_line l
					join claim c on c.program_id = l.program_id and c.id = l.claim_id
					join claim_batch b on b.program_id = l.program_id and b.id = l.batch_id
					where l.program_id = :program and l.encounter_id = any(array(select unnest(cast(:ids as uuid[])))) and l.live""")
			.param("program", program.value())
			.param("ids", Ids.array(encounters.stream().map(EncounterId::value).toList()))
			.query((ResultSet row) -> {
				Timestamp sent = row.getTimestamp("sent_at");
				live.put(new EncounterId(row.getObject("encounter_id", UUID.class)),
						new Live(row.getString("claim_number"), (sent != null) ? sent.toInstant() : null));
			});
		return live;
	}

}
