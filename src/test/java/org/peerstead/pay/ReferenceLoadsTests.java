package org.peerstead.pay;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peerstead.PeersteadTest;
import org.peerstead.TestCounty;
import org.peerstead.TestCounty.County;
import org.peerstead.access.web.Submission;
import org.peerstead.pay.ReferenceLoads.Sent;
import org.peerstead.pay.ReferenceLoads.Taken;
import org.peerstead.shared.NewId;
import org.peerstead.shared.Rate;
import org.peerstead.shared.Refusal;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.dao.DataIntegrityViolationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PeersteadTest
class ReferenceLoadsTests {

	private static final String LIVING = "county_fips,county,year,adults,working_adults,children,hourly\n";

	/** The columns of May 2024 as published; the figures of the rows are made up. */
	private static final String OEWS = "AREA,AREA_TITLE,AREA_TYPE,PRIM_STATE,NAICS,NAICS_TITLE,I_GROUP,OWN_CODE,OCC_CODE,OCC_TITLE,O_GROUP,"
			+ "TOT_EMP,EMP_PRSE,JOBS_1000,LOC_QUOTIENT,PCT_TOTAL,PCT_RPT,H_MEAN,A_MEAN,MEAN_PRSE,H_PCT10,H_PCT25,H_MEDIAN,H_PCT75,H_PCT90,"
			+ "A_PCT10,A_PCT25,A_MEDIAN,A_PCT75,A_PCT90,ANNUAL,HOURLY\n";

	@Autowired
	private ReferenceLoads loads;

	@Autowired
	private Benchmarks benchmarks;

	@Autowired
	private ConsumerPrices prices;

	@Autowired
	private TestCounty counties;

	private County county;

	@BeforeEach
	void aCounty() {
		this.county = this.counties.make();
	}

	@Test
	void theShippedWagesOfEveryPennsylvaniaCountyAreThereWithTheirSource() {
		List<OccupationalWage> dauphin = this.county.as(() -> this.benchmarks.wages("42043", Benchmarks.NEIGHBOURS));
		assertThat(dauphin).extracting(OccupationalWage::occupation)
			.containsExactly("21-1018", "21-1023", "21-1093", "21-1094");
		OccupationalWage assistants = dauphin.get(2);
		// 33,910, 43,420 and 49,020 dollars a year over 2,080 hours
		assertThat(assistants.points().low()).isEqualTo(Rate.of("16.30"));
		assertThat(assistants.points().median()).isEqualTo(Rate.of("20.88"));
		assertThat(assistants.points().high()).isEqualTo(Rate.of("23.57"));
		assertThat(assistants.standsIn()).isNull();
		assertThat(assistants.source().words()).isEqualTo(
				"Pennsylvania Department of Labor & Industry, Center for Workforce Information & Analysis, Pennsylvania Occupational Wages, county tables, May 2024");
		assertThat(this.county.as(() -> this.benchmarks.counties(this.county.program()))).hasSize(67);
		assertThat(this.county.as(() -> this.benchmarks.wages("42067", List.of("21-1094"))).get(0).standsIn())
			.isEqualTo("its workforce development area");
	}

