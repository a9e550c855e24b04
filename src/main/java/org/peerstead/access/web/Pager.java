package org.peerstead.access.web;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * One page of a list that is paged by key: its rows, and the way on when there are more.
 * Asked for with one row too many, so that the last page knows it is the last.
 */
public record Pager<T>(List<T> rows, @Nullable String previousHref, @Nullable String nextHref) {

	/** How many rows a page shows. */
	public static final int SIZE = 50;

	/** The number of rows to ask the database for. */
	public static final int ASKED = SIZE + 1;

	/**
	 * Makes the page from the rows read: the next begins after the key of the last one
	 * shown.
	 */
	public static <T> Pager<T> of(List<T> read, UriComponentsBuilder address, @Nullable String after,
			Function<T, String> key) {
		boolean more = read.size() > SIZE;
		List<T> rows = more ? List.copyOf(read.subList(0, SIZE)) : read;
		String first = (after != null && !after.isEmpty()) ? address.cloneBuilder().encode().build().toUriString()
				: null;
		String next = more ? address.cloneBuilder()
			.queryParam("after", "{after}")
			.encode()
			.buildAndExpand(key.apply(rows.get(rows.size() - 1)))
			.toUriString() : null;
		return new Pager<>(rows, first, next);
	}

}
