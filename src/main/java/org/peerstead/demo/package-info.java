/**
 * Keystone County (sample): a made-up county that comes with the embedded database, so
 * that whoever starts Peerstead sees it at work. Everything goes in through the verbs of
 * the modules, on the days on which it would have happened. Nothing in it is real:
 * identifiers are impossible ones, and rates are samples. Its sign-ins are known to
 * everyone, so it is loaded only on a server that listens to its own machine.
 */
@ApplicationModule(allowedDependencies = { "shared", "database", "access", "access::web", "rules", "rulebook", "people",
		"credentials", "participants", "encounters", "supervision", "billing", "pay", "retention", "insight" })
@NullMarked
package org.peerstead.demo;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
