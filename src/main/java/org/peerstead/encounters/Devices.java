package org.peerstead.encounters;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.AuditTrail;
import org.peerstead.access.AuditTrail.Subject;
import org.peerstead.access.NotFound;
import org.peerstead.access.SignedIn;
import org.peerstead.database.Seal;
import org.peerstead.shared.NewId;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The phones that keep visits while there is no network. Each has a key for one user,
 * kept sealed here and given out only to that user while signed in; what the phone keeps
 * is encrypted with it. Ending a device destroys the key, so what is left on a lost phone
 * stays unreadable for good.
 */
@Component
@Transactional
public class Devices {

	private static final int KEY_BYTES = 32;

	private static final int MANY = 200;

	private final JdbcClient jdbc;

	private final Seal seal;

	private final DeviceMode mode;

	private final AuditTrail audit;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	Devices(JdbcClient jdbc, Seal seal, DeviceMode mode, AuditTrail audit, Clock clock) {
		this.jdbc = jdbc;
		this.seal = seal;
		this.mode = mode;
		this.audit = audit;
		this.clock = clock;
	}

	/** Why a device keeps nothing any more. */
	public enum End {

		TURNED_OFF("Turned off"), SIGNED_OUT("Signed out there"), WIPED("Erased by the county");

		private final String words;

		End(String words) {
			this.words = words;
		}

		public String words() {
			return this.words;
		}

	}

	/** A device as the pages list it. */
	public record Device(UUID id, UUID userId, String userName, String name, Instant turnedOnAt, Instant seenAt,
			@Nullable Instant sentAt, @Nullable Instant endedAt, @Nullable End endedBecause) {
	}

	/** A device with its key, to be given to the browser of its user and nobody else. */
	public record Key(DeviceId device, String base64) {
	}

	/** Turns the mode on for one phone of this user. */
	public Key turnOn(ProgramId program, SignedIn me, @Nullable String name) {
		if (!this.mode.isOn(program)) {
			throw new Refusal("name", "Your county has not switched device mode on.");
		}
		if (name == null || name.isBlank() || name.strip().length() > 60) {
			throw new Refusal("name", "Give this phone a name of 1 to 60 letters, such as My work phone.");
		}
		DeviceId id = new DeviceId(NewId.next());
		byte[] bytes = new byte[KEY_BYTES];
		this.random.nextBytes(bytes);
		String key = Base64.getEncoder().encodeToString(bytes);
		this.jdbc.sql("insert into device (program_id, id, user_id, name, turned_on_at) values (?, ?, ?, ?, ?)")
			.params(program.value(), id.value(), me.id().value(), name.strip(), now())
			.update();
		this.jdbc.sql("insert into device_key (program_id, id, key_sealed, seen_at) values (?, ?, ?, ?)")
			.params(program.value(), id.value(), this.seal.seal(key, place(program, id)), now())
			.update();
		return new Key(id, key);
	}

	/** The key of the one of these devices that is this user's own and still on. */
	public Optional<Key> release(ProgramId program, SignedIn me, List<UUID> devices) {
		return this.jdbc.sql("""
				select k.id, k.key_sealed from device_key k join device d on d.program_id = k.program_id and d.id = k.id
				where d.program_id = :program and d.id = any(:devices) and d.user_id = :user and d.ended_at is null
				and exists (select 1 from device_mode m where m.program_id = d.program_id and m.opted_in)
				order by d.turned_on_at desc limit 1""")
			.param("program", program.value())
			.param("devices", devices.toArray(UUID[]::new))
			.param("user", me.id().value())
			.query((row, number) -> {
				DeviceId id = new DeviceId(row.getObject("id", UUID.class));
				return new Key(id, this.seal.open(row.getBytes("key_sealed"), place(program, id)));
			})
			.optional()
			.map((key) -> {
				seen(program, key.device(), "seen_at");
				return key;
			});
	}

	/** Those of these devices that are to keep nothing any more: the server's word. */
	public List<UUID> toWipe(ProgramId program, List<UUID> devices) {
		return this.jdbc
			.sql("""
					select d.id from device d join user_account u on u.program_id = d.program_id and u.id = d.user_id
					where d.program_id = :program and d.id = any(:devices) and (d.ended_at is not null or u.disabled_at is not null
					  or not exists (select 1 from device_mode m where m.program_id = d.program_id and m.opted_in))""")
			.param("program", program.value())
			.param("devices", devices.toArray(UUID[]::new))
			.query(UUID.class)
			.list();
	}

	/** The device must be this user's own, and on. */
	void own(ProgramId program, SignedIn me, DeviceId device) {
		if (release(program, me, List.of(device.value())).isEmpty()) {
			throw new NotFound();
		}
	}

	void sent(ProgramId program, DeviceId device) {
		seen(program, device, "sent_at");
	}

	private void seen(ProgramId program, DeviceId device, String column) {
		this.jdbc.sql("update device_key set " + column + " = ? where program_id = ? and id = ?")
			.params(now(), program.value(), device.value())
			.update();
	}

	/** The devices of this user, the newest first. */
	public List<Device> of(ProgramId program, SignedIn me) {
		return list(program, me.id().value());
	}

	/** The devices of everyone, the newest first. */
	public List<Device> all(ProgramId program) {
		List<Device> devices = list(program, null);
		this.audit.shown(program, Subject.USER, devices.stream().map(Device::userId).distinct().toList(),
				"devices that keep visits");
		return devices;
	}

	private List<Device> list(ProgramId program, @Nullable UUID user) {
		return this.jdbc
			.sql("""
					select d.id, d.user_id, u.display_name as user_name, d.name, d.turned_on_at, k.seen_at, k.sent_at, d.ended_at, d.ended_because
					from device d join device_key k on k.program_id = d.program_id and k.id = d.id
					join user_account u on u.program_id = d.program_id and u.id = d.user_id
					where d.program_id = :program and (cast(:user as uuid) is null or d.user_id = :user)
					order by (d.ended_at is null) desc, d.turned_on_at desc, d.id limit :many""")
			.param("program", program.value())
			.param("user", user)
			.param("many", MANY)
			.query(Device.class)
			.list();
	}

	/** Its user has no use for it any more. */
	public void end(ProgramId program, SignedIn me, DeviceId device, End because) {
		boolean own = of(program, me).stream().anyMatch((found) -> found.id().equals(device.value()));
		if (!own) {
			throw new NotFound();
		}
		end(program, device, because);
	}

	/** The county takes the key away, as when a phone is lost. */
	public void wipe(ProgramId program, DeviceId device) {
		boolean known = this.jdbc.sql("select exists (select 1 from device where program_id = ? and id = ?)")
			.params(program.value(), device.value())
			.query(Boolean.class)
			.single();
		if (!known) {
			throw new NotFound();
		}
		end(program, device, End.WIPED);
	}

	private void end(ProgramId program, DeviceId device, End because) {
		this.jdbc.sql(
				"update device set ended_at = ?, ended_because = ? where program_id = ? and id = ? and ended_at is null")
			.params(now(), because.name(), program.value(), device.value())
			.update();
		this.jdbc.sql("update device_key set key_sealed = null where program_id = ? and id = ?")
			.params(program.value(), device.value())
			.update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static String place(ProgramId program, DeviceId device) {
		return "device_key.key/" + program.value() + "/" + device;
	}

}
