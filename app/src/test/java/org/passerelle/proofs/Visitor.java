package org.passerelle.proofs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a window: keeps its cookies, sends the token of our forms, follows no redirect by itself. */
final class Visitor {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(20)).build();
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String base;
  private final Map<String, String> cookies = new ConcurrentHashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();
  private String formToken = "";
  private boolean hearsNotices = true;

  Visitor(int port) {
    this.base = "http://localhost:" + port;
  }

  Visitor withCookie(String nameAndValue) {
    String[] parts = nameAndValue.split("=", 2);
    cookies.put(parts[0], parts[1]);
    return this;
  }

  /** Forgets what a deed told the next page to say, so that a page says the same whenever it is read. */
  Visitor withoutNotices() {
    hearsNotices = false;
    return this;
  }

  Visitor withHeader(String name, String value) {
    headers.put(name, value);
    return this;
  }

  String cookie(String name) {
    return cookies.getOrDefault(name, "");
  }

  /** Forgets the form's token, so that the next form is sent without one. */
  Visitor withoutFormToken() {
    formToken = "none";
    return this;
  }

  Visitor withFormToken(String token) {
    formToken = token;
    return this;
  }

  String formToken() {
    if (formToken.isEmpty()) {
      Matcher token = TOKEN.matcher(get("/sign-in").text());
      formToken = token.find() ? token.group(1) : "none";
    }
    return formToken;
  }

  record Answer(String path, HttpResponse<byte[]> response) {
    int status() {
      return response.statusCode();
    }

    String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    String header(String name) {
      return String.join(", ", response.headers().allValues(name));
    }

    List<String> newCookies() {
      return response.headers().allValues("Set-Cookie");
    }

    String location() {
      return header("Location");
    }
  }

  Answer get(String path) {
    return send("GET", path, (byte[]) null, "");
  }

  Answer post(String path, Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    if (!formToken().equals("none")) {
      all.putIfAbsent("_csrf", formToken());
    }
    return send("POST", path, form(all), "application/x-www-form-urlencoded");
  }

  Answer send(String method, String path, String body, String type) {
    return send(method, path, body == null ? null : body.getBytes(StandardCharsets.UTF_8), type);
  }

  Answer send(String method, String path, byte[] body, String type) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(PATIENCE)
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    request.setHeader("Accept", path.startsWith("/api/") ? "application/json" : "text/html,*/*;q=0.8");
    headers.forEach(request::setHeader);
    if (!type.isEmpty()) {
      request.setHeader("Content-Type", type);
    }
    if (!cookies.isEmpty()) {
      request.setHeader(
          "Cookie",
          cookies.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).collect(Collectors.joining("; ")));
    }
    try {
      Answer answer = new Answer(path, CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
      answer.newCookies().forEach(this::keep);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void keep(String header) {
    String pair = header.split(";", 2)[0];
    String[] parts = pair.split("=", 2);
    if (!hearsNotices && parts[0].endsWith("notice")) {
      return;
    }
    if (parts[1].isEmpty() || header.contains("Max-Age=0")) {
      cookies.remove(parts[0]);
    } else {
      cookies.put(parts[0], parts[1]);
    }
    if (parts[0].equals("__Host-csrf")) {
      formToken = "";
    }
  }

  static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
