package org.peerstead.pay;

import org.peerstead.shared.Refusal;

/**
 * What is sent in place of a CSV file so often that it is named: a workbook, or a ZIP.
 */
final class Workbook {

	private Workbook() {
	}

	/** Refuses a file that begins like one, whatever its name says. */
	static void refuse(byte[] first) {
		boolean zip = first.length > 1 && first[0] == 'P' && first[1] == 'K';
		boolean old = first.length > 1 && (first[0] & 0xFF) == 0xD0 && (first[1] & 0xFF) == 0xCF;
		if (zip || old) {
			throw new Refusal("file",
					"This is an Excel workbook or a ZIP archive, whatever its name says. Unpack it, open the "
							+ "sheet, save it as \"CSV UTF-8\", and choose that file.");
		}
	}

}
