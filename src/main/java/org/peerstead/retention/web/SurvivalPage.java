package org.peerstead.retention.web;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.peerstead.retention.Survival;
import org.peerstead.retention.Survival.Curve;

/** What the page of survival curves shows. */
record SurvivalPage(@Nullable CurveChart chart, List<GroupLine> groups, List<SmallGroup> tooSmall, List<String> times,
		String explanation, String test, int notDrawn, int people) {

	/** A group with its figures, and at each time marked how many and which share. */
	record GroupLine(String label, int people, int left, long late, String median, boolean fellEarly, List<At> at) {

	}

	/** At one time: how many were under observation, and the share still here. */
	record At(long atRisk, String share) {

	}

	/** A group too small for a curve. */
	record SmallGroup(String label, int people, int left) {

	}

	static SurvivalPage of(Survival survival, String title, CurveWords words) {
		List<Curve> drawn = survival.largest(CurveChart.MOST_LINES);
		double longest = survival.curves().stream().mapToDouble((curve) -> curve.line().lastSeen()).max().orElse(0);
		TimeAxis axis = TimeAxis.upTo(longest);
		List<SmallGroup> small = survival.tooSmall()
			.stream()
			.map((curve) -> new SmallGroup(curve.group().label(), curve.people().size(), curve.line().events()))
			.toList();
		CurveChart chart = drawn.isEmpty() ? null : CurveChart.of(title, words, drawn);
		return new SurvivalPage(chart,
				survival.curves().stream().map((curve) -> groupLine(curve, axis, words)).toList(), small,
				axis.marks().stream().map(TimeAxis.Mark::label).toList(),
				drawn.isEmpty() ? "" : SurvivalWords.explanation(drawn, axis, words), SurvivalWords.test(survival),
				survival.curves().size() - drawn.size(), survival.people());
	}

	private static GroupLine groupLine(Curve curve, TimeAxis axis, CurveWords words) {
		List<At> at = new ArrayList<>();
		for (TimeAxis.Mark mark : axis.marks()) {
			boolean seen = mark.days() <= curve.line().lastSeen();
			at.add(new At(seen ? curve.atRisk(mark.days()) : 0,
					seen ? SurvivalWords.share(curve.line().stepAt(mark.days()).orElse(null)) : "–"));
		}
		return new GroupLine(curve.group().label(), curve.people().size(), curve.line().events(), curve.late(),
				SurvivalWords.median(curve.line(), words), curve.line().fellToNothingEarly(), List.copyOf(at));
	}

}
