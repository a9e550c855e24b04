package org.peerstead.bench;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.bench.County.Block;
import org.peerstead.bench.County.Kind;
import org.peerstead.bench.Sowing.Table;
import org.peerstead.bench.Workforce.Stint;

/**
 * The records of workforces: people with ten years of employment and pay, the agencies'
 * ladders, and a year of work with its claims. The timesheets are
 * {@link WorkforceSheets}.
 */
final class WorkforceSeed {

	/** Changes whenever what is seeded changes. */
	static final String EDITION = "1";

	private static final String[] TITLES = { "Peer specialist", "Senior peer specialist", "Lead peer specialist",
			"Peer supervisor", "Peer program manager" };

	private static final String[] OCCUPATIONS = { "21-1094", "21-1018", "21-1023" };

	/** Days after which a visit is claimed. */
	private static final int CLAIMED = 35;

	private static final int IN_REVIEW = 7;

	private final List<Workforce> workforces;

	private final String passwordHash;

	WorkforceSeed(List<Workforce> workforces, String passwordHash) {
		this.workforces = workforces;
		this.passwordHash = passwordHash;
	}

	/** Writes the rows that one workforce has in a table. */
	interface Filling {

		void fill(Workforce workforce, Out out) throws SQLException;

	}

	/** Takes rows; each begins with the program and the id. */
	record Out(Rows rows, UUID program) {

		void row(@Nullable Object... cells) throws SQLException {
			@Nullable Object[] all = new @Nullable Object[cells.length + 1];
			all[0] = this.program;
			System.arraycopy(cells, 0, all, 1, cells.length);
			this.rows.add(all);
		}

	}

	static String staff(int peers) {
		return "workforce-" + peers + "-staff";
	}

	static String peer(int peers) {
		return "workforce-" + peers + "-peer";
	}

	Table table(String name, String columns, Filling filling) {
		return new Table(name, "program_id, " + columns, (rows) -> {
			for (Workforce workforce : this.workforces) {
				filling.fill(workforce, new Out(rows, workforce.ids.program()));
			}
		});
	}

	/** The large tables first. */
	List<Table> tables() {
		List<Table> tables = new ArrayList<>(work());
		tables.addAll(new WorkforceSheets(this).tables());
		tables.addAll(house());
		tables.addAll(people());
		tables.addAll(pay());
		tables.addAll(growth());
		return tables;
	}

	private List<Table> work() {
		return List.of(table("encounter",
				"id, activity_id, peer_id, agency_id, participant_id, service_date, starts_at, ends_at, minutes, mode, place, goal_id, note_number, status, signed_at, signed_by, signature, credential, approved_at, approved_by",
				(force, out) -> force.work((stint, block) -> encounter(force, stint, block, out))),
				table("activity",
						"id, peer_id, agency_id, kind, service_date, starts_at, ends_at, entered_start, entered_end, entered_at",
						(force, out) -> force.work((stint, block) -> out.row(activity(force, block),
								force.ids.peer(block.peer()), force.agency(stint.agency()), block.work(), block.date(),
								block.starts(), block.ends(), Block.clock(block.from()), Block.clock(block.through()),
								block.ends()))),
				table("encounter_standing",
						"encounter_id, agency_id, participant_id, payer_id, service_date, standing, units, charge, findings, judged_at, file_by",
						(force, out) -> force.work((stint, block) -> {
							if (block.visit()) {
								out.row(activity(force, block), force.agency(stint.agency()),
										force.ids.participant(block.participant()), force.ids.payer(), block.date(),
										(block.daysAgo() < IN_REVIEW) ? "IN_REVIEW"
												: claimed(block) ? "CLAIMED" : "READY",
										block.units(), block.units() * 20 + ".00", "[]", block.ends(),
										block.date().plusDays(180));
							}
						})),
				table("claim_line",
						"id, claim_id, batch_id, number, file_line, encounter_id, line_control, service_date, procedure_code, units, charge",
						(force, out) -> force.work((stint, block) -> {
							if (claimed(block)) {
								out.row(force.ids.id(Kind.LINE, block.n(), block.millis()),
										claim(force, stint.post(), month(block.date())),
										force.ids.id(Kind.BATCH, month(block.date())), lineNumber(block), 1,
										activity(force, block), "L" + block.n(), block.date(), "H0038", block.units(),
										block.units() * 20 + ".00");
							}
						})),
				table("claim",
						"id, batch_id, position, claim_number, agency_id, participant_id, provider, subscriber, recipient_id_sealed, diagnoses, place_of_service, total",
						(force, out) -> {
							int last = month(County.TODAY.minusDays(CLAIMED));
							for (int month = month(Workforce.WORK_FROM); month <= last; month++) {
								for (int post = 0; post < force.posts; post++) {
									out.row(claim(force, post, month), force.ids.id(Kind.BATCH, month), post + 1,
											"P" + post + "M" + month, force.agency(post % force.agencies),
											force.ids.participant(post * 5), "{}", "{}", "\\\\x00", "{F331}", "99",
											"0.00");
								}
							}
						}));
	}

