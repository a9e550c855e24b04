package org.peerstead.demo;

import java.util.List;

/**
 * What a made-up person wants to reach, and how a peer worker writes about an hour on the
 * way there: in their own plain words, about the person and never about an illness.
 */
enum Theme {

	HOME(List.of("I want a place of my own with a door that locks.",
			"I want to keep my apartment and feel at home in it.",
			"I want to get on the list for a two-room place near my sister."),
			List.of("We filled in the housing form together, and {name} signed it without help.",
					"We looked at two rooms for rent. {name} liked the second, because the bus stops in front of it.",
					"{name} called the landlord while I sat beside. They agreed on a day to see the leak.",
					"We sorted the papers that the housing office asks for. Two are still missing.",
					"We walked through the rooms and wrote down what makes it a home for {name}.",
					"{name} practiced what to say when a neighbor is loud. We took turns being the neighbor."),
			List.of("Support in finding and keeping a home.", "Skills for living in one's own place."),
			List.of("{name} brings the missing papers to our next meeting.",
					"{name} calls the housing office on Monday.", "We look at the new list together next time.")),

	WORK(List.of("I want a job where people know my name.", "I want to work again, a few hours to begin with.",
			"I want to run my own small cleaning business."),
			List.of("We wrote a first page about what {name} is good at. It filled faster than expected.",
					"{name} practiced two questions from a job interview and laughed about the third.",
					"We looked at three open positions and {name} chose one to apply for.",
					"We talked about what to tell an employer and what to keep. {name} decides that alone.",
					"I told how my own first week back at work was. {name} asked what helped.",
					"We visited the career center. {name} asked for the evening course."),
			List.of("Support toward work that fits the person.", "Skills for finding and keeping work."),
			List.of("{name} sends the application by Friday.", "We practice the interview once more.",
					"{name} asks a former coworker for a reference.")),

	HEALTH(List.of("I want to wake up rested.", "I want to walk every day and feel my strength again.",
			"I want to speak up when I am with my doctor."),
			List.of("We walked around the lake, slowly at first. {name} set the pace.",
					"{name} wrote down three questions for the doctor and put them on the fridge.",
					"We talked about evenings: what keeps {name} awake, and what helped last week.",
					"{name} showed me the new pill box. The plan for mornings works.",
					"We cooked a soup with what was there. {name} knew the recipe by heart.",
					"We went over the wellness plan. {name} added music to the first page."),
			List.of("Support in caring for one's own health.", "Skills for daily wellness."),
			List.of("{name} walks three times this week.", "{name} takes the questions to the doctor.",
					"We add one more thing to the wellness plan.")),

	FRIENDS(List.of("I want two friends I can call.", "I want to belong somewhere on Saturdays.",
			"I want to feel less alone in the evening."),
			List.of("We went to the drop-in center. {name} stayed longer than planned and played cards.",
					"{name} called an old friend while I waited. They will meet for coffee.",
					"We talked about what makes a good friend, and what {name} has to give.",
					"We read the list of groups in town. {name} circled two.",
					"{name} told me how the choir was. The first song was the hardest part.",
					"I shared how I found my way back among people. We made a small plan for {name}."),
			List.of("Support in finding company and belonging.", "Building natural supports."),
			List.of("{name} goes to the group once before we meet.", "{name} calls the friend on Sunday.",
					"We visit the second group together.")),

	LEARNING(
			List.of("I want to finish my high school diploma.", "I want to learn to use a computer for real.",
					"I want to read to my grandchildren."),
			List.of("We sat at a library computer. {name} wrote an e-mail from start to end.",
					"{name} signed up for the class and chose the morning hours.",
					"We read two pages aloud, by turns. {name} stumbled less than last time.",
					"{name} showed me the homework. We went over the part that was hard.",
					"We made a study plan with breaks in it, the way {name} learns best.",
					"We asked at the school what it takes to come back. It takes less than {name} feared."),
			List.of("Support toward learning goals.", "Skills for study and daily life."),
			List.of("{name} reads one more chapter.", "{name} finishes the form for the class.",
					"We meet at the library again.")),

