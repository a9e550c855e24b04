/**
 * Sign-in, users, agencies, the audit page, and what every page shares: who is signed in,
 * the menu, the errors in words, and the way a refusal becomes a sentence on a form.
 */
@NamedInterface("web")
@NullMarked
package org.peerstead.access.web;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
