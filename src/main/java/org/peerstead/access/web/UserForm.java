package org.peerstead.access.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.AgencyId;
import org.peerstead.access.GivenRole;
import org.peerstead.access.Role;
import org.peerstead.access.UserAccount;
import org.peerstead.access.UserId;
import org.peerstead.access.UserRecords.Invitation;
import org.peerstead.shared.NewId;

/** The boxes of a user: roles in the whole program, and roles at agencies. */
record UserForm(@Nullable @NotNull UUID id, @Nullable Integer version,
		@Nullable @NotBlank(message = "Write the person's name.") @Pattern(regexp = Typed.TWO_OR_NONE,
				message = "Use at least two characters.") @Size(max = 100,
						message = "Use 2 to 100 characters.") String name,
		@Nullable @Email(message = "This is not an e-mail address. Write it like name@example.org.") @Size(max = 200,
				message = "Use up to 200 characters.") String email,
		@Nullable @NotBlank(message = "Write the name to sign in with.") @Pattern(
				regexp = "\\s*[0-9A-Za-z][0-9A-Za-z._@-]{2,99}\\s*|",
				message = "Use 3 to 100 letters, digits, dots and hyphens, without spaces.") String loginName,
		@Nullable List<Role> program, @Nullable List<UUID> peerAt, @Nullable List<UUID> supervisorAt,
		@Nullable List<UUID> billerAt, @Nullable LocalDate auditorUntil) {

	/** The roles that reach the whole program. */
	static final List<Role> PROGRAM_ROLES = List.of(Role.COUNTY_STAFF, Role.BILLER, Role.AUDITOR, Role.OPERATOR);

	static UserForm blank() {
		return new UserForm(NewId.next(), null, null, null, null, List.of(), List.of(), List.of(), List.of(), null);
	}

	static UserForm of(UserAccount user, String loginName, List<GivenRole> roles) {
		return new UserForm(user.id().value(), user.version(), user.displayName(), user.email(), loginName,
				roles.stream().filter((given) -> given.agency() == null).map(GivenRole::role).toList(),
				at(roles, Role.PEER), at(roles, Role.SUPERVISOR), at(roles, Role.BILLER),
				roles.stream()
					.filter((given) -> given.role() == Role.AUDITOR)
					.map(GivenRole::endsOn)
					.filter(Objects::nonNull)
					.findFirst()
					.orElse(null));
	}

	private static List<UUID> at(List<GivenRole> roles, Role role) {
		List<UUID> agencies = new ArrayList<>();
		for (GivenRole given : roles) {
			if (given.role() == role && given.agency() != null) {
				agencies.add(given.agency().value());
			}
		}
		return agencies;
	}

	/** The same boxes with another version, to be saved over what is there now. */
	UserForm over(UserAccount now) {
		return new UserForm(this.id, now.version(), this.name, this.email, this.loginName, this.program, this.peerAt,
				this.supervisorAt, this.billerAt, this.auditorUntil);
	}

	UserId userId() {
		return new UserId(Objects.requireNonNull(this.id));
	}

	Invitation toInvitation() {
		return new Invitation(userId(), Typed.text(this.name), Typed.orNull(this.email), Typed.text(this.loginName),
				toRoles());
	}

	Set<GivenRole> toRoles() {
		Set<GivenRole> roles = new LinkedHashSet<>();
		for (Role role : (this.program != null) ? this.program : List.<Role>of()) {
			if (PROGRAM_ROLES.contains(role)) {
				roles.add(new GivenRole(role, null, (role == Role.AUDITOR) ? this.auditorUntil : null));
			}
		}
		add(roles, Role.PEER, this.peerAt);
		add(roles, Role.SUPERVISOR, this.supervisorAt);
		add(roles, Role.BILLER, this.billerAt);
		return roles;
	}

	private static void add(Set<GivenRole> roles, Role role, @Nullable List<UUID> agencies) {
		for (UUID agency : (agencies != null) ? agencies : List.<UUID>of()) {
			roles.add(new GivenRole(role, new AgencyId(agency), null));
		}
	}

}
