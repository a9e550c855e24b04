package org.peerstead.encounters.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.peerstead.access.MayLogWork;
import org.peerstead.access.NotFound;
import org.peerstead.access.Open;
import org.peerstead.access.SignedIn;
import org.peerstead.access.web.DeviceCookie;
import org.peerstead.database.Tenant;
import org.peerstead.encounters.DeviceId;
import org.peerstead.encounters.DeviceSnapshot;
import org.peerstead.encounters.Devices;
import org.peerstead.encounters.Signing;
import org.peerstead.shared.ProgramId;
import org.peerstead.shared.Refusal;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What a phone in device mode asks for and sends, as JSON. */
@Controller
class DeviceController {

	private static final int IDLE_MINUTES = 15;

	/** More waits for the next parcel. */
	private static final int MOST_IN_A_PARCEL = 20;

	private final Devices devices;

	private final DeviceSnapshot snapshot;

	private final DeviceSending sending;

	private final Signing signing;

	DeviceController(Devices devices, DeviceSnapshot snapshot, DeviceSending sending, Signing signing) {
		this.devices = devices;
		this.snapshot = snapshot;
		this.sending = sending;
		this.signing = signing;
	}

	/** The name that a worker gives to this phone. */
	record Named(@Nullable String name) {
	}

	/** The devices that one browser holds something of. */
	record Held(List<UUID> devices) {
	}

	@PostMapping("/devices")
	@MayLogWork
	ResponseEntity<Map<String, Object>> create(ProgramId program, SignedIn me, @RequestBody Named named,
			HttpServletRequest request, HttpServletResponse response) {
		try {
			Devices.Key key = this.devices.turnOn(program, me, named.name());
			DeviceCookie.give(request, response);
			return ResponseEntity.status(HttpStatus.CREATED).body(released(program, key));
		}
		catch (Refusal refusal) {
			return ResponseEntity.unprocessableContent().body(Map.of("sentence", refusal.sentence()));
		}
	}

	/** Gives out the key of the device that is this user's own; with none, nothing. */
	@PostMapping("/device/key")
	@MayLogWork
	@ResponseBody
	Map<String, Object> release(ProgramId program, SignedIn me, @RequestBody Held held, HttpServletRequest request,
			HttpServletResponse response) {
		return this.devices.release(program, me, held.devices()).map((key) -> {
			DeviceCookie.give(request, response);
			return released(program, key);
		}).orElse(Map.of());
	}

	private static Map<String, Object> released(ProgramId program, Devices.Key key) {
		return Map.of("device", key.device().value(), "program", program.value(), "key", key.base64(), "idleMinutes",
				IDLE_MINUTES);
	}

	@GetMapping("/device/snapshot")
	@MayLogWork
	@ResponseBody
	DeviceSnapshot.Snapshot snapshot(ProgramId program, SignedIn me, @RequestParam UUID device) {
		if (this.devices.release(program, me, List.of(device)).isEmpty()) {
			throw new NotFound();
		}
		return this.snapshot.of(program, me, this.signing.peerOf(program, me).orElseThrow(NotFound::new));
	}

	@PostMapping("/device/visits")
	@MayLogWork
	ResponseEntity<Object> take(ProgramId program, SignedIn me, @RequestBody DeviceVisit.Parcel parcel) {
		if (parcel.visits().size() > MOST_IN_A_PARCEL) {
			return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE)
				.body(Map.of("sentence", "Send at most 20 visits at a time."));
		}
		if (this.devices.release(program, me, List.of(parcel.device())).isEmpty()) {
			throw new NotFound();
		}
		return ResponseEntity.ok(this.sending.take(program, me, parcel));
	}

	/**
	 * The server's word to a phone that nobody is signed in on: keep, or wipe. It says
	 * nothing else, and of a number that it does not know it says keep.
	 */
	@GetMapping("/device/word")
	@Open
	ResponseEntity<Void> word(@RequestParam UUID program, @RequestParam UUID device) {
		boolean wipe = new Tenant(new ProgramId(program), Tenant.PROGRAM_ITSELF)
			.call(() -> !this.devices.toWipe(new ProgramId(program), List.of(device)).isEmpty());
		return ResponseEntity.status(wipe ? HttpStatus.GONE : HttpStatus.NO_CONTENT).build();
	}

}
