package org.peerstead.access;

import java.util.Optional;
import java.util.UUID;

import org.peerstead.shared.ProgramId;

import org.springframework.data.repository.Repository;

/** The users of a program. Called inside a transaction. */
public interface UserAccounts extends Repository<UserAccount, UUID> {

	Optional<UserAccount> findByIdAndProgramId(UUID id, ProgramId program);

	UserAccount save(UserAccount user);

	void flush();

}
