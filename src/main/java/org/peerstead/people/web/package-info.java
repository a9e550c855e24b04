/**
 * The pages on which peer workers are taken in, shown and kept, and where other modules
 * add what they know of a person ({@link org.peerstead.people.web.PersonPart}).
 */
@NamedInterface("web")
@NullMarked
package org.peerstead.people.web;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
