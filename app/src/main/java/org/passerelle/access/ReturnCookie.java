package org.passerelle.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Remembers for a while the page somebody asked for before signing in: a path of this site, never another site. */
final class ReturnCookie {
  private static final String NAME = "__Host-return";
  private static final int LONGEST = 1000;

  private ReturnCookie() {}

  static void remember(HttpServletRequest request, HttpServletResponse response) {
    String query = request.getQueryString();
    String path = query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    if (path.length() <= LONGEST) {
      write(response, URLEncoder.encode(path, StandardCharsets.UTF_8), Duration.ofMinutes(30));
    }
  }

  /** The page that was asked for, else {@code home}; it is forgotten then. */
  static String take(HttpServletRequest request, HttpServletResponse response, String home) {
    String asked =
        Stream.ofNullable(request.getCookies())
            .flatMap(Stream::of)
            .filter(cookie -> cookie.getName().equals(NAME))
            .map(Cookie::getValue)
            .findFirst()
            .map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8))
            .orElse("");
    if (!asked.isEmpty()) {
      write(response, "", Duration.ZERO);
    }
    return isOurs(asked) ? asked : home;
  }

  static boolean isOurs(String path) {
    return path.startsWith("/") && !path.startsWith("//") && path.chars().noneMatch(c -> c == '\\' || c <= ' ');
  }

  private static void write(HttpServletResponse response, String value, Duration life) {
    ResponseCookie cookie =
        ResponseCookie.from(NAME, value).httpOnly(true).secure(true).path("/").sameSite("Lax").maxAge(life).build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
