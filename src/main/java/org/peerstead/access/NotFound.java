package org.peerstead.access;

/**
 * What was asked for does not exist for this user: not there, of another program, or out
 * of reach. All three look alike.
 */
public class NotFound extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public NotFound() {
		super("Not found", null, false, false);
	}

}
