package org.peerstead.access.web;

import java.util.List;
import java.util.Map;

import jakarta.servlet.DispatcherType;
import org.peerstead.access.SignInThrottle;
import org.peerstead.access.SignIns;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Deny by default: an address is open to whom the manifest of rights says, and to nobody
 * else.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

	/** No inline script or style anywhere, nothing from elsewhere, never in a frame. */
	private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
			+ "connect-src 'self'; worker-src 'self'; font-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

	@Bean
	Rights rights() {
		return Rights.load();
	}

	@Bean
	PasswordEncoder passwordEncoder() {
		return new DelegatingPasswordEncoder("argon2",
				Map.of("argon2", new BoundedArgon2(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8())));
	}

	@Bean
	SecurityFilterChain pages(HttpSecurity http, Rights rights, SignIns signIns, SignInThrottle throttle,
			List<LogoutHandler> atSignOut) {
		http.authorizeHttpRequests(
				(requests) -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
					.permitAll()
					.anyRequest()
					.access(new ManifestAuthorization(rights)));
		http.formLogin((
				form) -> form.loginPage("/sign-in").defaultSuccessUrl("/").failureHandler(new SignInFailure(throttle)));
		http.logout((out) -> out.logoutUrl("/sign-out")
			.logoutSuccessUrl("/sign-in?out")
			.addLogoutHandler(new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(
					ClearSiteDataHeaderWriter.Directive.CACHE, ClearSiteDataHeaderWriter.Directive.STORAGE))));
		http.logout((out) -> atSignOut.forEach(out::addLogoutHandler));
		// The token lives in a cookie and is kept at sign-in, so that a form typed before
		// the session ended can still be sent after signing in again.
		http.csrf((csrf) -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository())
			.sessionAuthenticationStrategy((authentication, request, response) -> {
			}));
		http.exceptionHandling((errors) -> errors.authenticationEntryPoint(new SignedOutEntryPoint())
			.accessDeniedHandler(new DeniedInWords(rights)));
		http.headers((headers) -> headers.contentSecurityPolicy((csp) -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
			.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
			.frameOptions((frame) -> frame.deny()));
		http.addFilterAfter(new SignInWait(throttle), CsrfFilter.class);
		http.addFilterAfter(new TenantFilter(signIns), AuthorizationFilter.class);
		return http.build();
	}

	@Bean
	AuthenticationEventPublisher authenticationEvents(org.springframework.context.ApplicationEventPublisher events) {
		return new DefaultAuthenticationEventPublisher(events);
	}

}
