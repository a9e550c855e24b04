package org.peerstead.pay;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Minutes as pages and payroll write them: hours with two decimals, half up. */
public final class Hours {

	private Hours() {
	}

	public static BigDecimal of(long minutes) {
		return BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP);
	}

	/** "7 h 45 min", as a person says it. */
	public static String words(long minutes) {
		long hours = minutes / 60;
		long rest = minutes % 60;
		if (hours == 0) {
			return rest + " min";
		}
		return (rest == 0) ? hours + " h" : hours + " h " + rest + " min";
	}

}
