/**
 * Claims as files: the professional claim (837P, 005010X222A1) written by streaming, and
 * read back by a second hand before anyone may download it. The two halves share no code
 * but the check of identifiers, so that a mistake of one is seen by the other. What is
 * here knows no database and no web page. The file carries what a payer may have (55 Pa.
 * Code 5100.32) and nothing else: there is no place in these types where a note could be
 * put.
 */
@NullMarked
package org.peerstead.billing.x12;

import org.jspecify.annotations.NullMarked;
