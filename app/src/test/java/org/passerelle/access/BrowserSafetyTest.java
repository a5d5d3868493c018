package org.passerelle.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.passerelle.scope.MovableClock;
import org.passerelle.scope.Role;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.SignIns;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What stands between a browser and somebody who means harm. */
@ProductTest
class BrowserSafetyTest {
  @Autowired TestHouse house;
  @Autowired SignIns signIns;
  @Autowired Sessions sessions;
  @Autowired Clock clock;
  @LocalServerPort int port;
  private final HttpClient browser = HttpClient.newHttpClient();

  @Test
  void theFirstPageAnswersWithoutRedirectAndWithEveryGuardInItsHeaders() throws Exception {
    HttpResponse<String> answer = get("/", null);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
    assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
  }

  @Test
  void cookiesAreBoundToTheHostAndHiddenFromScripts() throws Exception {
    HttpResponse<String> answer = get("/sign-in", null);
    assertThat(answer.headers().allValues("Set-Cookie"))
        .isNotEmpty()
        .allMatch(cookie -> cookie.startsWith("__Host-") || cookie.startsWith("lang="))
        .filteredOn(cookie -> cookie.startsWith("__Host-"))
        .allSatisfy(cookie -> assertThat(cookie).contains("Secure", "HttpOnly", "Path=/", "SameSite="));
  }

  @Test
  void aFormWithoutOurTokenIsRefused() throws Exception {
    assertThat(post("/sign-in/link", "email=someone%40example.org", null).statusCode()).isEqualTo(403);
    assertThat(post("/sign-out", "", cookieOf(staff())).statusCode()).isEqualTo(403);
  }

  @Test
  void whoIsNotSignedInIsAskedToAndWhoMayNotIsToldSo() throws Exception {
    HttpResponse<String> visitor = get("/account", null);
    assertThat(visitor.statusCode()).isEqualTo(302);
    assertThat(visitor.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in");
    assertThat(get("/staff/settings/people", cookieOf(staff())).statusCode()).isEqualTo(403);
    assertThat(get("/nowhere", null).statusCode()).isEqualTo(404);
  }

  @Test
  void aPasswordAloneReachesNothingButTheSecondFactor() throws Exception {
    String cookie = "__Host-session=" + sessions.begin(staff(), false);
    HttpResponse<String> answer = get("/account", cookie);
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in/staff/code");
    assertThat(get("/sign-in/staff/second-factor", cookie).statusCode()).isEqualTo(200);
  }

  @Test
  void aSessionEndsWhenItIsNotUsedAndWhenItsAccountLeaves() throws Exception {
    Account adviser = staff();
    String cookie = cookieOf(adviser);
    assertThat(get("/account", cookie).statusCode()).isEqualTo(200);
    ((MovableClock) clock).moveTo(clock.instant().plus(Duration.ofHours(5)));
    try {
      assertThat(get("/account", cookie).statusCode()).isEqualTo(302);
    } finally {
      ((MovableClock) clock).follow();
    }
    sessions.endAll(adviser.network(), adviser.id());
    assertThat(get("/account", cookie).statusCode()).isEqualTo(302);
  }

  @Test
  void programsAreToldWhatIsWrongInTheirOwnForm() throws Exception {
    HttpResponse<String> answer = get("/api/nothing", null);
    assertThat(answer.statusCode()).isIn(401, 404);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
  }

  private Account staff() {
    Founded network = house.found("Safety");
    return house.asSystem(network, () -> accounts.openForStaff(
        network.organisation(), "Ines Adviser", null, "en", Set.of(Role.ADVISER)));
  }

  @Autowired Accounts accounts;

  private String cookieOf(Account account) {
    return signIns.cookieFor(account);
  }

  private HttpResponse<String> get(String path, String cookie) throws IOException, InterruptedException {
    return send(request(path, cookie).GET());
  }

  private HttpResponse<String> post(String path, String form, String cookie) throws IOException, InterruptedException {
    return send(
        request(path, cookie)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private HttpRequest.Builder request(String path, String cookie) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    List.of("Accept").forEach(name -> request.header(name, "text/html"));
    return cookie == null ? request : request.header("Cookie", cookie);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return browser.send(request.build(), BodyHandlers.ofString());
  }
}
