package org.peerstead.journeys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One headless Chromium for a test class. Each visitor has a browser session of its own;
 * whatever the page complains of on the console (a broken script, a breach of the content
 * security policy) fails the test.
 */
final class Browser implements AutoCloseable {

	/** A phone, as peers hold it, and a desk. */
	enum Screen {

		PHONE(390, 844), DESK(1280, 900);

		private final int width;

		private final int height;

		Screen(int width, int height) {
			this.width = width;
			this.height = height;
		}

	}

	private static final List<String> AXE_RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a",
			"wcag22aa");

	private final Playwright playwright;

	private final com.microsoft.playwright.Browser chromium;

	private final String address;

	Browser(int port) {
		PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
		this.playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		this.chromium = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(executable().orElseThrow())
				.setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
						"--disable-component-update", "--disable-sync", "--disable-quic")));
		this.address = "http://localhost:" + port;
	}

	static Optional<Path> executable() {
		return Stream
			.of(System.getProperty("browser.path", ""), "/usr/bin/chromium", "/usr/bin/chromium-browser",
					"/usr/bin/google-chrome")
			.filter((path) -> !path.isEmpty())
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst();
	}

	/** Opens a session and signs in. */
	Visitor signIn(String login, String password, Screen screen) {
		Visitor visitor = new Visitor(screen);
		visitor.open("/sign-in");
		visitor.page.fill("input[name=username]", login);
		visitor.page.fill("input[name=password]", password);
		visitor.page.click("main button[type=submit]");
		return visitor;
	}

	Visitor stranger(Screen screen) {
		return new Visitor(screen);
	}

	@Override
	public void close() {
		this.chromium.close();
		this.playwright.close();
	}

	/** Someone with a browser. */
	final class Visitor implements AutoCloseable {

		Page page;

		private final BrowserContext context;

		private final List<String> complaints = new ArrayList<>();

		Visitor(Screen screen) {
			this.context = Browser.this.chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
				.setViewportSize(screen.width, screen.height)
				.setHasTouch(screen == Screen.PHONE)
				.setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
				.setAcceptDownloads(true));
			this.context.setDefaultTimeout(20_000);
			this.page = listened();
		}

		private Page listened() {
			Page opened = this.context.newPage();
			opened.onConsoleMessage((message) -> {
				// an answer of 4xx to a form is what some journeys ask for, and so is a
				// network that is gone; the browser says so
				if (message.type().equals("error")
						&& !message.text()
							.startsWith("Failed to load resource: the server responded with a status of 4")
						&& !message.text().contains("net::ERR_INTERNET_DISCONNECTED")) {
					this.complaints.add(opened.url() + ": " + message.text());
				}
			});
			opened.onPageError((error) -> this.complaints.add(opened.url() + ": " + error));
			return opened;
		}

		/** Closes the tab and opens a new one of the same browser. */
		void reopen() {
			this.page.close();
			this.page = listened();
		}

		/** Cuts the network, or gives it back. */
		void offline(boolean off) {
			this.context.setOffline(off);
		}

		/** The browser's clock shows this time, and runs on. */
		void clock(Instant now) {
			this.context.clock().install(new Clock.InstallOptions().setTime(now.toEpochMilli()));
		}

		/** Nobody touches the browser for so long. */
		void later(Duration time) {
			this.context.clock().fastForward(time.toMillis());
		}

		/** The session is over, and the browser does not know it yet. */
		void losesSession() {
			this.context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("SESSION"));
		}

		List<String> cookies() {
			return this.context.cookies().stream().map((cookie) -> cookie.name).toList();
		}

		void open(String path) {
			this.page.navigate(Browser.this.address + path);
		}

		String path() {
			return this.page.url().substring(Browser.this.address.length());
		}

		/**
		 * No violation of WCAG 2.0 to 2.2, A and AA, none switched off; nothing wider
		 * than the screen; no complaint on the console.
		 */
		void examine() {
			List<String> violations = new AxeBuilder(this.page).withTags(AXE_RULES)
				.analyze()
				.getViolations()
				.stream()
				.map(Visitor::words)
				.toList();
			assertThat(violations).as("accessibility of %s", path()).isEmpty();
			int excess = ((Number) this.page
				.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue();
			assertThat(excess).as("pixels beyond the screen's width on %s", path()).isLessThanOrEqualTo(0);
			assertThat(this.complaints).as("complaints on the console").isEmpty();
		}

		private static String words(Rule rule) {
			return rule.getId() + ": " + rule.getHelp() + " "
					+ rule.getNodes().stream().map((node) -> node.getHtml()).limit(3).toList();
		}

		@Override
		public void close() {
			this.context.close();
		}

	}

}
