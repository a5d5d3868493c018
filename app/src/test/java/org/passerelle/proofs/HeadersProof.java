package org.passerelle.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.passerelle.access.Account;
import org.passerelle.access.Accounts;
import org.passerelle.access.Passwords;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.PersonDetails;
import org.passerelle.people.PersonProfile;
import org.passerelle.proofs.Routes.Route;
import org.passerelle.proofs.Visitor.Answer;
import org.passerelle.scope.Role;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.SignIns;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What every answer carries, whoever asks and however it goes; and what a browser cannot be made to do. */
@ProductTest
class HeadersProof {
  @RegisterExtension static final Proof PROOF = new Proof("headers");

  private static final String PASSWORD = "a bridge of seven planks";
  private static final Pattern VERSIONS =
      Pattern.compile("(?i)apache tomcat|tomcat/|spring[ -]?(boot|framework)|postgresql|java\\.lang\\.|at org\\.passerelle|jdbc");
  /** A token is drawn by lot: one in a million spells jdbc. */
  private static final Pattern DRAWN = Pattern.compile("[A-Za-z0-9_-]{40,}");
  private static final List<Role> EACH =
      List.of(Role.ADMINISTRATOR, Role.MANAGER, Role.ADVISER, Role.TRAINER, Role.FUNDER, Role.PARTICIPANT);

  @Autowired TestHouse house;
  @Autowired SignIns signIns;
  @Autowired Accounts accounts;
  @Autowired Passwords passwords;
  @Autowired People people;
  @Autowired List<RequestMappingHandlerMapping> mappings;
  @LocalServerPort int port;
  private Founded network;

  @BeforeEach
  void found() {
    network = house.found("Headers");
  }

  @Test
  void everyAnswerOfEveryRouteCarriesTheGuards() {
    Map<String, Visitor> visitors = new HashMap<>();
    visitors.put("visitor", new Visitor(port));
    (Proof.isFull() ? EACH : List.of(Role.ADVISER, Role.PARTICIPANT)).forEach(role -> visitors.put(role.key(), signedIn(role)));
    for (Route route : Routes.of(mappings)) {
      String path = route.at(this::someValue);
      visitors.forEach(
          (who, visitor) -> {
            Answer answer =
                route.isRead() ? visitor.get(path) : visitor.send(route.method(), path, "", "application/x-www-form-urlencoded");
            judge(who + " " + route.method() + " " + path, answer);
          });
    }
    for (String path : List.of("/", "/assets/none.css", "/nowhere", "/health", "/health/liveness", "/api/openapi", "/api/v1/none",
        "/n/none", "/staff/none", "/..%2f..%2fetc/passwd", "/%00", "/staff/today;x=1", "//staff/today")) {
      judge(path, new Visitor(port).get(path));
    }
    for (String method : List.of("TRACE", "OPTIONS", "HEAD", "PROPFIND", "PUT", "DELETE", "PATCH")) {
      judge(method, new Visitor(port).send(method, "/sign-in", (byte[]) null, ""));
    }
    judge("a body that is too large", new Visitor(port).post("/sign-in/staff", Map.of("email", "x".repeat(3_000_000))));
  }

  @Test
  void whatTheServerSaysBeforeAnyRouteNamesNoVersion() throws Exception {
    for (String request : List.of(
        "NONSENSE\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "GET /a b HTTP/1.1\r\nHost: x\r\n\r\n", "GET / HTTP/1.1\r\n\r\n",
        "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(20_000) + "\r\n\r\n",
        "GET /<script> HTTP/1.1\r\nHost: x\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /staff HTTP/1.1\r\n\r\n")) {
      String answer = raw(request);
      PROOF.count("raw_requests");
      PROOF.must(!VERSIONS.matcher(answer).find() && !answer.toLowerCase().contains("\nserver:"),
          "The answer to a broken request names what the server runs on: " + answer.lines().limit(12).toList());
    }
  }