	@Test
	void aProgramChoosesItsCountyAndKeepsIt() {
		assertThat(home()).isEmpty();
		this.county.run(() -> this.benchmarks.settleIn(this.county.program(), "42043"));
		this.county.run(() -> this.benchmarks.settleIn(this.county.program(), "42099"));
		assertThat(home()).contains("Perry County");
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.county.run(() -> this.benchmarks.settleIn(this.county.program(), "99999")));
	}

	@Test
	void takesLivingWagesAndTheLaterLoadCounts() {
		load(ReferenceKind.LIVING_WAGE,
				LIVING + "42043,Dauphin County,2026,1,1,0,20.75\n42043,Dauphin County,2026,2,2,3,31.5\n");
		load(ReferenceKind.LIVING_WAGE,
				LIVING + "42043,Dauphin County,2026,1,1,0,21\n42043,Dauphin County,2025,1,1,0,19\n");
		List<LivingWage> wages = livingWages();
		assertThat(wages).extracting((one) -> one.year() + " " + one.household().words() + " " + one.hourly().display())
			.containsExactly("2026 1 adult, no children $21.00", "2026 2 adults, both working, 3 children $31.50",
					"2025 1 adult, no children $19.00");
		assertThat(wages.get(0).source().words()).isEqualTo("Sample source, 2026");
	}

	@Test
	void whatIsTakenOutOfUseCountsNoMore() {
		LoadId id = load(ReferenceKind.LIVING_WAGE, LIVING + "42043,Dauphin County,2026,1,1,0,20.75\n");
		this.county.run(() -> this.loads.withdraw(id, this.county.program(), "Wrong year"));
		assertThat(livingWages()).isEmpty();
		assertThat(this.county.as(() -> this.loads.all(this.county.program()))).singleElement()
			.extracting(ReferenceLoads.Shown::withdrawReason)
			.isEqualTo("Wrong year");
		// and the same file may come again
		load(ReferenceKind.LIVING_WAGE, LIVING + "42043,Dauphin County,2026,1,1,0,20.75\n");
		assertThat(livingWages()).hasSize(1);
	}

	@Test
	void sampleFiguresSayWhereverTheyAreShownThatTheyAre() {
		this.county.run(() -> this.loads.loadSample(new LoadId(NewId.next()), this.county.program(),
				sent(ReferenceKind.LIVING_WAGE, LIVING + "42043,Dauphin County,2026,1,1,0,20.75\n", null)));
		assertThat(livingWages().get(0).source().words()).startsWith("Sample figures, made up: ");
	}

	@Test
	void readsTheSurveyAsPublished() {
		String rows = OEWS
				+ oews("42", "Pennsylvania", "PA", "000000", "1235", "21-1093", "20.50,15.25,17.00,19.75,23.10,27.00")
				+ oews("25420", "Harrisburg-Carlisle, PA", "PA", "000000", "1235", "21-1093", "*,*,*,*,*,*")
				+ oews("42", "Pennsylvania", "PA", "000000", "1235", "21-1023", "90.00,70.00,80.00,#,#,#")
				+ oews("42", "Pennsylvania", "PA", "621400", "5", "21-1093", "18.00,14.00,15.00,17.00,20.00,22.00")
				+ oews("36", "New York", "NY", "000000", "1235", "21-1093", "25.00,18.00,20.00,24.00,28.00,33.00")
				+ oews("42", "Pennsylvania", "PA", "000000", "1235", "15-1252", "60.00,40.00,50.00,58.00,70.00,80.00")
				+ oews("99", "U.S.", "US", "000000", "1235", "21-1093", "21.00,15.00,17.50,20.00,24.00,29.00");
		Taken taken = this.county.as(() -> this.loads.load(new LoadId(NewId.next()), this.county.program(),
				sent(ReferenceKind.OCCUPATIONAL_WAGES, rows, YearMonth.of(2024, 5))));
		assertThat(taken).isEqualTo(new Taken(4, 7, List.of()));
		List<OccupationalWage> state = loaded("42");
		assertThat(state).hasSize(2);
		assertThat(state.get(0).aboveScale()).isTrue();
		assertThat(state.get(0).points().median()).isNull();
		assertThat(state.get(1).points().position(Rate.of("16.00")))
			.isEqualTo("between the 10th percentile and the median");
		assertThat(state.get(1).source().words()).isEqualTo("Sample source, May 2024");
		assertThat(loaded("25420").get(0).points().mean()).isNull();
		assertThat(this.county.as(() -> this.benchmarks.loadedAreas(this.county.program())))
			.extracting(Benchmarks.Area::name)
			.containsExactly("Harrisburg-Carlisle, PA", "Pennsylvania", "U.S.");
	}

	@Test
	void readsConsumerPricesAsPublished() {
		String file = "series_id                     \tyear\tperiod\t       value\tfootnote_codes\n"
				+ "CUUR0000SA0                   \t2025\tM09\t     324.800\t\n"
				+ "CUUR0000SA0                   \t2025\tM10\t           -\t\n"
				+ "CUUR0000SA0                   \t2025\tM13\t     321.000\t\n"
				+ "CUUR0000SA0L1E                \t2025\tM09\t     330.000\t\n"
				+ "CUUR0000SA0                   \t2026\tM01\t     326.500\t\n";
		load(ReferenceKind.CONSUMER_PRICES, file);
		assertThat(this.county
			.as(() -> this.prices.between(this.county.program(), LocalDate.of(2025, 9, 20), LocalDate.of(2026, 6, 15))))
			.extracting((one) -> one.month() + " " + one.value())
			.containsExactly("2025-09-01 324.8000", "2026-01-01 326.5000");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					county_fips,county,year,adults,children,wage~42043,Dauphin,2026,1,0,20 | Missing: working_adults, hourly. Not known: wage.
					county_fips,county,year,adults,working_adults,children,hourly,hourly~1 | stands in the file twice
					county_fips,county,year,adults,working_adults,children,hourly | headings and no rows
					county_fips,county,year,adults,working_adults,children,hourly~42043,Dauphin,2026,1,1,0,-3 | Line 2: hourly is -3. It must be above zero
					county_fips,county,year,adults,working_adults,children,hourly~42043,Dauphin,2026,1,2,0,20 | working_adults is "2". It must be a whole number from 1 to 1.
					county_fips,county,year,adults,working_adults,children,hourly~42043,Dauphin,2026,1,1,0,20~42043,Dauphin,2026,1,1,0,21 | Line 3: this figure stood in the file before.
					county_fips,county,year,adults,working_adults,children,hourly~42043,Dauphin,2026,1,1,0,=1+1 | is "=1+1", which is no amount
					county_fips,county,year,adults,working_adults,children,hourly~4x,Dauphin,2026,1,1,0,20 | county_fips must be five digits
					""")
	void aFileThatIsNotAsItMustBeIsRefusedWholeInWords(String file, String sentence) {
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> load(ReferenceKind.LIVING_WAGE, file.replace('~', '\n')))
			.satisfies((refusal) -> assertThat(refusal.sentence()).contains(sentence));
		assertThat(this.county.as(() -> this.loads.all(this.county.program()))).isEmpty();
		assertThat(livingWages()).isEmpty();
	}

	@Test
	void aWorkbookAnEmptyFileAndAnotherEncodingAreNamed() {
		for (List<String> one : List.of(List.of("PK\3\4", "Excel workbook"), List.of("", "empty"),
				List.of(LIVING + "42043,Dauphin \u00e9,2026,1,1,0,20\n", "UTF-8"))) {
			Charset charset = one.get(1).equals("UTF-8") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
			assertThatExceptionOfType(Refusal.class)
				.isThrownBy(() -> this.county.run(() -> this.loads.load(new LoadId(NewId.next()), this.county.program(),
						new Sent(ReferenceKind.LIVING_WAGE, "a.csv",
								new ByteArrayResource(one.get(0).getBytes(charset)), "Sample source", null))))
				.satisfies((refusal) -> assertThat(refusal.sentence()).contains(one.get(1)));
		}
	}

	@Test
	void theSurveyNeedsItsMonth() {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> load(ReferenceKind.OCCUPATIONAL_WAGES, OEWS))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("period"));
	}

	@Test
	void theSameFileTwiceIsRecognised() {
		String file = LIVING + "42043,Dauphin County,2026,1,1,0,20.75\n";
		load(ReferenceKind.LIVING_WAGE, file);
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> load(ReferenceKind.LIVING_WAGE, file))
			.satisfies((refusal) -> assertThat(Submission.sentenceFor(refusal)).contains("was loaded before"));
		assertThat(livingWages()).hasSize(1);
	}

	private static String oews(String area, String title, String state, String naics, String owner, String occupation,
			String wages) {
		String[] hourly = wages.split(",");
		return String.join(",", area, "\"" + title + "\"", "2", state, naics, "x", "cross-industry", owner, occupation,
				"An occupation", "detailed", "**", "*", "*", "*", "", "", hourly[0], "*", "1.0", hourly[1], hourly[2],
				hourly[3], hourly[4], hourly[5], "*", "*", "*", "*", "*", "", "") + "\n";
	}

	private LoadId load(ReferenceKind kind, String file) {
		LoadId id = new LoadId(NewId.next());
		this.county.run(() -> this.loads.load(id, this.county.program(), sent(kind, file, null)));
		return id;
	}

	private static Sent sent(ReferenceKind kind, String file, @Nullable YearMonth period) {
		return new Sent(kind, "a.csv", new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8)), "Sample source",
				period);
	}

	private List<LivingWage> livingWages() {
		return this.county.as(() -> this.benchmarks.livingWages(this.county.program(), "42043"));
	}

	private List<OccupationalWage> loaded(String area) {
		return this.county.as(() -> this.benchmarks.loadedWages(this.county.program(), area, Benchmarks.NEIGHBOURS));
	}

	private java.util.Optional<String> home() {
		return this.county.as(() -> this.benchmarks.home(this.county.program()).map(Benchmarks.Area::name));
	}

}
