package org.peerstead.demo;

import java.time.LocalDate;

import org.peerstead.pay.Placement;

/** On which rung a made-up worker stands from a day on, and why. */
record CastStep(LocalDate on, CastRung rung, Placement.Reason reason) {

}
