package org.peerstead.retention;

/**
 * One group of people on a curve, in the order of its kind. Those of whom the thing is
 * not recorded are a group too, shown and left out of the test.
 */
public record Group(int order, String label, boolean known) implements Comparable<Group> {

	static final Group EVERYONE = new Group(0, "Everyone", true);

	static final Group NOT_RECORDED = new Group(Integer.MAX_VALUE, "Not recorded", false);

	@Override
	public int compareTo(Group other) {
		int byOrder = Integer.compare(this.order, other.order);
		return (byOrder != 0) ? byOrder : this.label.compareTo(other.label);
	}

}
