package org.peerstead.pay.web;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.peerstead.shared.NewId;

/** The boxes of a payroll layout. */
record LayoutForm(@Nullable @NotNull UUID id,
		@Nullable @NotBlank(message = "Write a name, such as that of your payroll system.") @Size(max = 100,
				message = "Use up to 100 characters.") String name,
		@Nullable @NotBlank(message = "Write a line for each column.") @Size(max = 4000,
				message = "Use up to 4,000 characters.") String columns,
		@Nullable @NotBlank(message = "Choose how the file writes a date.") String dateFormat) {

	static LayoutForm blank(String columns) {
		return new LayoutForm(NewId.next(), null, columns, "MM/dd/yyyy");
	}

}