	private static UUID activity(Workforce force, Block block) {
		return force.ids.id(Kind.ENCOUNTER, block.n(), block.millis());
	}

	private static boolean claimed(Block block) {
		return block.visit() && block.daysAgo() >= CLAIMED;
	}

	private static int month(LocalDate day) {
		return day.getYear() * 12 + day.getMonthValue();
	}

	private static UUID claim(Workforce force, int post, int month) {
		return force.ids.id(Kind.CLAIM, (long) month * force.posts + post);
	}

	private static int lineNumber(Block block) {
		return block.date().getDayOfMonth() * 2 - ((block.from() == 540) ? 1 : 0);
	}

	private static void encounter(Workforce force, Stint stint, Block block, Out out) throws SQLException {
		if (block.visit()) {
			boolean approved = block.daysAgo() >= IN_REVIEW;
			out.row(activity(force, block), activity(force, block), force.ids.peer(block.peer()),
					force.agency(stint.agency()), force.ids.participant(block.participant()), block.date(),
					block.starts(), block.ends(), block.through() - block.from(), "IN_PERSON", "COMMUNITY",
					force.ids.id(Kind.GOAL, block.participant()), 1,
					claimed(block) ? "CLAIMED" : approved ? "APPROVED" : "SIGNED", block.ends(),
					force.ids.user(block.peer()), Papers.name(block.peer()), "CPS", approved ? block.ends() : null,
					approved ? force.staff() : null);
		}
	}

