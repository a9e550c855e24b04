package org.peerstead.pay.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.peerstead.pay.LoadId;
import org.peerstead.pay.ReferenceKind;
import org.peerstead.pay.ReferenceLoads;
import org.peerstead.shared.NewId;
import org.peerstead.shared.Refusal;

import org.springframework.web.multipart.MultipartFile;

/**
 * A file of reference figures as it is sent; its id makes sending it twice count once.
 */
record ReferenceLoadForm(@NotNull @Nullable UUID id,
		@NotNull(message = "Choose what the file holds.") @Nullable ReferenceKind kind,
		@NotBlank(message = "Name the source: it is printed wherever the figures are shown.") @Size(max = 300,
				message = "Name the source in 300 letters or fewer.") @Nullable String source,
		@Nullable String period, @Nullable MultipartFile file) {

	static ReferenceLoadForm blank() {
		return new ReferenceLoadForm(NewId.next(), null, null, null, null);
	}

	LoadId loadId() {
		return new LoadId((this.id != null) ? this.id : NewId.next());
	}

	ReferenceLoads.Sent toSent() {
		if (this.kind == null || this.source == null || this.file == null || this.file.getOriginalFilename() == null
				|| this.file.getOriginalFilename().isEmpty()) {
			throw new Refusal("file", "Choose a file.");
		}
		return new ReferenceLoads.Sent(this.kind, this.file.getOriginalFilename(), this.file, this.source, month());
	}

	private @Nullable YearMonth month() {
		if (this.period == null || this.period.isBlank()) {
			return null;
		}
		try {
			return YearMonth.parse(this.period.strip());
		}
		catch (DateTimeException ex) {
			throw new Refusal("period", "\"" + this.period + "\" is not a year and month. Write it like 2024-05.");
		}
	}

}
