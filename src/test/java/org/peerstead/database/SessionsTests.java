package org.peerstead.database;

import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

import static org.assertj.core.api.Assertions.assertThat;

@PeersteadTest
class SessionsTests {

	@Autowired
	private SessionRepository<? extends Session> sessions;

	@Test
	void twoRequestsMayWriteTheSameAttributeAtOnce() {
		twice(this.sessions);
	}

	private static <S extends Session> void twice(SessionRepository<S> sessions) {
		S begun = sessions.createSession();
		sessions.save(begun);
		S one = sessions.findById(begun.getId());
		S other = sessions.findById(begun.getId());
		one.setAttribute("token", "first");
		other.setAttribute("token", "second");
		sessions.save(one);
		sessions.save(other);
		String kept = sessions.findById(begun.getId()).getAttribute("token");
		assertThat(kept).isEqualTo("second");
		sessions.deleteById(begun.getId());
	}

}