  @Test
  void behindTlsEveryCookieIsBoundToTheHostAndTheBrowserStaysWithTls() {
    Visitor visitor = signedIn(Role.ADVISER).withHeader("X-Forwarded-Proto", "https");
    Answer page = visitor.get("/sign-in?lang=fr");
    PROOF.must(page.header("Strict-Transport-Security").contains("max-age="), "Behind TLS the answer lacks Strict-Transport-Security.");
    List<Answer> answers = List.of(
        page, visitor.get("/account"), new Visitor(port).withHeader("X-Forwarded-Proto", "https").get("/account"),
        visitor.post("/account/sign-out-everywhere", Map.of()));
    for (Answer answer : answers) {
      for (String cookie : answer.newCookies()) {
        PROOF.count("cookies_behind_tls");
        PROOF.must(cookie.startsWith("__Host-") && cookie.contains("Secure") && cookie.contains("HttpOnly")
                && cookie.contains("Path=/") && !cookie.contains("Domain") && cookie.contains("SameSite="),
            "Behind TLS a cookie is not bound to the host: " + cookie);
      }
    }
  }

  @Test
  void signingOutClearsTheBrowserAndEndsTheSession() {
    Visitor visitor = signedIn(Role.PARTICIPANT);
    String kept = visitor.cookie("__Host-session");
    assertThat(visitor.get("/account").status()).isEqualTo(200);
    Answer out = visitor.post("/sign-out", Map.of());
    PROOF.must(out.header("Clear-Site-Data").contains("\"cache\"") && out.header("Clear-Site-Data").contains("\"storage\""),
        "Signing out leaves the browser's cache and storage: " + out.header("Clear-Site-Data"));
    PROOF.must(visitor.cookie("__Host-session").isEmpty(), "Signing out leaves the session's cookie.");
    PROOF.must(new Visitor(port).withCookie("__Host-session=" + kept).get("/account").status() == 302,
        "A cookie kept from before signing out still opens the account.");
  }

  @Test
  void noFormIsTakenWithoutItsTokenOrWithThatOfAnotherBrowser() {
    Visitor stranger = new Visitor(port);
    String strangersToken = stranger.formToken();
    for (Route route : Routes.of(mappings)) {
      if (route.isRead() || route.isFromProgram()) {
        continue;
      }
      Role role = route.roles().stream().findFirst().orElse(Role.PARTICIPANT);
      String path = route.at(this::someValue);
      PROOF.count("forms_without_token");
      int without = signedIn(role).withoutFormToken().post(path, Map.of()).status();
      PROOF.must(without == 403, route.line() + " takes a form without token: " + without);
      int foreign = signedIn(role).withFormToken(strangersToken).post(path, Map.of()).status();
      PROOF.must(foreign == 403, route.line() + " takes another browser's token: " + foreign);
    }
    Visitor adviser = signedIn(Role.ADVISER);
    for (Route route : Routes.of(mappings)) {
      if (route.isFromProgram()) {
        int status = adviser.send(route.method(), route.at(this::someValue), "{}", "application/json").status();
        PROOF.must(status == 401, route.line() + " is open to a browser's cookie: " + status);
      }
    }
  }

  @Test
  void aSessionPlantedBeforeSigningInIsNotTheOneAfterwards() {
    Account adviser = staff("Planted Adviser");
    passwords.set(adviser, PASSWORD);
    Visitor victim = new Visitor(port).withCookie("__Host-session=planted");
    String tokenBefore = victim.cookie("__Host-csrf");
    victim.formToken();
    tokenBefore = victim.cookie("__Host-csrf");
    Answer in = victim.post("/sign-in/staff", Map.of("email", adviser.email(), "password", PASSWORD));
    assertThat(in.status()).isEqualTo(302);
    String session = victim.cookie("__Host-session");
    PROOF.must(!session.isEmpty() && !session.equals("planted"), "A planted session is taken over at sign-in.");
    PROOF.must(!victim.cookie("__Host-csrf").equals(tokenBefore), "The form token of before signing in goes on afterwards.");
    PROOF.must(new Visitor(port).withCookie("__Host-session=planted").get("/account").status() == 302,
        "A planted session opens the account.");
    PROOF.must(victim.get("/account").status() == 302, "A password alone opens a staff account.");
  }

