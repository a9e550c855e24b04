package org.peerstead.demo;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.Role;
import org.peerstead.access.SampleDoor;
import org.peerstead.access.web.SampleSignIns;
import org.peerstead.access.web.SampleStory;
import org.peerstead.shared.ProgramId;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The sample as the pages see it: who may try it, and how far it is filled. */
@Component
@ConditionalOnProperty(name = SampleSwitch.SAMPLE, havingValue = SampleSwitch.LOAD)
class SampleCounty implements SampleSignIns, SampleDoor, SampleStory {

	private static final int ALL = 100;

	private volatile boolean open;

	private volatile int told;

	private volatile boolean failed;

	private volatile @Nullable Told story;

	/** The users are there: whoever knows the password may come in. */
	void open() {
		this.open = true;
	}

	/** So many of a hundred parts are told. */
	void told(int parts) {
		this.told = parts;
	}

	/** The first program has this to tell. */
	void tells(Told found) {
		this.story = found;
	}

	/** It will not be whole. */
	void failed() {
		this.failed = true;
	}

	@Override
	public boolean isOpen() {
		return this.open;
	}

	@Override
	public List<SampleSignIn> list() {
		if (!this.open) {
			return List.of();
		}
		return Plot.ALL.stream()
			.flatMap((plot) -> plot.characters()
				.stream()
				.map((character) -> new SampleSignIn(character.loginName(), words(plot, character.role()))))
			.toList();
	}

	private static String words(Plot plot, Role role) {
		return plot.equals(Plot.KEYSTONE) ? role.words() : role.words() + ", " + plot.name();
	}

	@Override
	public Optional<Told> of(ProgramId program) {
		return Plot.KEYSTONE.program().equals(program) ? Optional.ofNullable(this.story) : Optional.empty();
	}

	@Override
	public String progress() {
		if (this.failed) {
			return "The sample county is not whole. The server's log says why.";
		}
		int parts = this.told;
		return (parts < ALL) ? "Filling the sample county: " + parts + " %" : "";
	}

}
