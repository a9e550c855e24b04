package org.peerstead.pay.web;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.peerstead.shared.NewId;

import org.springframework.web.multipart.MultipartFile;

/** The boxes of a payroll page: a layout to write a file in, or a file that came back. */
record PayrollForm(@Nullable @NotNull UUID id, @Nullable UUID layout, @Nullable MultipartFile file) {

	static PayrollForm blank() {
		return new PayrollForm(NewId.next(), null, null);
	}

}
