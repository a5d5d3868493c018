package org.passerelle.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;

/**
 * Carries a {@link Notice} over a redirect in a cookie that lives for a minute, so that no node remembers anything. It
 * carries nothing else: other flash attributes are refused.
 */
@Component("flashMapManager")
final class NoticeCookie extends AbstractFlashMapManager {
  private static final String NAME = "notice";
  private static final String SECURE_NAME = "__Host-told";
  private static final Duration LIFE = Duration.ofMinutes(1);

  /** A list that can grow: the caller adds what goes out to what came in. */
  @Override
  protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Stream::of)
        .filter(cookie -> cookie.getName().equals(NAME) || cookie.getName().equals(SECURE_NAME))
        .map(Cookie::getValue)
        .flatMap(value -> Notice.read(decoded(value)).stream())
        .map(NoticeCookie::carrying)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static FlashMap carrying(Notice notice) {
    var flash = new FlashMap();
    flash.put(Notice.ATTRIBUTE, notice);
    flash.startExpirationPeriod((int) LIFE.toSeconds());
    return flash;
  }

  @Override
  protected void updateFlashMaps(List<FlashMap> flashMaps, HttpServletRequest request, HttpServletResponse response) {
    Notice last = null;
    for (FlashMap flash : flashMaps) {
      for (var entry : flash.entrySet()) {
        if (!(entry.getValue() instanceof Notice notice)) {
          throw new IllegalArgumentException("only a Notice survives a redirect, not " + entry.getKey());
        }
        last = notice;
      }
    }
    ResponseCookie cookie = ResponseCookie.from(request.isSecure() ? SECURE_NAME : NAME, last == null ? "" : encoded(last.written()))
        .path("/")
        .maxAge(last == null ? Duration.ZERO : LIFE)
        .httpOnly(true)
        .secure(request.isSecure())
        .sameSite("Lax")
        .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String decoded(String value) {
    try {
      return new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
