package org.peerstead.access.web;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.Role;

import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Asks the manifest of rights; silence there is a no. */
final class ManifestAuthorization implements AuthorizationManager<RequestAuthorizationContext> {

	private final Rights rights;

	ManifestAuthorization(Rights rights) {
		this.rights = rights;
	}

	@Override
	public AuthorizationResult authorize(Supplier<? extends @Nullable Authentication> authentication,
			RequestAuthorizationContext context) {
		String path = context.getRequest().getRequestURI().substring(context.getRequest().getContextPath().length());
		boolean allowed = this.rights.find(context.getRequest().getMethod(), path)
			.map((right) -> right.anyone() || right.allows(rolesOf(authentication.get())))
			.orElse(false);
		return new AuthorizationDecision(allowed);
	}

	static Set<Role> rolesOf(@Nullable Authentication authentication) {
		Set<Role> roles = EnumSet.noneOf(Role.class);
		if (authentication != null && authentication.isAuthenticated()) {
			for (GrantedAuthority authority : authentication.getAuthorities()) {
				String name = authority.getAuthority();
				for (Role role : Role.values()) {
					if (("ROLE_" + role.name()).equals(name)) {
						roles.add(role);
					}
				}
			}
		}
		return roles;
	}

}
