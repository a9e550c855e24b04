package org.peerstead.access;

/**
 * Lets the sample's sign-ins in, whose passwords everyone knows: open only while the
 * sample is loaded on a server that listens to its own machine alone. Without one they
 * are refused.
 */
public interface SampleDoor {

	boolean isOpen();

}
