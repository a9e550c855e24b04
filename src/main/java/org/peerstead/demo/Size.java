package org.peerstead.demo;

/** How large a sample is. */
record Size(int agencies, int peers, int participants, int months) {

	/** The county that the documents speak of. */
	static final Size COUNTY = new Size(3, 42, 260, 14);

	/** A small neighbour, to see that two programs never meet. */
	static final Size NEIGHBOUR = new Size(2, 5, 20, 2);

	/** Large enough for groups that can be compared. */
	boolean isWholeCounty() {
		return this.agencies >= COUNTY.agencies();
	}

}
