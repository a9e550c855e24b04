package org.peerstead.retention;

/**
 * Something that lasted, as far as it was observed: from when on and until when, in days
 * after its beginning, and whether what a curve waits for happened then.
 */
public interface Observed {

	/** When observation began: 0 from the beginning, else later. */
	double entry();

	/** When it was last observed. */
	double exit();

	/** Whether it ended then, and was not only last seen. */
	boolean ended();

}
