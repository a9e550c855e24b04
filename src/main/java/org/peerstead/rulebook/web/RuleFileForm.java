package org.peerstead.rulebook.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.web.Typed;
import org.peerstead.rulebook.RuleVersionId;
import org.peerstead.rulebook.WhoseRules;
import org.peerstead.rules.Level;
import org.peerstead.shared.NewId;
import org.peerstead.shared.Refusal;

import org.springframework.web.multipart.MultipartFile;

/** The boxes of a rule file: the file, or its text to mend, and whose rules it holds. */
record RuleFileForm(@Nullable @NotNull UUID id,
		@NotNull(message = "Choose whose rules these are.") @Nullable Level level, @Nullable UUID payer,
		@Nullable UUID agency, @Nullable LocalDate effectiveFrom, @Nullable LocalDate effectiveThrough,
		@Nullable @NotBlank(message = "Say in a few words why.") @Size(max = 1000,
				message = "Use up to 1000 characters.") String reason,
		@Nullable MultipartFile file, @Nullable String content) {

	/** A rule set has about a hundred lines; this is room for all of them with notes. */
	private static final int LARGEST = 300_000;

	static RuleFileForm blank() {
		return new RuleFileForm(NewId.next(), Level.STATE, null, null, null, null, null, null, null);
	}

	RuleVersionId versionId() {
		return new RuleVersionId(Objects.requireNonNull(this.id));
	}

	WhoseRules whose() {
		return RuleVersionForm.whose(Objects.requireNonNull(this.level), this.payer, this.agency);
	}

	/** The text of the file, or what stands in the box when no file was chosen. */
	String text() {
		if (this.file == null || this.file.isEmpty()) {
			return (this.content != null) ? this.content : "";
		}
		if (this.file.getSize() > LARGEST) {
			throw new Refusal("file", "A rule file has at most 300 kB. This is another file.");
		}
		try {
			String text = new String(this.file.getBytes(), StandardCharsets.UTF_8);
			return text.startsWith("\ufeff") ? text.substring(1) : text;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String why() {
		return Typed.text(this.reason);
	}

}