	private List<Table> house() {
		return List.of(new Table("program", "id, name, state, time_zone", (rows) -> {
			for (Workforce force : this.workforces) {
				rows.add(force.ids.program(), "Workforce of " + force.posts, "PA", County.ZONE);
			}
		}), table("agency",
				"id, name, npi, promise_number, taxonomy, tax_id, street, city, state, zip, billing_contact, billing_phone",
				(force, out) -> {
					for (int n = 0; n < force.agencies; n++) {
						out.row(force.agency(n), "Sample Agency " + (n + 1), "2000000002", "0000000000001",
								"251S00000X", "000000001", "1 Sample Street", "Harrisburg", "PA", "171010001",
								"Sam Sample", "7175550100");
					}
				}), table("user_account", "id, display_name", (force, out) -> {
					for (int post = 0; post < force.posts; post++) {
						out.row(force.ids.user(post), Papers.name(post));
					}
					out.row(force.staff(), "Robin Staff");
				}), table("user_role", "id, user_id, role, agency_id", (force, out) -> {
					for (int post = 0; post < force.posts; post++) {
						out.row(force.ids.id(Kind.ROLE, post), force.ids.user(post), "PEER",
								force.agency(post % force.agencies));
					}
					out.row(force.ids.id(Kind.ROLE, force.posts), force.staff(), "COUNTY_STAFF", null);
				}), new Table("sign_in", "login_name, program_id, user_id, password_hash", (rows) -> {
					for (Workforce force : this.workforces) {
						rows.add(staff(force.posts), force.ids.program(), force.staff(), this.passwordHash);
						rows.add(peer(force.posts), force.ids.program(), force.ids.user(0), this.passwordHash);
					}
				}),
				table("payer",
						"id, name, kind, payer_id, submitter_name, submitter_id, submitter_contact, submitter_phone, receiver_name, receiver_id, sample",
						(force, out) -> out.row(force.ids.payer(), "Sample Behavioral Health", "MANAGED_CARE",
								"SAMPLE01", "Benchmark", "SUB01", "Sam Sample", "7175550100", "Sample Receiver",
								"REC01", "t")),
				table("payer_terms",
						"id, payer_id, effective_from, procedure_code, charge_per_unit, rounding, accumulate, filing_days, refiling_days, trust, source",
						(force, out) -> out.row(force.ids.id(Kind.TERMS, 0), force.ids.payer(), County.BEGAN, "H0038",
								"20.0000", "FLOOR_FULL_UNIT", "PER_CONTACT", 180, 365, "CONFIRMED",
								"Sample payer terms (not a real payer)")),
				table("staying_terms", "id, records_begin, wage_edges",
						(force, out) -> out.row(force.ids.program(), Workforce.BEGAN, "{18,19.5,21}")),
				table("benchmark_home", "id, county_fips",
						(force, out) -> out.row(force.ids.id(Kind.HOME, 0), "42043")),
				table("reference_load", "id, kind, file_name, file_sha256, source, sample, figures, loaded_at",
						(force, out) -> {
							out.row(force.ids.id(Kind.LOAD, 0), "LIVING_WAGE", "sample-living-wages.csv", "a",
									"Sample figures, made up", "t", 24, "2026-01-05 12:00+00");
							out.row(force.ids.id(Kind.LOAD, 1), "CONSUMER_PRICES", "sample-consumer-prices.csv", "b",
									"Sample figures, made up", "t", 120, "2026-01-05 12:00+00");
						}),
				table("living_wage", "load_id, county_fips, county, year, adults, working, children, hourly",
						(force, out) -> {
							for (int household = 0; household < 24; household++) {
								int kind = household / 4 % 3;
								out.row(force.ids.id(Kind.LOAD, 0), "42043", "Dauphin County", 2025 + household / 12,
										(kind == 0) ? 1 : 2, (kind == 2) ? 2 : 1, household % 4,
										20 + kind + household % 4 * 7 + ".4000");
							}
						}),
				table("consumer_price", "load_id, series, month, value", (force, out) -> {
					int index = 24_000;
					for (LocalDate month = Workforce.BEGAN.withDayOfMonth(1); month
						.isBefore(County.TODAY.withDayOfMonth(1)); month = month.plusMonths(1)) {
						out.row(force.ids.id(Kind.LOAD, 1), "CUUR0000SA0", month, BigDecimal.valueOf(index, 2));
						index += 70;
					}
				}));
	}

