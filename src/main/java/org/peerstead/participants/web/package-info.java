/**
 * The pages of participants: the list, one calm page for each person, and small forms for
 * each part of the record. Other modules may bring a part of their own to a person's
 * page.
 */
@NamedInterface("web")
@NullMarked
package org.peerstead.participants.web;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