	GETTING_AROUND(List.of("I want to get around without asking for a ride.", "I want to ride the bus without fear."),
			List.of("We rode line 3 to the market and back. {name} pulled the cord both times.",
					"We planned the way to the clinic with one change. {name} drew the map.",
					"{name} rode one stop alone; I waited at the next. We were both proud.",
					"We applied for the reduced fare. The photo took three tries and some laughter.",
					"We talked about crowded buses and found a seat that feels safe.",
					"{name} read the timetable to me and found a better way home than mine."),
			List.of("Skills for getting around independently.", "Support in using public transportation."),
			List.of("{name} rides to the market alone once.", "We try the line with one change.",
					"{name} picks up the fare card.")),

	MONEY(List.of("I want to know on the 20th that the money lasts.", "I want to pay off what I owe, step by step."),
			List.of("We put the bills in order of their day. {name} was surprised how few they are.",
					"{name} made a list of the week's spending and crossed out two things.",
					"We called the electric company together and asked for smaller payments.",
					"We looked at what working more hours would change. {name} wants to ask a benefits counselor.",
					"{name} opened the envelopes that had been waiting. We took a breath between each.",
					"We compared two bank accounts without fees. {name} decides next week."),
			List.of("Skills for handling one's own money.", "Support with household budgeting."),
			List.of("{name} writes down the week's spending.", "{name} calls the benefits counselor.",
					"We open the next envelopes together.")),

	FAMILY(List.of("I want to see my kids every week and be calm.", "I want to talk with my mother without a fight."),
			List.of("{name} wrote a letter to the family and read it to me. We left it for a night.",
					"We practiced how to leave a talk before it gets loud, and how to come back.",
					"{name} told how the visit with the children went: loud, and good.",
					"We made a list of things that {name} and the children can do for free.",
					"I told how I asked my own family for trust again. {name} took notes.",
					"We planned the birthday together, with a quiet corner for {name}."),
			List.of("Support in family relationships.", "Skills for calm communication."),
			List.of("{name} calls on Wednesday as agreed.", "{name} decides about the letter.",
					"We talk about how the visit went."));

	private final List<String> goals;

	private final List<String> deeds;

	private final List<String> purposes;

	private final List<String> nextSteps;

	Theme(List<String> goals, List<String> deeds, List<String> purposes, List<String> nextSteps) {
		this.goals = goals;
		this.deeds = deeds;
		this.purposes = purposes;
		this.nextSteps = nextSteps;
	}

	/** The goal in a person's words. */
	List<String> goals() {
		return this.goals;
	}

	/** Sentences of what two people did together. */
	List<String> deeds() {
		return this.deeds;
	}

	/** What a payer may read. */
	List<String> purposes() {
		return this.purposes;
	}

	/** What comes next. */
	List<String> nextSteps() {
		return this.nextSteps;
	}

	/** A step that can be seen or counted, and how one will know. */
	record Step(String what, String measure) {
	}

	Step step() {
		return switch (this) {
			case HOME -> new Step("Put the papers for the housing office together", "All papers are in the folder");
			case WORK -> new Step("Apply for three jobs that fit", "Three applications are sent");
			case HEALTH -> new Step("Walk three times a week", "Three walks on the calendar, four weeks in a row");
			case FRIENDS -> new Step("Visit a group and go back to it", "Two visits to the same group in a month");
			case LEARNING -> new Step("Sign up for a class and stay for a month", "Four evenings of class");
			case GETTING_AROUND -> new Step("Ride line 3 alone, there and back", "Two rides alone in a month");
			case MONEY -> new Step("Write down what is spent, week by week", "Four weeks on paper");
			case FAMILY -> new Step("Call on the day that was agreed", "Four calls in a month");
		};
	}

}
