package org.peerstead.access.web;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.TestCounty.TestUser;
import org.peerstead.access.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** The page that tells workers what is recorded about them stays true. */
@PeersteadTest
class RecordedTests {

	/**
	 * Who wrote, decided or signed something stands on the record of someone or something
	 * else; the page says so in its last sentence.
	 */
	private static final Set<String> NAMED_AS_AUTHOR_ALONE = Set.of();

	@Autowired
	private MockMvcTester web;

	@Autowired
	private TestCounty counties;

	private final JdbcClient owner;

	@Autowired
	RecordedTests(@Qualifier("ownerDataSource") DataSource owner) {
		this.owner = JdbcClient.create(owner);
	}

	@Test
	void namesEveryTableThatNamesAWorker() {
		Set<String> tables = new TreeSet<>(this.owner
			.sql("""
					select distinct c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
					where n.nspname = 'public' and c.relkind in ('r', 'p') and (
					  exists (select from pg_constraint k join pg_class f on f.oid = k.confrelid where k.conrelid = c.oid and k.contype = 'f'
					    and f.relname in ('peer', 'user_account', 'employment'))
					  or exists (select from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
					    and a.attname in ('peer_id', 'user_id', 'employment_id', 'login_name'))
					  or c.relname in ('peer', 'user_account', 'employment'))""")
			.query(String.class)
			.list());
		tables.removeAll(NAMED_AS_AUTHOR_ALONE);
		assertThat(RecordedController.read()).extracting(RecordedController.Recorded::table).doesNotHaveDuplicates();
		assertThat(
				RecordedController.read().stream().map(RecordedController.Recorded::table).collect(Collectors.toSet()))
			.as("a table that names a worker is told in what-is-recorded.tsv, and nothing that does not exist")
			.isEqualTo(tables);
	}

	@Test
	void keepsNoPlaceOnTheMap() {
		List<String> columns = this.owner.sql("""
				select table_name || '.' || column_name from information_schema.columns where table_schema = 'public'
				and column_name ~ '(latitude|longitude|gps|geo_|coordinates|ip_address)'""").query(String.class).list();
		assertThat(columns).isEmpty();
	}

	@Test
	void isReadByEverybodySignedIn() {
		County county = this.counties.make();
		for (Role role : Role.values()) {
			TestUser someone = county.user(role);
			assertThat(
					this.web.get().uri("/what-is-recorded").with(user(someone.login()).roles(role.name())).exchange())
				.hasStatusOk()
				.bodyText()
				.contains("There is no GPS", "Which pages with a person&#39;s record you opened", "Kept: Six years");
		}
	}

}
