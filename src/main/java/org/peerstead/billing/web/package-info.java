/** The biller's pages: ready, held, batches, claims, and where every unit went. */
@NullMarked
package org.peerstead.billing.web;

import org.jspecify.annotations.NullMarked;
