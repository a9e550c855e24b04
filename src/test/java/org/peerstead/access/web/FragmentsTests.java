package org.peerstead.access.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.peerstead.rules.Check;
import org.peerstead.rules.Finding;
import org.peerstead.rules.FixAt;
import org.peerstead.rules.Judgement;
import org.peerstead.rules.Light;
import org.peerstead.rules.Severity;
import org.peerstead.rules.Trust;
import org.peerstead.rules.Work;
import org.peerstead.shared.Units;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockServletContext;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The parts that every page is made of, on a page of their own: without database, without
 * sign-in.
 */
class FragmentsTests {

	private static final AnnotationConfigWebApplicationContext CONTEXT = new AnnotationConfigWebApplicationContext();

	private static MockMvcTester web;

	@BeforeAll
	static void start() {
		CONTEXT.setServletContext(new MockServletContext());
		CONTEXT.register(Web.class);
		CONTEXT.refresh();
		web = MockMvcTester.from(CONTEXT);
	}

	@AfterAll
	static void stop() {
		CONTEXT.close();
	}

	@Test
	void writesDatesAndTimesAsTheBrowsersBoxesWantThem() {
		Document page = read(web.get().uri("/look").exchange(), 200);
		assertThat(page.selectXpath("//input[@name='heldOn']").attr("type")).isEqualTo("date");
		assertThat(page.selectXpath("//input[@name='heldOn']").attr("value")).isEqualTo("2026-11-20");
		assertThat(page.selectXpath("//input[@name='start']").attr("type")).isEqualTo("time");
		assertThat(page.selectXpath("//input[@name='start']").attr("value")).isEqualTo("14:05");
	}

	@Test
	void keepsWhatWasTypedInABoxThatCannotBeRead() {
		Document page = read(web.post()
			.uri("/look")
			.param("lastName", "Alder")
			.param("heldOn", "02/30/2026")
			.param("start", "25:99")
			.param("minutes", "abc")
			.param("note", "We walked.")
			.exchange(), 422);
		assertThat(page.getElementById("heldOn").val()).isEqualTo("02/30/2026");
		assertThat(page.getElementById("heldOn").attr("type")).isEqualTo("text");
		assertThat(page.getElementById("start").val()).isEqualTo("25:99");
		assertThat(page.getElementById("minutes").val()).isEqualTo("abc");
		assertThat(page.getElementById("lastName").val()).isEqualTo("Alder");
		assertThat(page.getElementById("note").val()).isEqualTo("We walked.");
		assertThat(page.getElementById("heldOn-error").text()).isEqualTo("Enter a real date, such as 03/14/2026.");
	}

	@Test
	void listsEveryErrorAboveTheFormWithALinkToItsBox() {
		Document page = read(web.post()
			.uri("/look")
			.param("lastName", " ")
			.param("_followUp", "on")
			.param("note", "x".repeat(61))
			.exchange(), 422);
		Element summary = page.selectFirst(".error-summary[role=alert][tabindex=-1]");
		assertThat(summary.select("li").eachText()).containsExactlyInAnyOrder("Please fill this in.",
				"Write at most 60 characters.", "The whole visit lies before the plan.");
		for (Element link : summary.select("a")) {
			assertThat(page.select(link.attr("href"))).as(link.attr("href")).hasSize(1);
		}
	}

	@Test
	void tiesLabelHintAndErrorToTheBox() {
		Document page = read(web.post().uri("/look").param("minutes", "abc").exchange(), 422);
		assertThat(page.getElementById("minutes").attr("aria-invalid")).isEqualTo("true");
		assertThat(page.getElementById("minutes").attr("aria-describedby")).contains("minutes-hint", "minutes-error");
		for (Element box : page.select("main input:not([type=hidden]), main select, main textarea")) {
			assertThat(page.select("label[for=" + box.id() + "]")).as("label of " + box.id()).hasSize(1);
		}
		for (Element described : page.select("[aria-describedby]")) {
			for (String id : described.attr("aria-describedby").trim().split(" ")) {
				assertThat(page.getElementById(id)).as(id).isNotNull();
			}
		}
		assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
	}

	@Test
	void saysWhatSomeoneElseSavedMeanwhileWhereItDiffers() {
		Document page = read(web.post()
			.uri("/look")
			.param("lastName", "Alder")
			.param("heldOn", "11/20/2026")
			.param("minutes", "53")
			.param("place", "a")
			.param("_followUp", "on")
			.param("note", "theirs")
			.exchange(), 409);
		assertThat(page.select(".theirs").eachText()).containsExactly("Saved meanwhile by someone else: Alder-Reyes",
				"Saved meanwhile by someone else: 11/19/2026", "Saved meanwhile by someone else: Second",
				"Saved meanwhile by someone else: yes");
		assertThat(page.getElementById("heldOn").val()).isEqualTo("2026-11-20");
	}

	@Test
	void neverWritesAPasswordBack() {
		Document page = read(web.post().uri("/look").param("secret", "keystone-sample").exchange(), 422);
		assertThat(page.html()).doesNotContain("keystone-sample");
	}

	@Test
	void showsWhatWasTypedAsTextNeverAsMarkup() {
		Document page = read(web.post().uri("/look").param("note", "<script>alert(1)</script>").exchange(), 422);
		assertThat(page.select("main script")).isEmpty();
		assertThat(page.getElementById("note").val()).isEqualTo("<script>alert(1)</script>");
	}

