package org.peerstead.access.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.peerstead.access.Role;

/**
 * The menu: pages by what they are for. A user sees the lines that lead somewhere, so a
 * page that no role may open, or that does not exist, has none.
 */
final class Menu {

	private static final List<Group> GROUPS = List.of(
			new Group("My work", List.of(new Line("/", "Home"), new Line("/encounters/new", "Log work"),
					new Line("/groups/new", "Log a group"), new Line("/my/pay", "My pay and hours"),
					new Line("/my/growth", "My growth"), new Line("/device", "Work without network"),
					new Line("/speak-up", "Speak up"), new Line("/what-is-recorded", "What is recorded about me"))),
			new Group("Support",
					List.of(new Line("/encounters", "Visits"), new Line("/review", "Review"),
							new Line("/follow-ups", "Follow-ups"), new Line("/not-held", "Visits not held"),
							new Line("/participants", "Participants"), new Line("/caseload", "Caseload"),
							new Line("/privacy/openings/new", "Open a closed record"))),
			new Group("Billing",
					List.of(new Line("/billing/ready", "Ready to bill"), new Line("/billing/held", "Held"),
							new Line("/billing/batches", "Batches"))),
			new Group("Workforce",
					List.of(new Line("/people", "Peer workers"), new Line("/teams", "Teams"),
							new Line("/growth", "Growth"), new Line("/pay", "Pay"),
							new Line("/pay/periods", "Timesheets"), new Line("/retention", "Staying"))),
			new Group("Program",
					List.of(new Line("/agencies", "Agencies"), new Line("/payers", "Payers"),
							new Line("/rules", "Rules"), new Line("/what-if", "What if"),
							new Line("/imports", "Imports"), new Line("/crisis-line", "Crisis line"),
							new Line("/users", "Users"), new Line("/settings/device-mode", "Device mode"),
							new Line("/privacy", "Privacy"), new Line("/audit", "Audit"))));

	private Menu() {
	}

	private record Group(String title, List<Line> lines) {
	}

	private record Line(String href, String label) {
	}

	/** What these roles may open, with the line marked that the page stands under. */
	static List<Me.MenuGroup> of(Rights rights, Set<Role> roles, String path) {
		String current = current(path);
		return GROUPS.stream()
			.map((group) -> new Me.MenuGroup(group.title(),
					group.lines()
						.stream()
						.filter((line) -> rights.mayOpen(line.href(), roles))
						.map((line) -> new Me.MenuEntry(line.label(), line.href(), line.href().equals(current)))
						.toList()))
			.filter((group) -> !group.entries().isEmpty())
			.toList();
	}

	/** The line nearest to the page: the longest address that begins its own. */
	private static String current(String path) {
		Optional<String> nearest = GROUPS.stream()
			.flatMap((group) -> group.lines().stream())
			.map(Line::href)
			.filter((href) -> path.equals(href) || (!href.equals("/") && path.startsWith(href + "/")))
			.max(Comparator.comparingInt(String::length));
		return nearest.orElse("");
	}

}
