package org.peerstead.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/**
 * The folder that survives restarts: the embedded server's files and, readable by their
 * owner alone, the keys.
 */
record DataFolder(Path path) {

	Path postgres() {
		return this.path.resolve("postgres");
	}

	Path binaries() {
		return this.path.resolve("postgres-binaries");
	}

	Path keys() {
		return this.path.resolve("keys");
	}

	/** Writes a secret that no other user of the machine may read. */
	static void writeSecret(Path file, String content) {
		try {
			Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
			Files.createDirectories(folder);
			restrict(folder, "rwx------");
			Files.deleteIfExists(file);
			Files.createFile(file);
			restrict(file, "rw-------");
			Files.writeString(file, content);
			restrict(file, "r--------");
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot write the secret file " + file.getFileName(), ex);
		}
	}

	private static void restrict(Path path, String permissions) throws IOException {
		if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
		}
	}

}