	@ParameterizedTest
	@EnumSource(Light.class)
	void theLightSaysInWordsWhatItsColourSays(Light light) {
		Document page = read(web.get().uri("/look/lights/{light}", light).exchange(), 200);
		assertThat(page.select(".light-word").text()).isEqualTo(light.words());
		assertThat(page.select(".light svg .light-mark")).hasSize(1);
		assertThat(page.select(".finding").text()).contains("The plan ended on 10/31/2026.", "Rule: Sample rule 1");
		assertThat(page.select(".finding a").eachAttr("href")).containsExactly("/plan", "#goals");
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 401, 403, 404, 405, 409, 413, 422, 429, 500, 503 })
	void everyFailureHasAPageThatStandsWithoutSignIn(int status) {
		Document page = read(web.get().uri("/look/errors/{status}", status).exchange(), 200);
		assertThat(page.select("h1")).hasSize(1);
		assertThat(page.title()).endsWith(" - Peerstead");
		assertThat(page.select("main p").size()).isPositive();
		assertThat(page.text().contains("Reference number: K7Q29FXD")).isEqualTo(status >= 500);
	}

	@Test
	void theSignedOutPageCarriesWhatWasTypedButNoTokenAndNoPassword() {
		Document page = read(web.get().uri("/look/errors/401").exchange(), 200);
		assertThat(page.select("main form").attr("action")).isEqualTo("/encounters");
		assertThat(page.select("main form input").eachAttr("name")).containsExactly("whatWeDid", "languages",
				"languages", "_followUp");
		assertThat(page.select("main dl").text()).isEqualTo("What we did We walked. Languages en Languages es");
	}

	private static Document read(MvcTestResult result, int status) {
		assertThat(result).hasStatus(status);
		return Jsoup.parse(body(result));
	}

	private static String body(MvcTestResult result) {
		try {
			return result.getMvcResult().getResponse().getContentAsString();
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	record Choice(String value, String label) {
	}

	record LookForm(@NotBlank String lastName, LocalDate heldOn, LocalTime start, Integer minutes, BigDecimal charge,
			String place, String mode, List<String> languages, boolean followUp,
			@Size(max = 60, message = "Write at most 60 characters.") String note, String secret, MultipartFile sheet) {
	}

	@Controller
	static class Pages {

		@ModelAttribute("options")
		List<Choice> options() {
			return List.of(new Choice("a", "First"), new Choice("b", "Second"));
		}

		@GetMapping("/look")
		String show(Model model) {
			model.addAttribute("form", new LookForm("Alder", LocalDate.of(2026, 11, 20), LocalTime.of(14, 5), 53,
					new BigDecimal("12.50"), "a", "b", List.of("b"), true, "We walked.", null, null));
			return "look/form";
		}

		@PostMapping("/look")
		ModelAndView update(@Valid @ModelAttribute("form") LookForm form, BindingResult errors) {
			if (errors.hasErrors() || form.heldOn() == null) {
				errors.reject("refused", "The whole visit lies before the plan.");
				return Answer.refused("look/form");
			}
			return Answer.changedMeanwhile("look/form")
				.addObject("theirs", new LookForm("Alder-Reyes", LocalDate.of(2026, 11, 19), null, 53, null, "b", null,
						null, true, "theirs", null, null));
		}

		@GetMapping("/look/lights/{light}")
		String light(@PathVariable Light light, Model model) {
			model.addAttribute("judgement", new Judgement(Work.PEER_SUPPORT, 53, Units.of(3), "53 minutes = 3 units",
					List.of(new Finding(Check.NO_PLAN, Severity.BLOCK, "The plan ended on 10/31/2026.", "Sample rule 1",
							Trust.CONFIRMED, FixAt.PLAN, null),
							new Finding(Check.NO_GOAL, Severity.MISSING, "Choose a goal.", "Sample rule 2",
									Trust.CONFIRMED, FixAt.THIS_FORM, "goals"),
							new Finding(Check.NOT_COVERED, Severity.WARN, "Look at the coverage.", "Sample rule 3",
									Trust.RECALLED, FixAt.COVERAGE, null)),
					light, "One thing is open.", 90));
			model.addAttribute("fixes", Map.of("PLAN", "/plan", "THIS_FORM", "#"));
			return "look/light";
		}

		@GetMapping("/look/errors/{status}")
		String error(@PathVariable int status, Model model) {
			if (status >= 500) {
				model.addAttribute("reference", "K7Q29FXD");
			}
			model.addAttribute("resend",
					new Resend("/encounters",
							new java.util.TreeMap<>(Map.of("_csrf", List.of("x"), "whatWeDid", List.of("We walked."),
									"languages", List.of("en", "es"), "_followUp", List.of("on"), "newPassword",
									List.of("secret")))
								.descendingMap()));
			return "error/" + status;
		}

	}

	@Configuration
	@EnableWebMvc
	@Import({ Pages.class, Show.class, WebConfiguration.class })
	static class Web {

		@Bean
		ResourceBundleMessageSource messageSource() {
			ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
			messages.setBasename("messages");
			return messages;
		}

		@Bean
		SpringTemplateEngine templates() {
			SpringTemplateEngine engine = new SpringTemplateEngine();
			engine.addTemplateResolver(resolver("templates/", 2, null));
			engine.addTemplateResolver(resolver("", 1, "look/*"));
			engine.setEnableSpringELCompiler(false);
			return engine;
		}

		private static ClassLoaderTemplateResolver resolver(String prefix, int order, String pattern) {
			ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
			resolver.setPrefix(prefix);
			resolver.setSuffix(".html");
			resolver.setCharacterEncoding("UTF-8");
			resolver.setOrder(order);
			if (pattern != null) {
				resolver.getResolvablePatternSpec().addPattern(pattern);
			}
			return resolver;
		}

		@Bean
		ThymeleafViewResolver views(SpringTemplateEngine templates) {
			ThymeleafViewResolver views = new ThymeleafViewResolver();
			views.setTemplateEngine(templates);
			views.setCharacterEncoding("UTF-8");
			return views;
		}

	}

}
