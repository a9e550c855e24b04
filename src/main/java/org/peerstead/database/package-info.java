/**
 * The database as every other module finds it: the PostgreSQL that comes along when a
 * county has none of its own, its two roles (the owner migrates, the application owns
 * nothing), the tenant of each transaction, and sealed columns. It knows nothing of peer
 * support, and never opens a connection as superuser once the server is set up.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.peerstead.database;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
