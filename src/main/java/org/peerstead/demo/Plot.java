package org.peerstead.demo;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.Role;
import org.peerstead.shared.ProgramId;

/** A made-up program: its name, how large it is, and who signs in to it as what. */
record Plot(ProgramId program, String name, Size size, List<Character> characters) {

	static final Plot KEYSTONE = new Plot(new ProgramId(new UUID(0x0197_0000_0000_7000L, 0x8000_0000_0000_0001L)),
			"Keystone County (sample)", Size.COUNTY,
			List.of(new Character("admin", "Marlow Greene", Role.COUNTY_STAFF),
					new Character("supervisor", null, Role.SUPERVISOR), new Character("peer", null, Role.PEER),
					new Character("biller", "Terry Penn", Role.BILLER),
					new Character("auditor", "Val Quill", Role.AUDITOR),
					new Character("operator", "Pat Bridges", Role.OPERATOR)));

	static final Plot LAUREL = new Plot(new ProgramId(new UUID(0x0197_0000_0000_7000L, 0x8000_0000_0000_0002L)),
			"Laurel County (sample)", Size.NEIGHBOUR,
			List.of(new Character("admin2", "Noel Hearth", Role.COUNTY_STAFF)));

	static final List<Plot> ALL = List.of(KEYSTONE, LAUREL);

	/**
	 * A sign-in; the name of the supervisor and of the peer are those of the first agency
	 * and the first peer.
	 */
	record Character(String loginName, @Nullable String name, Role role) {
	}

	@Nullable String loginName(Role role) {
		return this.characters.stream()
			.filter((character) -> character.role() == role)
			.map(Character::loginName)
			.findFirst()
			.orElse(null);
	}

	/** One of the county's own staff. */
	SampleUser staff() {
		return this.characters.stream()
			.filter((character) -> character.role() == Role.COUNTY_STAFF && character.name() != null)
			.map((character) -> new SampleUser(SampleUser.id(character.loginName()),
					Objects.requireNonNull(character.name()), character.loginName(), character.role(), null))
			.findFirst()
			.orElseThrow();
	}

	/** Who builds the batches: the biller, or where there is none the county's staff. */
	String billsAs() {
		String biller = loginName(Role.BILLER);
		return (biller != null) ? biller : this.characters.get(0).loginName();
	}

}
