package org.peerstead.pay;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.peerstead.pay.OccupationalWage.Points;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Rate;
import org.peerstead.shared.Refusal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The figures that wages are held against: what ships with the product, and what the
 * county loaded, of which the newest counts. Every figure comes with its source.
 */
@Component
@Transactional(readOnly = true)
public class Benchmarks {

	/** The occupations that peer support is compared with. */
	public static final List<String> NEIGHBOURS = List.of("21-1093", "21-1094", "21-1018", "21-1023");

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.US);

	private final JdbcClient jdbc;

	Benchmarks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A county, by its five digits, or an area of a loaded survey, by its code. */
	public record Area(String code, String name) {
	}

	/** The counties of the program's state, and others that it loaded figures of. */
	public List<Area> counties(ProgramId program) {
		return this.jdbc.sql("""
				select code, min(name) as name from (
				  select distinct w.county_fips as code, w.county || ' County' as name from occupational_wage w
				    where w.state = (select state from program where id = :program)
				  union all
				  select distinct l.county_fips, l.county from living_wage l
				    join reference_load f on f.program_id = l.program_id and f.id = l.load_id
				    where l.program_id = :program and f.withdrawn_at is null
				    and not exists (select 1 from occupational_wage w where w.county_fips = l.county_fips)) c
				group by code order by 2, 1""").param("program", program.value()).query(Area.class).list();
	}

	/** The areas of the surveys that the county loaded. */
	public List<Area> loadedAreas(ProgramId program) {
		return this.jdbc.sql("""
				select w.area as code, max(w.area_title) as name from loaded_wage w
				join reference_load f on f.program_id = w.program_id and f.id = w.load_id
				where w.program_id = :program and f.withdrawn_at is null
				group by w.area order by 2, 1""").param("program", program.value()).query(Area.class).list();
	}

	/** The county that the program compares itself with: chosen, or told by its name. */
	public Optional<Area> home(ProgramId program) {
		return this.jdbc
			.sql("""
					select code, name from (
					  select w.county_fips as code, w.county || ' County' as name,
					    exists (select 1 from benchmark_home h where h.program_id = p.id and h.county_fips = w.county_fips) as chosen,
					    exists (select 1 from benchmark_home h where h.program_id = p.id) as any_chosen,
					    p.name like w.county || ' County%' as named
					  from program p join (select distinct county_fips, county, state from occupational_wage) w on w.state = p.state
					  where p.id = :program) c
					where chosen or (named and not any_chosen) limit 1""")
			.param("program", program.value())
			.query(Area.class)
			.optional();
	}

	/** From now on the program compares itself with this county. */
	@Transactional
	public void settleIn(ProgramId program, String countyFips) {
		if (counties(program).stream().noneMatch((one) -> one.code().equals(countyFips))) {
			throw new Refusal("county", "Choose a county from the list.");
		}
		this.jdbc
			.sql("""
					insert into benchmark_home (program_id, id, county_fips) values (:program, :id, :county)
					on conflict (program_id) do update set county_fips = excluded.county_fips, version = benchmark_home.version + 1""")
			.param("program", program.value())
			.param("id", NewId.next())
			.param("county", countyFips)
			.update();
	}

	/** What the occupations are paid in a county; those without a figure are left out. */
	public List<OccupationalWage> wages(String countyFips, Collection<String> occupations) {
		return this.jdbc
			.sql("""
					select w.*, s.title as source_title, s.publisher from occupational_wage w join reference_source s on s.id = w.source_id
					where w.county_fips = :county and w.occupation = any(:occupations) order by w.occupation""")
			.param("county", countyFips)
			.param("occupations", occupations.toArray(String[]::new))
			.query((row, number) -> shipped(row))
			.list();
	}

	/** What the occupations are paid in an area of a loaded survey, the newest one. */
	public List<OccupationalWage> loadedWages(ProgramId program, String area, Collection<String> occupations) {
		return this.jdbc
			.sql("""
					select distinct on (w.occupation) w.*, f.source, f.period, f.sample from loaded_wage w
					join reference_load f on f.program_id = w.program_id and f.id = w.load_id
					where w.program_id = :program and w.area = :area and w.occupation = any(:occupations) and f.withdrawn_at is null
					order by w.occupation, f.period desc, f.loaded_at desc, f.created_at desc""")
			.param("program", program.value())
			.param("area", area)
			.param("occupations", occupations.toArray(String[]::new))
			.query((row, number) -> loaded(row))
			.list();
	}

	/**
	 * The living wages of a county, the newest year first, one for each household and
	 * year: of two loads the later counts.
	 */
	public List<LivingWage> livingWages(ProgramId program, String countyFips) {
		List<LivingWage> found = this.jdbc.sql("""
				select l.*, f.source, f.sample from living_wage l
				join reference_load f on f.program_id = l.program_id and f.id = l.load_id
				where l.program_id = :program and l.county_fips = :county and f.withdrawn_at is null
				order by l.year desc, l.adults, l.working, l.children, f.loaded_at desc, f.created_at desc""")
			.param("program", program.value())
			.param("county", countyFips)
			.query((row, number) -> livingWage(row))
			.list();
		Map<String, LivingWage> newest = new LinkedHashMap<>();
		found.forEach((one) -> newest.putIfAbsent(one.year() + " " + one.household().key(), one));
		return new ArrayList<>(newest.values());
	}

	private static LivingWage livingWage(ResultSet row) throws SQLException {
		Household household = new Household(row.getInt("adults"), row.getInt("working"), row.getInt("children"));
		return new LivingWage(row.getInt("year"), household, new Rate(row.getBigDecimal("hourly")),
				new ReferenceSource(row.getString("source"), row.getString("year"), row.getBoolean("sample")));
	}

	private static OccupationalWage shipped(ResultSet row) throws SQLException {
		String standsIn = switch (row.getString("area_type")) {
			case "WDA" -> "its workforce development area";
			case "MSA" -> "its metropolitan area";
			case "PA" -> "the whole state";
			default -> null;
		};
		Points points = new Points(rate(row.getBigDecimal("mean_hourly")),
				OccupationalWage.hourly(row.getBigDecimal("entry_annual")), "entry wage",
				OccupationalWage.hourly(row.getBigDecimal("median_annual")),
				OccupationalWage.hourly(row.getBigDecimal("experienced_annual")), "experienced wage");
		return new OccupationalWage(row.getString("occupation"), row.getString("title"),
				row.getString("county") + " County", standsIn, points, false,
				new ReferenceSource(row.getString("publisher") + ", " + row.getString("source_title"), "", false));
	}

	private static OccupationalWage loaded(ResultSet row) throws SQLException {
		Points points = new Points(rate(row.getBigDecimal("mean")), rate(row.getBigDecimal("p10")), "10th percentile",
				rate(row.getBigDecimal("median")), rate(row.getBigDecimal("p90")), "90th percentile");
		return new OccupationalWage(row.getString("occupation"), row.getString("title"), row.getString("area_title"),
				null, points, row.getBoolean("above_scale"), new ReferenceSource(row.getString("source"),
						MONTH.format(YearMonth.parse(row.getString("period"))), row.getBoolean("sample")));
	}

	private static @Nullable Rate rate(@Nullable BigDecimal hourly) {
		return (hourly != null) ? new Rate(hourly) : null;
	}

}
