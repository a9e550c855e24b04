package org.peerstead.pay;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.peerstead.shared.Rate;

/**
 * How rates look on pages: $17.50, $41,600.00, $17.5675, a midpoint $15.00015; an unknown
 * one is a dash.
 */
public final class Dollars {

	private Dollars() {
	}

	public static String of(@Nullable Rate rate) {
		return (rate != null) ? of(rate.amount()) : "–";
	}

	public static String of(@Nullable BigDecimal amount) {
		return (amount != null)
				? "$" + new DecimalFormat("#,##0.00###", DecimalFormatSymbols.getInstance(Locale.US)).format(amount)
				: "–";
	}

}