	private List<Table> people() {
		return List.of(table("peer", "id, legal_first, legal_last, user_id", (force, out) -> {
			for (List<Stint> own : (Iterable<List<Stint>>) force.persons()::iterator) {
				int person = own.get(0).person();
				String[] name = Papers.name(person).split(" ");
				out.row(force.ids.peer(person), name[0], name[1] + number(person),
						(person < force.posts) ? force.ids.user(person) : null);
			}
		}), table("employment",
				"id, peer_id, agency_id, position, fte, started_on, ended_on, exit_reason, work_type, part_time_because, team_id",
				(force, out) -> {
					for (Stint stint : force.stints) {
						String type = type(stint.post());
						out.row(force.employment(stint), force.ids.peer(stint.person()), force.agency(stint.agency()),
								"Certified peer specialist", fte(type), stint.from(), stint.through(), stint.reason(),
								type, because(stint.post(), type), force.team(stint.agency(), stint.team()));
					}
				}), table("certification", "id, peer_id, type, number, issuer, issued_on, expires_on", (force, out) -> {
					for (List<Stint> own : (Iterable<List<Stint>>) force.persons()::iterator) {
						certifications(force, own, out);
					}
				}), table("team", "id, agency_id, name", (force, out) -> {
					for (int n = 0; n < force.agencies * force.teams; n++) {
						out.row(force.ids.id(Kind.TEAM, n), force.agency(n / force.teams),
								"Team " + (n % force.teams + 1));
					}
				}),
				table("coworker",
						"id, agency_id, team_id, name, occupation, position, same_task, fte, work_type, part_time_because, started_on, ended_on",
						(force, out) -> {
							for (int n = 0; n < coworkers(force); n++) {
								int agency = n % force.agencies;
								String type = type(n + 7L);
								out.row(force.ids.id(Kind.COWORKER, n), force.agency(agency),
										force.team(agency, n / force.agencies % force.teams),
										Papers.name(n + 5) + number(n), OCCUPATIONS[n % OCCUPATIONS.length],
										"Support worker", (n % 3 == 0) ? "t" : "f", fte(type), type,
										because(n + 7L, type), since(n),
										(n % 5 == 4) ? County.TODAY.minusDays(n % 300) : null);
							}
						}),
				table("team_lead", "id, team_id, peer_id, coworker_id, started_on, ended_on", (force, out) -> {
					LocalDate middle = LocalDate.of(2021, 1, 1);
					for (int n = 0; n < force.agencies * force.teams; n++) {
						int agency = n / force.teams;
						// the first on the list of the agency's current people
						UUID peer = force.ids.peer(agency + force.agencies * (n % force.teams));
						UUID coworker = force.ids.id(Kind.COWORKER, agency);
						out.row(force.ids.id(Kind.LEAD, n * 2L), force.ids.id(Kind.TEAM, n), null, coworker,
								Workforce.BEGAN, middle.minusDays(1));
						out.row(force.ids.id(Kind.LEAD, n * 2L + 1), force.ids.id(Kind.TEAM, n),
								(n % 2 == 0) ? peer : null, (n % 2 == 0) ? null : coworker, middle, null);
					}
				}));
	}

	private static int coworkers(Workforce force) {
		return force.posts * 3 / 10;
	}

	private static LocalDate since(int coworker) {
		return Workforce.BEGAN.plusDays(Workforce.chance(coworker, 50, 3000));
	}

	/** A name that tells people apart. */
	private static String number(int n) {
		StringBuilder letters = new StringBuilder();
		for (int left = n / 20; left > 0; left /= 26) {
			letters.append((char) ('a' + left % 26));
		}
		return letters.toString();
	}

	private static String type(long post) {
		int kind = Workforce.chance(post, 51, 100);
		return (kind < 70) ? "FULL" : (kind < 95) ? "PART" : "PER_DIEM";
	}

	private static String fte(String type) {
		return switch (type) {
			case "FULL" -> "1.00";
			case "PART" -> "0.50";
			default -> "0.20";
		};
	}

	private static @Nullable String because(long post, String type) {
		return type.equals("FULL") ? null
				: new String[] { "WANTED", "ACCEPTED", "BENEFITS" }[Workforce.chance(post, 52, 3)];
	}

	/** Two years each, from around the first day of work on. */
	private static void certifications(Workforce force, List<Stint> own, Out out) throws SQLException {
		Stint newest = own.get(0);
		Stint first = own.get(own.size() - 1);
		LocalDate issued = first.from().plusDays(Workforce.chance(first.n(), 53, 90) - 60L);
		for (int term = 0; issued.isBefore(newest.last()); term++) {
			out.row(force.ids.id(Kind.CERTIFICATION, newest.n() * 10 + term), force.ids.peer(newest.person()), "CPS",
					"CPS-" + newest.n() + "-" + term, "Sample Board", issued, issued.plusYears(2).minusDays(1));
			issued = issued.plusYears(2);
		}
	}

