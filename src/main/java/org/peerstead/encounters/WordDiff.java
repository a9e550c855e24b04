package org.peerstead.encounters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What changed between two versions of a text, word by word. */
public final class WordDiff {

	/** Above this many pairs of words the middle is shown as replaced whole. */
	private static final long MOST_PAIRS = 4_000_000;

	private final String[] before;

	private final String[] after;

	private final List<Piece> pieces = new ArrayList<>();

	private WordDiff(String before, String after) {
		this.before = words(before);
		this.after = words(after);
	}

	/** A run of words that stayed, went or came. */
	public record Piece(Kind kind, String text) {
	}

	/** What happened to a run of words. */
	public enum Kind {

		SAME, GONE, NEW

	}

	public static List<Piece> between(String before, String after) {
		WordDiff diff = new WordDiff(before, after);
		diff.compare();
		return List.copyOf(diff.pieces);
	}

	/** Each word with the space behind it, so that joined they are the text again. */
	private static String[] words(String text) {
		return text.isEmpty() ? new String[0] : text.split("(?<=\\s)(?=\\S)");
	}

	private void compare() {
		int start = 0;
		int shorter = Math.min(this.before.length, this.after.length);
		while (start < shorter && this.before[start].equals(this.after[start])) {
			start++;
		}
		int end = 0;
		while (end < shorter - start
				&& this.before[this.before.length - 1 - end].equals(this.after[this.after.length - 1 - end])) {
			end++;
		}
		add(Kind.SAME, this.before, 0, start);
		middle(start, this.before.length - end, this.after.length - end);
		add(Kind.SAME, this.before, this.before.length - end, this.before.length);
	}

	private void middle(int start, int beforeEnd, int afterEnd) {
		long pairs = (long) (beforeEnd - start) * (afterEnd - start);
		if (pairs == 0 || pairs > MOST_PAIRS) {
			add(Kind.GONE, this.before, start, beforeEnd);
			add(Kind.NEW, this.after, start, afterEnd);
			return;
		}
		int[][] common = common(start, beforeEnd, afterEnd);
		int i = start;
		int j = start;
		while (i < beforeEnd || j < afterEnd) {
			if (i < beforeEnd && j < afterEnd && this.before[i].equals(this.after[j])) {
				add(Kind.SAME, this.before, i, i + 1);
				i++;
				j++;
			}
			else if (j == afterEnd
					|| (i < beforeEnd && common[i - start + 1][j - start] >= common[i - start][j - start + 1])) {
				add(Kind.GONE, this.before, i, i + 1);
				i++;
			}
			else {
				add(Kind.NEW, this.after, j, j + 1);
				j++;
			}
		}
	}

	/** How many words the rests have in common, from each pair of places on. */
	private int[][] common(int start, int beforeEnd, int afterEnd) {
		int[][] common = new int[beforeEnd - start + 1][afterEnd - start + 1];
		for (int i = beforeEnd - start - 1; i >= 0; i--) {
			for (int j = afterEnd - start - 1; j >= 0; j--) {
				common[i][j] = this.before[start + i].equals(this.after[start + j]) ? common[i + 1][j + 1] + 1
						: Math.max(common[i + 1][j], common[i][j + 1]);
			}
		}
		return common;
	}

	private void add(Kind kind, String[] words, int from, int to) {
		if (from >= to) {
			return;
		}
		String text = String.join("", Arrays.asList(words).subList(from, to));
		int last = this.pieces.size() - 1;
		if (last >= 0 && this.pieces.get(last).kind() == kind) {
			this.pieces.set(last, new Piece(kind, this.pieces.get(last).text() + text));
		}
		else {
			this.pieces.add(new Piece(kind, text));
		}
	}

}
