package org.peerstead.bench;

import java.util.List;

final class Floors {

	static List<PageFigures.Page> pages() {
		return List.of();
	}
}
