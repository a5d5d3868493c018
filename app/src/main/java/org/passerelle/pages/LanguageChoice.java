package org.passerelle.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Which language a request is answered in: the one asked for by {@code ?lang=} or a form's language button, else the one
 * kept in the cookie, else the one the person's record names, else the first the browser prefers, else English. Never
 * one that the viewer is not offered.
 */
final class LanguageChoice implements HandlerInterceptor {
  static final String PARAMETER = "lang";
  private static final String COOKIE = "lang";
  private static final String SECURE_COOKIE = "__Host-lang";
  private static final Duration KEPT = Duration.ofDays(365);

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
    asked(request).ifPresent(language -> keep(language, request, response));
    return true;
  }

  static void keep(Language language, HttpServletRequest request, HttpServletResponse response) {
    ResponseCookie cookie = ResponseCookie.from(request.isSecure() ? SECURE_COOKIE : COOKIE, language.tag())
        .path("/")
        .maxAge(KEPT)
        .httpOnly(true)
        .secure(request.isSecure())
        .sameSite("Lax")
        .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  static Language of(HttpServletRequest request, Viewer viewer) {
    List<Language> offered = viewer.languages();
    return Stream.concat(
            Stream.of(asked(request), kept(request), Optional.ofNullable(viewer.language())).flatMap(Optional::stream),
            preferred(request))
        .filter(offered::contains)
        .findFirst()
        .orElse(Language.ENGLISH);
  }

  private static Optional<Language> asked(HttpServletRequest request) {
    return Stream.of(LanguageSwitch.PARAMETER, PARAMETER)
        .flatMap(name -> tagged(request.getParameter(name)).stream())
        .findFirst();
  }

  private static Optional<Language> kept(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(COOKIE) || cookie.getName().equals(SECURE_COOKIE))
            .findFirst()
            .flatMap(cookie -> tagged(cookie.getValue()));
  }

  private static Stream<Language> preferred(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
        ? Stream.empty()
        : Collections.list(request.getLocales()).stream()
            .map(Locale::toLanguageTag)
            .flatMap(tag -> Language.ofTag(tag).stream());
  }

  private static Optional<Language> tagged(@Nullable String tag) {
    return tag == null ? Optional.empty() : Language.ofTag(tag);
  }
}
