package org.peerstead.encounters.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.peerstead.access.Open;
import org.peerstead.encounters.Late;
import org.peerstead.rules.Mode;
import org.peerstead.rules.Place;
import org.peerstead.rules.Work;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * The shell that a phone keeps so as to open without network: one page, its styles and
 * scripts. It is the same for everyone and holds nothing of a person, so it is open to
 * anyone; what it shows it finds encrypted on the phone.
 */
@Controller
class DeviceShellController {

	private static final String PAGE = "/device/day";

	private static final List<String> FILES = List.of("/webjars/bootstrap/css/bootstrap.min.css", "/assets/app.css",
			"/assets/device.js", "/assets/device-day.js", "/assets/icon.svg");

	private final ResourceUrlProvider urls;

	private final JsonMapper json;

	DeviceShellController(ResourceUrlProvider mvcResourceUrlProvider, JsonMapper json) {
		this.urls = mvcResourceUrlProvider;
		this.json = json;
	}

	@GetMapping(PAGE)
	@Open
	String show(Model model) {
		model.addAttribute("works", Work.values());
		model.addAttribute("modes", Mode.values());
		model.addAttribute("places", Place.values());
		model.addAttribute("reasons", Late.Reason.values());
		return "encounters/device-day";
	}

	/** The service worker: what to keep, and where the code is that keeps it. */
	@GetMapping(path = "/sw.js", produces = "text/javascript")
	@Open
	ResponseEntity<String> worker(HttpServletRequest request) {
		String base = request.getContextPath();
		List<String> files = FILES.stream().map((file) -> base + file(file)).toList();
		String shell = this.json.writeValueAsString(
				Map.of("cache", "peerstead-shell-" + version(files), "page", base + PAGE, "files", files));
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noCache())
			.body("self.shell = " + shell + ";\nimportScripts('" + base + file("/assets/device-worker.js") + "');\n");
	}

	@GetMapping(path = "/manifest.webmanifest", produces = "application/manifest+json")
	@Open
	ResponseEntity<String> manifest(HttpServletRequest request) {
		String base = request.getContextPath();
		return ResponseEntity.ok(this.json.writeValueAsString(Map.of("name", "Peerstead", "short_name", "Peerstead",
				"start_url", base + PAGE, "scope", base + "/", "display", "standalone", "background_color", "#ffffff",
				"theme_color", "#ffffff", "icons", List.of(Map.of("src", base + file("/assets/icon.svg"), "sizes",
						"any", "type", "image/svg+xml", "purpose", "any")))));
	}

	private String file(String path) {
		String versioned = this.urls.getForLookupPath(path);
		return (versioned != null) ? versioned : path;
	}

	/** Changes with every file and with the page itself. */
	private static String version(List<String> files) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update((files + words()).getBytes(StandardCharsets.UTF_8));
			digest.update(new ClassPathResource("templates/encounters/device-day.html").getContentAsByteArray());
			return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
		}
		catch (IOException | NoSuchAlgorithmException ex) {
			throw new IllegalStateException("The shell of device mode cannot be read", ex);
		}
	}

	private static String words() {
		return Arrays.stream(Work.values()).map(Work::words).toList().toString()
				+ Arrays.stream(Mode.values()).map(Mode::words).toList()
				+ Arrays.stream(Place.values()).map(Place::words).toList()
				+ Arrays.stream(Late.Reason.values()).map(Late.Reason::words).toList();
	}

}