	private List<Table> pay() {
		return List.of(table("pay_rate", "id, employment_id, coworker_id, effective_on, basis, rate, hourly, reason",
				(force, out) -> {
					for (Stint stint : force.stints) {
						for (int raise = 0; raise < Workforce.STINTS; raise++) {
							String rate = rate(Workforce.rate(stint, raise));
							out.row(force.ids.id(Kind.RATE, stint.n() * 3 + raise), force.employment(stint), null,
									Workforce.raised(stint, raise), "HOURLY", rate, rate, reason(raise));
						}
					}
					for (int n = 0; n < coworkers(force); n++) {
						for (int raise = 0; raise < Workforce.STINTS; raise++) {
							long hourly = 190_000 + 2_500L * (n % 16) + 8_000L * raise;
							boolean salary = n % 4 == 0;
							out.row(force.ids.id(Kind.RATE, force.stints.size() * 3L + n * 3L + raise), null,
									force.ids.id(Kind.COWORKER, n), since(n).plusDays(80L * raise),
									salary ? "SALARY" : "HOURLY", rate(salary ? hourly * 2080 : hourly), rate(hourly),
									reason(raise));
						}
					}
				}), table("rung", "id, agency_id, ladder, ordinal, title, grade, decided_by", (force, out) -> {
					for (int agency = 0; agency < force.agencies; agency++) {
						for (int rung = 0; rung < TITLES.length; rung++) {
							out.row(rung(force, agency, rung), force.agency(agency), "PEER", rung + 1, TITLES[rung],
									"P" + (rung + 1), "The program director");
						}
						for (int rung = 0; rung < 2; rung++) {
							out.row(rung(force, agency, 5 + rung), force.agency(agency), "OTHER", rung + 1,
									(rung == 0) ? "Support worker" : "Senior support worker", "S" + (rung + 1),
									"The program director");
						}
					}
				}), table("band", "id, rung_id, from_day, through_day, minimum, maximum, steps", (force, out) -> {
					for (int n = 0; n < force.agencies * 7; n++) {
						for (int time = 0; time < 2; time++) {
							int low = 17 + n % 7 % 5 * 3 + time;
							out.row(force.ids.id(Kind.BAND, n * 2L + time), force.ids.id(Kind.RUNG, n),
									(time == 0) ? Workforce.BEGAN : LocalDate.of(2024, 1, 1),
									(time == 0) ? LocalDate.of(2023, 12, 31) : null, low + ".0000", low + 4 + ".0000",
									String.format(Locale.ROOT, "{%d,%d,%d}", low, low + 2, low + 4));
						}
					}
				}), table("rung_criterion", "id, rung_id, ordinal, kind, wanted, words", (force, out) -> {
					for (int n = 0; n < force.agencies * 7; n++) {
						if (n % 7 > 0 && n % 7 < 5) {
							out.row(force.ids.id(Kind.CRITERION, n * 3L), force.ids.id(Kind.RUNG, n), 1,
									"MONTHS_IN_GRADE", 18, "18 months on the rung below");
							out.row(force.ids.id(Kind.CRITERION, n * 3L + 1), force.ids.id(Kind.RUNG, n), 2,
									"CERTIFICATION", null, "A certification in force");
							out.row(force.ids.id(Kind.CRITERION, n * 3L + 2), force.ids.id(Kind.RUNG, n), 3,
									"CONFIRMED_BY_SUPERVISOR", null, "Has mentored a new colleague");
						}
					}
				}), table("placement", "id, employment_id, coworker_id, rung_id, from_day, reason", (force, out) -> {
					for (Stint stint : force.stints) {
						out.row(force.ids.id(Kind.PLACEMENT, stint.n() * 2), force.employment(stint), null,
								rung(force, stint.agency(), 0), stint.from(), "HIRED");
						if (stint.post() % 3 == 0 && stint.days() > 300) {
							out.row(force.ids.id(Kind.PLACEMENT, stint.n() * 2 + 1), force.employment(stint), null,
									rung(force, stint.agency(), 1), stint.from().plusDays(stint.days() * 2 / 3),
									"PROMOTION");
						}
					}
					for (int n = 0; n < coworkers(force); n++) {
						long first = force.stints.size() * 2L + n * 2L;
						out.row(force.ids.id(Kind.PLACEMENT, first), null, force.ids.id(Kind.COWORKER, n),
								rung(force, n % force.agencies, 5), since(n), "HIRED");
						if (n % 4 == 0) {
							out.row(force.ids.id(Kind.PLACEMENT, first + 1), null, force.ids.id(Kind.COWORKER, n),
									rung(force, n % force.agencies, 6), since(n).plusDays(200), "PROMOTION");
						}
					}
				}), table("voluntary_fact", "id, employment_id, coworker_id, sex, setting", (force, out) -> {
					for (Stint stint : force.stints) {
						if (stint.through() == null && stint.post() % 5 < 3) {
							out.row(force.ids.id(Kind.FACT, stint.n()), force.employment(stint), null,
									(stint.post() % 2 == 0) ? "F" : "M", (stint.post() % 7 < 3) ? "RURAL" : "URBAN");
						}
					}
					for (int n = 0; n < coworkers(force); n++) {
						out.row(force.ids.id(Kind.FACT, force.stints.size() + n), null, force.ids.id(Kind.COWORKER, n),
								(n % 3 == 0) ? "M" : "F", (n % 2 == 0) ? "RURAL" : "URBAN");
					}
				}));
	}

