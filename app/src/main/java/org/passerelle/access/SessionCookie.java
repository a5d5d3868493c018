package org.passerelle.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The cookie that carries a session: host-bound, never readable by scripts. */
final class SessionCookie {
  static final String NAME = "__Host-session";

  private SessionCookie() {}

  static Optional<String> read(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Stream::of)
        .filter(cookie -> cookie.getName().equals(NAME))
        .map(Cookie::getValue)
        .findFirst();
  }

  static void write(HttpServletResponse response, String token) {
    add(response, token, Duration.ofDays(14));
  }

  static void clear(HttpServletResponse response) {
    add(response, "", Duration.ZERO);
  }

  private static void add(HttpServletResponse response, String value, Duration life) {
    ResponseCookie cookie =
        ResponseCookie.from(NAME, value).httpOnly(true).secure(true).path("/").sameSite("Lax").maxAge(life).build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
