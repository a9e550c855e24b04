package org.peerstead.access.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.peerstead.access.NotFound;
import org.peerstead.access.SignedIn;
import org.peerstead.shared.ProgramId;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * How requests are read: who is signed in as an argument, dates as people type them and
 * as browsers send them.
 */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new WhoIsSignedIn());
	}

	@Override
	public void addFormatters(FormatterRegistry registry) {
		registry.addFormatterForFieldType(LocalDate.class, new DateAsTyped());
		registry.addFormatterForFieldType(LocalTime.class, new TimeAsTyped());
	}

	private static final class WhoIsSignedIn implements HandlerMethodArgumentResolver {

		@Override
		public boolean supportsParameter(MethodParameter parameter) {
			return parameter.getParameterType() == SignedIn.class || parameter.getParameterType() == ProgramId.class;
		}

		@Override
		public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer model,
				NativeWebRequest request, @Nullable WebDataBinderFactory binder) {
			Object user = request.getAttribute(TenantFilter.SIGNED_IN, RequestAttributes.SCOPE_REQUEST);
			if (!(user instanceof SignedIn me)) {
				throw new NotFound();
			}
			return (parameter.getParameterType() == SignedIn.class) ? me : me.program();
		}

	}

	/** 2026-03-14 as a date box sends it, 03/14/2026 as people type it; never 02/30. */
	private static final class DateAsTyped implements Formatter<LocalDate> {

		private static final List<DateTimeFormatter> FORMS = List.of(
				DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.US).withResolverStyle(ResolverStyle.STRICT),
				DateTimeFormatter.ofPattern("M/d/uuuu", Locale.US).withResolverStyle(ResolverStyle.STRICT));

		@Override
		public LocalDate parse(String text, Locale locale) {
			DateTimeParseException last = null;
			for (DateTimeFormatter form : FORMS) {
				try {
					return LocalDate.parse(text.strip(), form);
				}
				catch (DateTimeParseException ex) {
					last = ex;
				}
			}
			throw new IllegalArgumentException("Not a date", last);
		}

		@Override
		public String print(LocalDate date, Locale locale) {
			return date.toString();
		}

	}

	/** 14:05 as a time box sends it, 2:05 pm as people type it. */
	private static final class TimeAsTyped implements Formatter<LocalTime> {

		private static final List<DateTimeFormatter> FORMS = List.of(
				DateTimeFormatter.ofPattern("H:mm[:ss]", Locale.US), DateTimeFormatter.ofPattern("h:mm a", Locale.US),
				DateTimeFormatter.ofPattern("h:mma", Locale.US));

		@Override
		public LocalTime parse(String text, Locale locale) {
			DateTimeParseException last = null;
			for (DateTimeFormatter form : FORMS) {
				try {
					return LocalTime.parse(text.strip().toUpperCase(Locale.US), form);
				}
				catch (DateTimeParseException ex) {
					last = ex;
				}
			}
			throw new IllegalArgumentException("Not a time", last);
		}

		@Override
		public String print(LocalTime time, Locale locale) {
			return DateTimeFormatter.ofPattern("HH:mm").format(time);
		}

	}

}
