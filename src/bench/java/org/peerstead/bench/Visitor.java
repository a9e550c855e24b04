package org.peerstead.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

import org.jspecify.annotations.Nullable;

/** Someone with a browser: cookies, forms, and a connection that stays open. */
final class Visitor {

	private static final AtomicLong NUMBERS = new AtomicLong();

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private final String house;

	private final boolean counted;

	private final Map<String, String> cookies = new LinkedHashMap<>();

	private String token = "";

	/** Counted visitors ask the server, in this process, what each request cost it. */
	Visitor(String house, boolean counted) {
		this.house = house;
		this.counted = counted;
	}

	/** What came back, how long it took from the first byte out to the last byte in. */
	record Answer(int status, byte[] body, boolean zipped, long nanos, @Nullable Tally tally,
			@Nullable String location) {

		String text() {
			try (InputStream in = this.zipped ? new GZIPInputStream(new ByteArrayInputStream(this.body))
					: new ByteArrayInputStream(this.body)) {
				return new String(in.readAllBytes(), StandardCharsets.UTF_8);
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		}

		Answer expect(int wanted) {
			if (this.status != wanted) {
				throw new IllegalStateException("Answered " + this.status + ", not " + wanted + ": " + text());
			}
			return this;
		}

	}

	/** Signs in with the one password of the benchmark. */
	Visitor signIn(String login) throws IOException {
		take(get("/sign-in").expect(200));
		Answer answer = post("/sign-in", Map.of("username", login, "password", Login.PASSWORD)).expect(302);
		if (String.valueOf(answer.location()).contains("sign-in")) {
			throw new IllegalStateException("Sign-in refused for " + login + ": " + answer.location());
		}
		return this;
	}

	/** Keeps the token of a form for what is sent afterwards. */
	Answer take(Answer page) {
		Matcher matcher = TOKEN.matcher(page.text());
		if (matcher.find()) {
			this.token = matcher.group(1);
		}
		return page;
	}

	Answer get(String path) throws IOException {
		return send("GET", path, null, null);
	}

	Answer post(String path, Map<String, String> fields) throws IOException {
		Map<String, String> all = new LinkedHashMap<>(fields);
		all.put("_csrf", this.token);
		String form = all.entrySet()
			.stream()
			.map((field) -> encode(field.getKey()) + "=" + encode(field.getValue()))
			.collect(Collectors.joining("&"));
		return send("POST", path, "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8));
	}

	/** Sends a file in a form, as a browser does. */
	Answer upload(String path, Map<String, String> fields, String name, byte[] file) throws IOException {
		String part = "--bench\r\nContent-Disposition: form-data; name=\"";
		StringBuilder head = new StringBuilder();
		fields.forEach((key, value) -> head.append(part).append(key).append("\"\r\n\r\n").append(value).append("\r\n"));
		head.append(part).append("_csrf\"\r\n\r\n").append(this.token).append("\r\n");
		head.append(part).append(name).append("\"; filename=\"visits.csv\"\r\nContent-Type: text/csv\r\n\r\n");
		java.io.ByteArrayOutputStream body = new java.io.ByteArrayOutputStream();
		body.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
		body.writeBytes(file);
		body.writeBytes("\r\n--bench--\r\n".getBytes(StandardCharsets.UTF_8));
		return send("POST", path, "multipart/form-data; boundary=bench", body.toByteArray());
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private Answer send(String method, String path, @Nullable String type, byte @Nullable [] body) throws IOException {
		HttpURLConnection connection = (HttpURLConnection) URI.create(this.house + path).toURL().openConnection();
		String number = Long.toString(NUMBERS.incrementAndGet());
		connection.setRequestMethod(method);
		connection.setInstanceFollowRedirects(false);
		connection.setRequestProperty("Accept", "text/html,*/*");
		connection.setRequestProperty("Accept-Encoding", "gzip");
		if (this.counted) {
			connection.setRequestProperty(Instruments.NUMBER, number);
		}
		if (!this.cookies.isEmpty()) {
			connection.setRequestProperty("Cookie",
					this.cookies.entrySet()
						.stream()
						.map((cookie) -> cookie.getKey() + "=" + cookie.getValue())
						.collect(Collectors.joining("; ")));
		}
		long start = System.nanoTime();
		if (body != null) {
			connection.setDoOutput(true);
			connection.setFixedLengthStreamingMode(body.length);
			connection.setRequestProperty("Content-Type", type);
			connection.getOutputStream().write(body);
		}
		int status = connection.getResponseCode();
		byte[] answer;
		try (InputStream in = (status >= 400) ? connection.getErrorStream() : connection.getInputStream()) {
			answer = (in != null) ? in.readAllBytes() : new byte[0];
		}
		long nanos = System.nanoTime() - start;
		List<String> set = connection.getHeaderFields().getOrDefault("Set-Cookie", List.of());
		set.forEach(this::keep);
		return new Answer(status, answer, "gzip".equals(connection.getContentEncoding()), nanos,
				this.counted ? Instruments.of(number) : null, connection.getHeaderField("Location"));
	}

	private void keep(String cookie) {
		String pair = cookie.split(";", 2)[0];
		int equals = pair.indexOf('=');
		this.cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
	}

}
