/**
 * The list of peer workers with what certifies them, the chain of certifications on each
 * person's page, and the forms that record, renew and void one.
 */
@NullMarked
package org.peerstead.credentials.web;

import org.jspecify.annotations.NullMarked;
