package org.peerstead.access.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Compares the handlers with the manifest of rights at start: an address that nobody has
 * decided about keeps the application from starting.
 */
@Component
class RightsCheck implements SmartInitializingSingleton {

	private final RequestMappingHandlerMapping requestMappingHandlerMapping;

	private final Rights rights;

	RightsCheck(RequestMappingHandlerMapping requestMappingHandlerMapping, Rights rights) {
		this.requestMappingHandlerMapping = requestMappingHandlerMapping;
		this.rights = rights;
	}

	@Override
	public void afterSingletonsInstantiated() {
		List<String> undecided = new ArrayList<>();
		this.requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
			if (handler.getBeanType().getName().startsWith("org.peerstead.")) {
				for (String path : mapping.getPatternValues()) {
					addUndecided(undecided, mapping.getMethodsCondition().getMethods(), path);
				}
			}
		});
		if (!undecided.isEmpty()) {
			throw new IllegalStateException(
					"rights.tsv does not say who may use " + String.join(", ", undecided) + ". Add a line for each.");
		}
	}

	private void addUndecided(List<String> undecided, Set<RequestMethod> methods, String path) {
		for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
			boolean decided = this.rights.all()
				.stream()
				.anyMatch((right) -> right.method().equals(method.name())
						&& right.path().getPatternString().equals(path));
			if (!decided) {
				undecided.add(method + " " + path);
			}
		}
	}

}
