package org.peerstead.access.web;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.peerstead.PeersteadTest;
import org.peerstead.access.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.expression.EvaluationContext;
import org.springframework.security.access.expression.ExpressionUtils;
import org.springframework.security.access.expression.method.DefaultMethodSecurityExpressionHandler;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The manifest of rights, the annotations and the handlers say the same, for each role
 * alone and for nobody.
 */
@PeersteadTest
class RightsTests {

	/**
	 * Answered by a filter, by the actuator or from a folder, so by no handler of ours.
	 */
	private static final Set<String> WITHOUT_HANDLER = Set.of("POST /sign-in", "POST /sign-out", "GET /actuator/health",
			"GET /webjars/**", "GET /assets/**", "GET /favicon.ico");

	private final Map<String, Method> handlers = new HashMap<>();

	@Autowired
	RightsTests(RequestMappingHandlerMapping requestMappingHandlerMapping) {
		requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
			if (handler.getBeanType().getName().startsWith("org.peerstead.")) {
				Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
				for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
					mapping.getPatternValues().forEach((path) -> add(method + " " + path, handler));
				}
			}
		});
	}

	private void add(String address, HandlerMethod handler) {
		assertThat(this.handlers.put(address, handler.getMethod())).as("one handler for " + address).isNull();
	}

	@Test
	void everyHandlerStandsInTheManifestOnceAndEveryLineHasAHandler() {
		List<String> lines = Rights.load().all().stream().map(RightsTests::address).toList();
		assertThat(lines).doesNotHaveDuplicates();
		Set<String> expected = new TreeSet<>(this.handlers.keySet());
		expected.addAll(WITHOUT_HANDLER);
		assertThat(new TreeSet<>(lines)).isEqualTo(expected);
	}

	@Test
	void theAnnotationOfEachHandlerAgreesWithTheManifestForEachRole() {
		List<String> disagreements = new ArrayList<>();
		for (Rights.Right right : Rights.load().all()) {
			Method handler = this.handlers.get(address(right));
			if (handler != null) {
				Set<Role> allowed = EnumSet.noneOf(Role.class);
				for (Role role : Role.values()) {
					if (allows(handler, signedInAs(role))) {
						allowed.add(role);
					}
				}
				Set<Role> listed = right.anyone() ? EnumSet.allOf(Role.class) : right.roles();
				if (!allowed.equals(listed) || allows(handler, nobody()) != right.anyone()) {
					disagreements
						.add(address(right) + ": the annotation allows " + allowed + ", the manifest " + listed);
				}
			}
		}
		assertThat(disagreements).isEmpty();
	}

	@Test
	void anAddressThatNobodyDecidedAboutIsNamed() {
		Rights rights = Rights.load();
		assertThat(rights.find("GET", "/nowhere-at-all")).isEmpty();
		assertThat(rights.find("DELETE", "/users")).isEmpty();
	}

	private static String address(Rights.Right right) {
		return right.method() + " " + right.path().getPatternString();
	}

	private static boolean allows(Method handler, Authentication who) {
		PreAuthorize rule = AnnotatedElementUtils.findMergedAnnotation(handler, PreAuthorize.class);
		assertThat(rule).as("the rule of " + handler).isNotNull();
		DefaultMethodSecurityExpressionHandler expressions = new DefaultMethodSecurityExpressionHandler();
		Supplier<Authentication> supplied = () -> who;
		EvaluationContext context = expressions.createEvaluationContext(supplied,
				new SimpleMethodInvocation(new Object(), handler));
		return ExpressionUtils.evaluateAsBoolean(expressions.getExpressionParser().parseExpression(rule.value()),
				context);
	}

	private static Authentication signedInAs(Role role) {
		return UsernamePasswordAuthenticationToken.authenticated("someone", null,
				AuthorityUtils.createAuthorityList("ROLE_" + role.name()));
	}

	private static Authentication nobody() {
		return new AnonymousAuthenticationToken("key", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
	}

}