  @Test
  void guessingMeetsAWallEvenWhenTheLastGuessIsRight() {
    Account adviser = staff("Guessed Adviser");
    passwords.set(adviser, PASSWORD);
    Visitor guesser = new Visitor(port);
    int stopped = 0;
    for (int guess = 0; guess < 12; guess++) {
      String password = guess == 11 ? PASSWORD : "wrong guess number " + guess;
      Answer answer = guesser.post("/sign-in/staff", Map.of("email", adviser.email(), "password", password));
      stopped += answer.status() == 429 ? 1 : 0;
      PROOF.must(answer.status() != 302, "A password was taken after eleven wrong guesses.");
    }
    PROOF.mustBe("password_guesses_stopped", 4, stopped);

    Visitor half = new Visitor(port);
    Account other = staff("Half Adviser");
    passwords.set(other, PASSWORD);
    half.post("/sign-in/staff", Map.of("email", other.email(), "password", PASSWORD));
    int codes = 0;
    for (int guess = 0; guess < 12; guess++) {
      codes += half.post("/sign-in/staff/code", Map.of("totp", "%06d".formatted(guess))).status() == 429 ? 1 : 0;
    }
    PROOF.mustBe("code_guesses_stopped", 4, codes);

    int texts = 0;
    for (int guess = 0; guess < 12; guess++) {
      Answer answer =
          new Visitor(port).post("/sign-in/text/code", Map.of("phone", "+32470999111", "code", "%06d".formatted(guess)));
      texts += answer.status() == 429 ? 1 : 0;
    }
    PROOF.mustBe("text_guesses_stopped", 4, texts);
  }

  private void judge(String what, Answer answer) {
    PROOF.count("answers");
    String policy = answer.header("Content-Security-Policy");
    PROOF.must(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'")
            && policy.contains("base-uri 'none'") && policy.contains("form-action 'self'")
            && !policy.contains("unsafe") && !policy.contains("*"),
        what + " answers " + answer.status() + " with the content policy [" + policy + "]");
    PROOF.must(answer.header("X-Content-Type-Options").equals("nosniff"), what + " may be sniffed");
    PROOF.must(answer.header("Referrer-Policy").equals("same-origin"), what + " tells other sites where one was");
    boolean file = answer.path().startsWith("/assets/") && answer.status() == 200;
    PROOF.must(file || answer.header("Cache-Control").contains("no-store"),
        what + " answers " + answer.status() + " and may be kept: [" + answer.header("Cache-Control") + "]");
    PROOF.must(answer.header("Server").isEmpty() && answer.header("X-Powered-By").isEmpty(), what + " names its server");
    PROOF.must(!VERSIONS.matcher(DRAWN.matcher(answer.text()).replaceAll("")).find(), what + " answers " + answer.status() + " with the inside of the house");
    PROOF.must(!answer.text().contains("style=\"") && !answer.text().contains("javascript:")
            && !Pattern.compile("<[^>]+ on[a-z]+=\"").matcher(answer.text()).find(),
        what + " holds a style or script the policy would stop");
    PROOF.must(answer.status() < 500 || answer.status() == 503, what + " answers " + answer.status());
    for (String cookie : answer.newCookies()) {
      boolean personal = cookie.startsWith("__Host-");
      PROOF.must(personal || cookie.startsWith("lang=") || cookie.startsWith("notice="), what + " sets " + cookie);
      PROOF.must(!personal || cookie.contains("Secure") && cookie.contains("HttpOnly") && cookie.contains("SameSite="),
          what + " sets an open cookie: " + cookie);
    }
  }

  private String raw(String request) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(3_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      socket.shutdownOutput();
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      try {
        socket.getInputStream().transferTo(answer);
      } catch (java.net.SocketException | java.net.SocketTimeoutException ended) {
        // what came before stands
      }
      return answer.toString(StandardCharsets.ISO_8859_1);
    }
  }

  private String someValue(String variable) {
    return switch (variable) {
      case "network" -> network.network().slug();
      case "programme" -> "duo";
      case "role" -> "mentee";
      default -> UUID.nameUUIDFromBytes(variable.getBytes(StandardCharsets.UTF_8)).toString();
    };
  }

  private Account staff(String name) {
    return house.staff(network, name, Role.ADVISER);
  }

  private final Map<Role, Account> known = new HashMap<>();

  private Visitor signedIn(Role role) {
    Account account = known.computeIfAbsent(role, this::account);
    return new Visitor(port).withCookie(signIns.cookieFor(account));
  }

  private Account account(Role role) {
    if (role.isStaff()) {
      return house.staff(network, "Somebody " + role.key(), role);
    }
    return house.asSystem(
        network,
        () -> {
          Person person = people.register(network.organisation(), PersonDetails.named("Some Person", "en"), PersonProfile.EMPTY);
          return accounts.openForPerson(person.id(), "Some Person", null, null, "en");
        });
  }
}
