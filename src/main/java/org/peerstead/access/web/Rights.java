package org.peerstead.access.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.peerstead.access.Role;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The manifest of rights (rights.tsv): every address and method, and the roles that may
 * use it. What does not stand in it is refused; the tests read the same file.
 */
final class Rights {

	/** Who may use one address by one method. */
	record Right(String method, PathPattern path, boolean anyone, Set<Role> roles) {

		boolean allows(Set<Role> held) {
			return this.anyone || held.stream().anyMatch(this.roles::contains);
		}

	}

	private final List<Right> rights;

	private Rights(List<Right> rights) {
		this.rights = rights;
	}

	static Rights load() {
		List<Right> rights = new ArrayList<>();
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(Rights.class.getResourceAsStream("/rights.tsv"), StandardCharsets.UTF_8))) {
			lines.lines()
				.skip(1)
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.map(Rights::parse)
				.forEach(rights::add);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new Rights(List.copyOf(rights));
	}

	private static Right parse(String line) {
		String[] cells = line.split("\t");
		if (cells.length != 3) {
			throw new IllegalStateException(
					"rights.tsv: a line has method, address and roles, parted by tabs: " + line);
		}
		Set<Role> roles = EnumSet.noneOf(Role.class);
		boolean anyone = cells[2].equals("anyone");
		if (!anyone) {
			for (String role : cells[2].split(",")) {
				roles.addAll(role.equals("all") ? EnumSet.allOf(Role.class) : Set.of(Role.valueOf(role)));
			}
		}
		return new Right(cells[0], PathPatternParser.defaultInstance.parse(cells[1]), anyone, roles);
	}

	List<Right> all() {
		return this.rights;
	}

	/** The most specific right for this address and method; HEAD is answered as GET. */
	Optional<Right> find(String method, String path) {
		String asked = method.equals("HEAD") ? "GET" : method;
		PathContainer container = PathContainer.parsePath(path);
		return this.rights.stream()
			.filter((right) -> right.method().equals(asked) && right.path().matches(container))
			.min(Comparator.comparing(Right::path, PathPattern.SPECIFICITY_COMPARATOR));
	}

	/**
	 * Whether the address is known under any method: then a wrong method is told apart
	 * from a wrong address.
	 */
	boolean knows(String path) {
		PathContainer container = PathContainer.parsePath(path);
		return this.rights.stream().anyMatch((right) -> right.path().matches(container) && !right.anyone());
	}

	/**
	 * Whether a user with these roles may open this page; links that lead nowhere are not
	 * shown.
	 */
	boolean mayOpen(String path, Set<Role> held) {
		return find("GET", path).map((right) -> right.allows(held)).orElse(false);
	}

}
