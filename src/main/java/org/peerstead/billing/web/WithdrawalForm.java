package org.peerstead.billing.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a batch is taken back. */
record WithdrawalForm(@NotBlank(message = "Say why this batch is withdrawn.") @Size(max = 500,
		message = "Say it in at most 500 characters.") String reason) {

	static WithdrawalForm blank() {
		return new WithdrawalForm("");
	}

	String toReason() {
		return this.reason.strip();
	}

}
