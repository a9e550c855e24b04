package org.peerstead.database;

/**
 * Where the database is and its two roles: the owner, who migrates, and the application's
 * own, who owns nothing.
 */
record DatabaseAddress(String url, Login application, Login owner, boolean embedded) {

	record Login(String name, String password) {

		@Override
		public String toString() {
			return this.name;
		}

	}

}
