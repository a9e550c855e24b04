package org.peerstead.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

/**
 * One file on its way into the record: checked, taken in, and undone again if need be.
 */
@Entity
@Table(name = "import_batch")
class ImportBatch {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private ProgramId programId;

	@Enumerated(EnumType.STRING)
	private ImportKind kind;

	private String fileName;

	private String fileSha256;

	@Enumerated(EnumType.STRING)
	private ImportStatus status;

	private int rowsTotal;

	private int rowsGood;

	private int rowsBad;

	private int rowsTaken;

	private @Nullable String message;

	@JdbcTypeCode(SqlTypes.ARRAY)
	private List<String> columns;

	@JdbcTypeCode(SqlTypes.ARRAY)
	private List<String> remarks;

	private @Nullable Instant takenAt;

	private @Nullable Instant undoneAt;

	protected ImportBatch() {
	}

	/** A file that came in; its rows are staged beside it. */
	ImportBatch(ImportId id, ProgramId program, ImportKind kind, String fileName, CsvFile file) {
		this.id = id.value();
		this.programId = program;
		this.kind = kind;
		this.fileName = fileName;
		this.fileSha256 = file.sha256();
		this.columns = file.headings();
		this.remarks = file.remarks();
		this.status = ImportStatus.CHECKING;
	}

	void staged(int rows) {
		this.rowsTotal = rows;
	}

	void judged(int good, int bad) {
		this.rowsGood += good;
		this.rowsBad += bad;
	}

	void checked() {
		this.status = ImportStatus.CHECKED;
	}

	/** The good rows are to be taken in. */
	void accept() {
		if (this.status != ImportStatus.CHECKED) {
			throw new Refusal("This import is \"" + this.status.words() + "\", so it cannot be taken in now.");
		}
		if (this.rowsGood == 0) {
			throw new Refusal("No row of this file is good, so there is nothing to take in. "
					+ "Download the rows with their reasons, mend them, and send that file.");
		}
		this.status = ImportStatus.TAKING;
	}

	void took(int rows) {
		this.rowsTaken += rows;
	}

	/** A row that was good when it was checked met something in the record since. */
	void turnedBad() {
		this.rowsGood--;
		this.rowsBad++;
	}

	void taken(Instant at) {
		this.status = ImportStatus.TAKEN;
		this.takenAt = at;
	}

	/** Everything it brought is to be removed again. */
	void undo() {
		if (this.status != ImportStatus.TAKEN) {
			throw new Refusal("This import is \"" + this.status.words() + "\", so there is nothing to undo.");
		}
		this.status = ImportStatus.UNDOING;
		this.message = null;
	}

	void undone(Instant at) {
		this.status = ImportStatus.UNDONE;
		this.undoneAt = at;
		this.rowsTaken = 0;
	}

	/** Something depends on what it brought; nothing was removed. */
	void stays(String why) {
		this.status = ImportStatus.TAKEN;
		this.message = why;
	}

	/** A fault of ours stopped it, and trying again did not help. */
	void failed(String what) {
		this.status = (this.status == ImportStatus.UNDOING) ? ImportStatus.TAKEN : ImportStatus.FAILED;
		this.message = what;
	}

	/** Goes on where it stopped. */
	void again() {
		if (this.status != ImportStatus.FAILED) {
			throw new Refusal("This import is \"" + this.status.words() + "\", so there is nothing to try again.");
		}
		this.status = (this.rowsGood + this.rowsBad < this.rowsTotal) ? ImportStatus.CHECKING : ImportStatus.TAKING;
		this.message = null;
	}

	ImportId id() {
		return new ImportId(this.id);
	}

	ProgramId program() {
		return this.programId;
	}

	ImportKind kind() {
		return this.kind;
	}

	ImportStatus status() {
		return this.status;
	}

	List<String> columns() {
		return this.columns;
	}

	int version() {
		return (this.version != null) ? this.version : 0;
	}

}
