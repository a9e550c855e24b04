package org.peerstead.access.web;

import java.util.List;

/** Who is signed in, as the layout shows it. */
record Me(String name, String roleNames, String programName, List<MenuGroup> menu) {

	/** Lines of the menu that belong together. */
	record MenuGroup(String title, List<MenuEntry> entries) {
	}

	/** One line of the menu: shown only where it leads somewhere for this user. */
	record MenuEntry(String label, String href, boolean current) {
	}

}
