package org.peerstead.pay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Rate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What posts are paid on a day, for many at once in one statement. */
@Component
@Transactional(readOnly = true)
public class Wages {

	private static final String COLUMNS = "id, employment_id, coworker_id, effective_on, basis, rate, hourly, reason, corrects_id, remark, created_at";

	private static final String OF_THESE = "program_id = :program and post_id = any(:posts)";

	private final JdbcClient jdbc;

	Wages(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What the post is paid on this day; nothing before its first rate. */
	public Optional<Wage> on(LocalDate day, Post post, ProgramId program) {
		return Optional.ofNullable(on(day, List.of(post), program).get(post));
	}

	/** What each post is paid on this day; those without a rate are left out. */
	public Map<Post, Wage> on(LocalDate day, Collection<Post> posts, ProgramId program) {
		Map<Post, Wage> wages = new HashMap<>();
		sql("select distinct on (employment_id, coworker_id) " + COLUMNS + " from live_pay_rate where " + OF_THESE
				+ " and effective_on <= :day order by employment_id, coworker_id, effective_on desc", posts, program)
			.param("day", day)
			.query((rows) -> {
				wages.put(post(rows), entry(rows).wage());
			});
		return wages;
	}

	/** All that is recorded of one post. */
	public PayHistory history(Post post, ProgramId program) {
		return histories(List.of(post), program).getOrDefault(post, new PayHistory(List.of()));
	}

	/**
	 * All that is recorded of each post: for the rate of every day of a period. Those
	 * without a rate are left out.
	 */
	public Map<Post, PayHistory> histories(Collection<Post> posts, ProgramId program) {
		Map<Post, List<PayHistory.Entry>> entries = new HashMap<>();
		sql("select " + COLUMNS + " from pay_rate where " + OF_THESE, posts, program).query((rows) -> {
			entries.computeIfAbsent(post(rows), (post) -> new ArrayList<>()).add(entry(rows));
		});
		Map<Post, PayHistory> histories = new HashMap<>();
		entries.forEach((post, rows) -> histories.put(post, new PayHistory(rows)));
		return histories;
	}

	/** One recorded row and whose it is; nothing for an id that this program has not. */
	public Optional<Row> row(UUID rate, ProgramId program) {
		return this.jdbc.sql("select " + COLUMNS + " from pay_rate where program_id = ? and id = ?")
			.params(program.value(), rate)
			.query((rows, number) -> new Row(post(rows), entry(rows)))
			.optional();
	}

	/** A recorded row and the post that it is of. */
	public record Row(Post post, PayHistory.Entry entry) {
	}

	private JdbcClient.StatementSpec sql(String sql, Collection<Post> posts, ProgramId program) {
		return this.jdbc.sql(sql)
			.param("program", program.value())
			.param("posts", posts.stream().map(Post::id).toArray(UUID[]::new));
	}

	private static Post post(ResultSet rows) throws SQLException {
		return Post.of(rows.getObject("employment_id", UUID.class), rows.getObject("coworker_id", UUID.class));
	}

	static PayHistory.Entry entry(ResultSet rows) throws SQLException {
		return new PayHistory.Entry(rows.getObject("id", UUID.class), rows.getObject("effective_on", LocalDate.class),
				new Pay(PayBasis.valueOf(rows.getString("basis")), new Rate(rows.getBigDecimal("rate"))), hourly(rows),
				PayReason.valueOf(rows.getString("reason")), rows.getObject("corrects_id", UUID.class),
				rows.getString("remark"), rows.getObject("created_at", OffsetDateTime.class).toInstant());
	}

	private static @Nullable Rate hourly(ResultSet rows) throws SQLException {
		var hourly = rows.getBigDecimal("hourly");
		return (hourly != null) ? new Rate(hourly) : null;
	}

}
