package org.peerstead.rules;

/** What a finding does to the visit. */
public enum Severity {

	/** Not billable until it is mended. */
	BLOCK,

	/** Billable; someone should look. */
	WARN,

	/** Only unfinished: nothing is wrong yet. */
	MISSING

}
