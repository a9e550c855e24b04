package org.peerstead.retention.web;

/**
 * A number of the page of staying: its title, the number in words, what it was counted
 * from, its definition, and the address of the rows behind it.
 */
record Figure(String title, String value, String from, String definition, String href) {

}
