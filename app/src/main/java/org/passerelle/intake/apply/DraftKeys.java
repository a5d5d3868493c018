package org.passerelle.intake.apply;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.passerelle.access.Secret;
import org.passerelle.messages.SignedLinks;
import org.passerelle.scope.Scope;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * What opens a draft: a signed link, the same in a cookie of the browser, or a code of twelve letters and digits that can
 * be written on paper. The code is made from the installation's key, so that only its hash needs to be kept.
 */
@Component
class DraftKeys {
  static final Duration KEPT = Duration.ofDays(90);
  private static final String DEED = "intake.draft";
  private static final String COOKIE = "__Host-application";
  private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int CODE_LENGTH = 12;

  private final SignedLinks links;
  private final Clock clock;

  DraftKeys(SignedLinks links, Clock clock) {
    this.links = links;
    this.clock = clock;
  }

  /** Grouped in fours: {@code K7QM-2XPD-9RTF}. */
  String code(UUID draft) {
    String token = links.token(DEED + ".code", Scope.current().network(), draft, draft, Instant.EPOCH);
    byte[] random = Secret.hash(token).getBytes(StandardCharsets.US_ASCII);
    var code = new StringBuilder();
    for (int i = 0; i < CODE_LENGTH; i++) {
      int value = Integer.parseInt(new String(random, i * 4, 4, StandardCharsets.US_ASCII), 16);
      code.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(value % LETTERS.length()));
    }
    return code.toString();
  }

  /** Of a code as people type it: small letters, spaces, no dashes. */
  String codeHash(String typed) {
    String letters = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    return Secret.hash(Scope.current().network() + " " + letters);
  }

  /** The address of a mail's link. */
  String address(String networkSlug, UUID draft, String language) {
    return links.address("/n/" + networkSlug + "/resume/" + token(draft) + "?lang=" + language);
  }

  Optional<UUID> opened(String token) {
    return links.open(DEED, token)
        .filter(opened -> opened.network().equals(Scope.current().network()))
        .map(SignedLinks.Opened::subject);
  }

  Optional<UUID> inBrowser(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Stream::of)
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .findFirst()
        .flatMap(cookie -> opened(cookie.getValue()));
  }

  void keepInBrowser(UUID draft, HttpServletResponse response) {
    write(response, token(draft), KEPT);
  }

  /** For phones that several people share. */
  void forgetInBrowser(HttpServletResponse response) {
    write(response, "", Duration.ZERO);
  }

  private String token(UUID draft) {
    return links.token(DEED, Scope.current().network(), draft, draft, clock.instant().plus(KEPT));
  }

  private static void write(HttpServletResponse response, String value, Duration life) {
    ResponseCookie cookie =
        ResponseCookie.from(COOKIE, value).httpOnly(true).secure(true).path("/").sameSite("Lax").maxAge(life).build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
