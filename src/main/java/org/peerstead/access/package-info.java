/**
 * Who may do what, and who did: county programs, agencies, users with their roles and
 * scope, sign-in, the manifest of rights that every address must stand in, and the audit
 * trail of reads and changes (45 CFR 164.312(a), (b)). A stranger's id is answered as if
 * it did not exist.
 */
@ApplicationModule(allowedDependencies = { "shared", "database" })
@NullMarked
package org.peerstead.access;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