	private static UUID rung(Workforce force, int agency, int rung) {
		return force.ids.id(Kind.RUNG, agency * 7L + rung);
	}

	private static String reason(int raise) {
		return (raise == 0) ? "HIRED" : (raise == 1) ? "STEP" : "MARKET";
	}

	static String rate(long tenThousandths) {
		return BigDecimal.valueOf(tenThousandths, 4).toPlainString();
	}

	private List<Table> growth() {
		return List.of(table("opening",
				"id, agency_id, team_id, position, opened_on, has_work, starts_within_30_days, seeks_outside, employment_id, applied_on, accepted_on",
				(force, out) -> {
					for (Stint stint : force.stints) {
						if (stint.turn() > 0) {
							out.row(force.ids.id(Kind.OPENING, stint.n()), force.agency(stint.agency()),
									force.team(stint.agency(), stint.team()), "Certified peer specialist",
									stint.from().minusDays(60), "t", "t", "t", force.employment(stint),
									stint.from().minusDays(35), stint.from().minusDays(12));
						}
						else if (stint.post() % 20 == 0) {
							out.row(force.ids.id(Kind.OPENING, stint.n()), force.agency(stint.agency()),
									force.team(stint.agency(), stint.team()), "Certified peer specialist",
									County.TODAY.minusDays(10 + stint.post() % 80), "t", "t", "t", null, null, null);
						}
					}
				}), table("exit_record", "id, employment_id, reasons, voluntary, would_return, left_field",
						(force, out) -> {
							for (Stint stint : force.stints) {
								if (stint.leaves()) {
									out.row(force.ids.id(Kind.EXIT, stint.n()), force.employment(stint),
											"{" + stint.reason() + "}", "DISMISSED".equals(stint.reason()) ? "f" : "t",
											new String[] { "YES", "NO", "UNKNOWN" }[stint.post() % 3],
											(stint.post() % 4 == 0) ? "YES" : "NO");
								}
							}
						}),
				table("onboarding", "id, employment_id, mentor_id", (force, out) -> {
					for (Stint stint : force.stints) {
						if (recent(stint)) {
							out.row(force.ids.id(Kind.TALK, stint.n() * 10), force.employment(stint),
									force.ids.peer((stint.post() + force.agencies) % force.posts));
						}
					}
				}), table("onboarding_step", "id, employment_id, words, due_on, done_on, done_by", (force, out) -> {
					for (Stint stint : force.stints) {
						for (int step = 0; recent(stint) && step < 4; step++) {
							LocalDate due = stint.from().plusDays(7L + 20 * step);
							boolean done = due.isBefore(County.TODAY.minusDays(20));
							out.row(force.ids.id(Kind.TALK, stint.n() * 10 + 1 + step), force.employment(stint),
									"Sample step " + (step + 1), due, done ? due : null, done ? force.staff() : null);
						}
					}
				}), table("stay_interview", "id, employment_id, day_number, due_on, held_on, held_by", (force, out) -> {
					int[] days = { 30, 90, 180 };
					for (Stint stint : force.stints) {
						for (int talk = 0; recent(stint) && talk < days.length; talk++) {
							LocalDate due = stint.from().plusDays(days[talk]);
							boolean held = due.isBefore(County.TODAY.minusDays(40));
							out.row(force.ids.id(Kind.TALK, stint.n() * 10 + 6 + talk), force.employment(stint),
									days[talk], due, held ? due : null, held ? force.staff() : null);
						}
					}
				}));
	}

	private static boolean recent(Stint stint) {
		return stint.from().isAfter(LocalDate.of(2024, 6, 15));
	}

}
