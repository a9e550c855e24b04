/**
 * The peer's day, the log form with its payable light and drafts, and the visits on
 * record with their amendments and voids.
 */
@NullMarked
package org.peerstead.encounters.web;

import org.jspecify.annotations.NullMarked;
