package org.passerelle.access.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.passerelle.access.PasskeySite;
import org.passerelle.access.Secret;
import org.passerelle.access.ServerKeys;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** For which site passkeys are made, and the challenge each has to sign, kept by the browser itself under our seal. */
@Component
class PasskeySites {
  private static final String COOKIE = "__Host-challenge";
  private static final String PURPOSE = "passkey challenge";
  private static final Duration LIFE = Duration.ofMinutes(5);

  private final URI base;
  private final ServerKeys keys;
  private final Clock clock;

  PasskeySites(@Value("${passerelle.base-url}") String baseUrl, ServerKeys keys, Clock clock) {
    this.base = URI.create(baseUrl);
    this.keys = keys;
    this.clock = clock;
  }

  /** The installation's own site, whatever host a request names; the port is the request's. */
  PasskeySite of(HttpServletRequest request) {
    boolean ours = request.getServerName().equals(base.getHost());
    String scheme = ours ? request.getScheme() : base.getScheme();
    int port = ours ? request.getServerPort() : base.getPort();
    boolean usual = port < 0 || port == (scheme.equals("https") ? 443 : 80);
    return new PasskeySite(scheme + "://" + base.getHost() + (usual ? "" : ":" + port), base.getHost());
  }

  String challenge(HttpServletResponse response) {
    String challenge = Secret.next();
    write(response, keys.seal(PURPOSE, challenge + " " + clock.instant().plus(LIFE).getEpochSecond()), LIFE);
    return challenge;
  }

  /** The challenge given before, if it was not too long ago; the browser forgets it. */
  Optional<String> takeChallenge(HttpServletRequest request, HttpServletResponse response) {
    write(response, "", Duration.ZERO);
    return Stream.ofNullable(request.getCookies())
        .flatMap(Stream::of)
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .map(Cookie::getValue)
        .findFirst()
        .flatMap(sealed -> keys.open(PURPOSE, sealed))
        .map(text -> text.split(" "))
        .filter(parts -> Instant.ofEpochSecond(Long.parseLong(parts[1])).isAfter(clock.instant()))
        .map(parts -> parts[0]);
  }

  private static void write(HttpServletResponse response, String value, Duration life) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(COOKIE, value)
            .httpOnly(true)
            .secure(true)
            .path("/")
            .sameSite("Strict")
            .maxAge(life)
            .build()
            .toString());
  }
}
