package org.peerstead.billing.x12;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class IdentifiersTests {

	/** 1234567893 is the example of the check digit in CMS's description of the NPI. */
	@ParameterizedTest
	@CsvSource({ "1234567893,true", "1234567890,false", "2000000002,true", "2000000010,true", "2000000003,false",
			"3000000001,false", "0000000000,false", "123456789,false", "12345678933,false", "12345A7893,false",
			"' 1234567893',false", "'',false", ",false" })
	void npiHasTenDigitsAndACheckDigit(String value, boolean valid) {
		assertThat(Identifiers.isNpi(value)).isEqualTo(valid);
	}

	@ParameterizedTest
	@CsvSource({ "000000001,true", "00-0000001,false", "12345678,false", "1234567890,false", "12345678A,false",
			",false" })
	void taxIdHasNineDigits(String value, boolean valid) {
		assertThat(Identifiers.isTaxId(value)).isEqualTo(valid);
	}

	@ParameterizedTest
	@CsvSource({ "17101,true,false", "171010001,true,true", "17101-0001,false,false", "1710,false,false",
			"17101000,false,false", "1710A,false,false" })
	void zipCodes(String value, boolean zip, boolean zipPlus4) {
		assertThat(Identifiers.isZip(value)).isEqualTo(zip);
		assertThat(Identifiers.isZipPlus4(value)).isEqualTo(zipPlus4);
	}

	@ParameterizedTest
	@CsvSource({ "F331,true", "F20,true", "F4310,true", "U071,true", "Z5689,true", "C7A00,true", "S72001A,true",
			"F33.1,false", "331,false", "F3,false", "FA31,false", "F331234567,false", "f331,false", "'',false" })
	void icd10ByItsShape(String value, boolean valid) {
		assertThat(Identifiers.isIcd10(value)).isEqualTo(valid);
	}

	@ParameterizedTest
	@CsvSource({ "251S00000X,true", "175T00000X,true", "251S00000,false", "251S000000,false" })
	void taxonomyEndsInX(String value, boolean valid) {
		assertThat(Identifiers.isTaxonomy(value)).isEqualTo(valid);
	}

	@ParameterizedTest
	@CsvSource({ "PO Box 12,true", "P.O. Box 12,true", "P. O. BOX 7,true", "pobox 3,true", "12 Boxwood Street,false",
			"Postal Road 4,false", "12 Depot Box Street,false" })
	void postOfficeBoxes(String street, boolean box) {
		assertThat(Identifiers.isPostOfficeBox(street)).isEqualTo(box);
	}

	@ParameterizedTest
	@CsvSource({ "(717) 555-0100,7175550100", "717.555.0100,7175550100", "17101-0001,171010001", "F33.1,F331" })
	void marksThatPeopleWriteAreLeftOut(String written, String bare) {
		assertThat(Identifiers.bare(written)).isEqualTo(bare);
	}

}
