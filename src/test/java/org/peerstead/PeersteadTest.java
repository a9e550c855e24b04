package org.peerstead;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.peerstead.billing.BillingCounty;
import org.peerstead.credentials.SampleCertifications;
import org.peerstead.encounters.SampleEncounters;
import org.peerstead.participants.SampleParticipants;
import org.peerstead.pay.SamplePay;
import org.peerstead.pay.SamplePayroll;
import org.peerstead.retention.SampleStaying;
import org.peerstead.people.SamplePeers;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * The whole application on a real PostgreSQL, without the sample: one context and one
 * server for all tests that bear this.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "peerstead.data-folder=target/test-data", "peerstead.sample=none",
				// the data folder outlives a run, and branches bring migrations in any
				// order
				"spring.flyway.out-of-order=true" })
@AutoConfigureMockMvc
@Import({ TestClock.class, TestCounty.class, SamplePeers.class, SampleCertifications.class, SampleParticipants.class,
		BillingCounty.class, SampleEncounters.class, SamplePay.class, SamplePayroll.class, SampleStaying.class,
		StatementCount.class })
public @interface PeersteadTest {

}
