package org.peerstead.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Names for made-up people, each pair of first and last name given once. */
final class Names {

	private static final List<String> FIRST = List.of("Alex", "Amari", "Andy", "Ariel", "Ashton", "Avery", "Bailey",
			"Blair", "Brook", "Cameron", "Carey", "Charlie", "Corey", "Dakota", "Dana", "Darcy", "Devon", "Drew",
			"Eden", "Elliot", "Emery", "Finley", "Frankie", "Gale", "Glenn", "Harper", "Hayden", "Hollis", "Indigo",
			"Jamie", "Jaylen", "Jesse", "Jordan", "Jules", "Kai", "Kelly", "Kendall", "Kerry", "Lane", "Lee", "Lennon",
			"Logan", "Marlow", "Merritt", "Micah", "Morgan", "Noel", "Oakley", "Parker", "Pat", "Peyton", "Quinn",
			"Reese", "Remy", "Riley", "River", "Robin", "Rory", "Rowan", "Sage", "Sam", "Sasha", "Shannon", "Shay",
			"Sidney", "Skyler", "Stevie", "Sunny", "Tatum", "Taylor", "Terry", "Tracy", "Val", "Wren");

	private static final List<String> LAST = List.of("Alder", "Applewood", "Ashdown", "Barley", "Beechwood", "Birch",
			"Bramble", "Bridger", "Brookside", "Cedarholm", "Chandler", "Clover", "Cooper", "Copperfield", "Cotter",
			"Dale", "Dunmore", "Eastwood", "Elmhurst", "Fairbairn", "Farrow", "Fenwick", "Fernley", "Fielding",
			"Fletcher", "Garland", "Glazier", "Greenlee", "Grove", "Harbor", "Hartwell", "Hathaway", "Hawthorn",
			"Hazelton", "Heath", "Hillcrest", "Hollins", "Juniper", "Lakeland", "Larkin", "Linden", "Lockwood",
			"Maplesden", "Marsh", "Mason", "Meadows", "Millard", "Moorland", "Northcott", "Oakes", "Orchard", "Paddock",
			"Pebble", "Pinewood", "Porter", "Quarry", "Ridgely", "Riverton", "Rosewood", "Rushmere", "Sandoval",
			"Shepherd", "Silverleaf", "Sparrow", "Springer", "Stillwater", "Stonebridge", "Summerlin", "Thatcher",
			"Thistle", "Underhill", "Vale", "Waverly", "Weaver", "Westbrook", "Whitlock", "Willowby", "Winterbourne",
			"Woodruff", "Yarrow");

	private final Iterator<Name> names;

	/** A first and a last name. */
	record Name(String first, String last) {

		String whole() {
			return this.first + " " + this.last;
		}

	}

	Names(Random random) {
		this(random, Set.of());
	}

	/** Names that these people do not have. */
	Names(Random random, Set<String> taken) {
		List<Name> all = new ArrayList<>();
		for (String first : FIRST) {
			for (String last : LAST) {
				all.add(new Name(first, last));
			}
		}
		all.removeIf((name) -> taken.contains(name.whole()));
		Collections.shuffle(all, random);
		this.names = all.iterator();
	}

	Name next() {
		return this.names.next();
	}

}
