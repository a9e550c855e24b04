package org.peerstead.access.web;

import java.util.Optional;

import org.peerstead.shared.ProgramId;

/** What the sample county has to tell on its first screen, while the sample is loaded. */
public interface SampleStory {

	/** A sentence, and the page that shows it. */
	record Told(String sentence, String link, String href) {
	}

	/** Nothing for a program that has no such story, or not yet. */
	Optional<Told> of(ProgramId program);

}
