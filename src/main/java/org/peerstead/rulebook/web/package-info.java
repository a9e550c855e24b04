/** The pages of payers and their terms, and of every rule in words. */
@NullMarked
package org.peerstead.rulebook.web;

import org.jspecify.annotations.NullMarked;
