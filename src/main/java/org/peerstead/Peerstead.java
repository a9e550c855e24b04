package org.peerstead;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Peerstead. */
@SpringBootApplication
public class Peerstead {

	public static void main(String[] args) {
		SpringApplication.run(Peerstead.class, args);
	}

}
