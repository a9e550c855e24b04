package org.peerstead.encounters.web;

/** One entry of a select box. */
record Choice(String value, String label) {

}
