package org.peerstead.access.web;

import org.peerstead.access.UserAccount;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Ends every session of a user whose rights have changed, as soon as that is committed.
 */
@Component
class EndedSessions {

	private final FindByIndexNameSessionRepository<? extends Session> sessions;

	EndedSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
		this.sessions = sessions;
	}

	@TransactionalEventListener
	void end(UserAccount.SignInEnded ended) {
		this.sessions.findByPrincipalName(ended.loginName()).keySet().forEach(this.sessions::deleteById);
	}

}
