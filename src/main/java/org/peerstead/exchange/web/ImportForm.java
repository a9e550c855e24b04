package org.peerstead.exchange.web;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.peerstead.exchange.ImportId;
import org.peerstead.exchange.ImportKind;
import org.peerstead.exchange.Imports;
import org.peerstead.shared.NewId;
import org.peerstead.shared.Refusal;

import org.springframework.web.multipart.MultipartFile;

/** The form on which a file is chosen; its id makes sending it twice count once. */
record ImportForm(@NotNull @Nullable UUID id,
		@NotNull(message = "Choose what the file holds.") @Nullable ImportKind kind, @Nullable MultipartFile file) {

	static ImportForm blank(@Nullable ImportKind kind) {
		return new ImportForm(NewId.next(), kind, null);
	}

	ImportId importId() {
		return new ImportId((this.id != null) ? this.id : NewId.next());
	}

	Imports.Sent toSent() {
		if (this.kind == null || this.file == null || this.file.getOriginalFilename() == null
				|| this.file.getOriginalFilename().isEmpty()) {
			throw new Refusal("file", "Choose a file.");
		}
		return new Imports.Sent(this.kind, this.file.getOriginalFilename(), this.file);
	}

}
