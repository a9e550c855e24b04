package org.peerstead.pay.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AuditTrail;
import org.peerstead.access.AuditTrail.Subject;
import org.peerstead.access.NotFound;
import org.peerstead.access.SignedIn;
import org.peerstead.pay.ConsumerPrices;
import org.peerstead.pay.Ladders;
import org.peerstead.pay.PayHistory;
import org.peerstead.pay.Post;
import org.peerstead.pay.PostTerms;
import org.peerstead.pay.Posts;
import org.peerstead.pay.Standing;
import org.peerstead.pay.Wages;
import org.peerstead.people.PartTimeBecause;
import org.peerstead.shared.ProgramId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads single posts: for the county's pages of one worker, and for the worker's own. */
@Component
@Transactional
class PostPages {

	private final JdbcClient jdbc;

	private final Posts posts;

	private final Wages wages;

	private final Ladders ladders;

	private final ConsumerPrices prices;

	private final AuditTrail audit;

	PostPages(JdbcClient jdbc, Posts posts, Wages wages, Ladders ladders, ConsumerPrices prices, AuditTrail audit) {
		this.jdbc = jdbc;
		this.posts = posts;
		this.wages = wages;
		this.ladders = ladders;
		this.prices = prices;
		this.audit = audit;
	}

	/** Another post of the same person. */
	record Other(Post post, String position, String agency) {

		public String href() {
			return PostPages.href(this.post);
		}

	}

	static String href(Post post) {
		return (post.isPeer() ? "/pay/workers/" : "/pay/coworkers/") + post.id();
	}

	/** One post as the county sees it; who was shown it is written down. */
	PostPay show(Post post, LocalDate on, SignedIn me) {
		return read(post, on, me.program(), "pay of one worker");
	}

	/** The name and post above each form that changes pay; a stranger's is not there. */
	PostPay heading(Post post, LocalDate on, SignedIn me) {
		return read(post, on, me.program(), "form of one worker's pay");
	}

	/** The posts of the peer worker whom a user is, those that last first. */
	List<PostPay> own(SignedIn me, LocalDate on) {
		List<UUID> employments = this.jdbc.sql("""
				select e.id from employment e join peer p on p.program_id = e.program_id and p.id = e.peer_id
				where p.program_id = ? and p.user_id = ? order by (e.ended_on is null) desc, e.started_on desc, e.id""")
			.params(me.programId(), me.id().value())
			.query(UUID.class)
			.list();
		List<Post> own = employments.stream().map(Post::ofPeer).toList();
		Map<Post, PayHistory> histories = this.wages.histories(own, me.program());
		Map<Post, Standing> standings = this.ladders.standings(own, on, me.program());
		Map<UUID, PostPay.Heading> headings = headings(own, me.program());
		List<PostPay> pays = new ArrayList<>();
		for (Post post : own) {
			PostTerms terms = this.posts.terms(post, me.program()).orElseThrow(NotFound::new);
			pays.add(pay(terms, headings, histories.getOrDefault(post, new PayHistory(List.of())), standings.get(post),
					on));
		}
		return pays;
	}

	/** The person's other posts with any agency, the newest first. */
	List<Other> others(Post post, ProgramId program) {
		if (!post.isPeer()) {
			return List.of();
		}
		return this.jdbc.sql("""
				select o.id, o.position, a.name as agency from employment e
				join employment o on o.program_id = e.program_id and o.peer_id = e.peer_id and o.id <> e.id
				join agency a on a.program_id = o.program_id and a.id = o.agency_id
				where e.program_id = ? and e.id = ? order by o.started_on desc, o.id""")
			.params(program.value(), post.id())
			.query((rows, number) -> new Other(Post.ofPeer(rows.getObject("id", UUID.class)),
					rows.getString("position"), rows.getString("agency")))
			.list();
	}

	private PostPay read(Post post, LocalDate on, ProgramId program, String page) {
		PostTerms terms = this.posts.terms(post, program).orElseThrow(NotFound::new);
		Map<UUID, PostPay.Heading> headings = headings(List.of(post), program);
		this.audit.shown(program, Subject.WORKER, person(post, program), page);
		return pay(terms, headings, this.wages.history(post, program),
				this.ladders.standing(post, on, program).orElse(null), on);
	}

	private PostPay pay(PostTerms terms, Map<UUID, PostPay.Heading> headings, PayHistory history,
			@Nullable Standing standing, LocalDate on) {
		PostPay.Heading heading = headings.get(terms.post().id());
		if (heading == null) {
			throw new NotFound();
		}
		Ladders.Step next = (standing != null)
				? this.ladders.above(standing, terms.agency(), on, terms.program()).orElse(null) : null;
		return new PostPay(heading, terms, history, standing, next,
				this.prices.between(terms.program(), terms.days().from(), on), on);
	}

	private UUID person(Post post, ProgramId program) {
		return this.jdbc.sql("select person_id from worker_post where program_id = ? and id = ?")
			.params(program.value(), post.id())
			.query(UUID.class)
			.single();
	}

	private Map<UUID, PostPay.Heading> headings(List<Post> posts, ProgramId program) {
		Map<UUID, PostPay.Heading> headings = new HashMap<>();
		this.jdbc.sql("""
				select s.id, s.name, a.name as agency, t.name as team, s.position, s.part_time_because, s.occupation
				from worker_post s join agency a on a.program_id = s.program_id and a.id = s.agency_id
				left join team t on t.program_id = s.program_id and t.id = s.team_id
				where s.program_id = ? and s.id = any(?)""")
			.params(program.value(), posts.stream().map(Post::id).toArray(UUID[]::new))
			.query((rows) -> {
				String because = rows.getString("part_time_because");
				headings.put(rows.getObject("id", UUID.class),
						new PostPay.Heading(rows.getString("name"), rows.getString("agency"), rows.getString("team"),
								rows.getString("position"),
								(because != null) ? PartTimeBecause.valueOf(because).words() : null,
								rows.getString("occupation")));
			});
		return headings;
	}

}
