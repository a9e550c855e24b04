package org.peerstead.access.web;

import java.util.List;

/** Names the sample county's sign-ins to the sign-in page, while the sample is loaded. */
public interface SampleSignIns {

	/** A sign-in name and what it may do, in words. */
	record SampleSignIn(String name, String roles) {
	}

	List<SampleSignIn> list();

	/** How far the sample is filled, in words; empty once it is whole. */
	String progress();

}
