package org.passerelle.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Account;
import org.passerelle.access.Accounts;
import org.passerelle.access.Network;
import org.passerelle.programmes.Edition;
import org.passerelle.scope.InScope;
import org.passerelle.scope.MovableClock;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.SignIns;
import org.passerelle.testing.SqlStatements;
import org.passerelle.testing.SqlStatements.Sent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Opens every page of staff and of a participant in a network in which something happened, and counts the statements each sends. */
@ProductTest
class StatementsPerPageTest {
  private static final int MOST = 8;
  private static final Plan SMALL = new Plan(30, 9, 1.0, 2, 7, 1, 0.12, 0.3, 0.9, 0.72, 0.5);
  private static final Path TABLE = Path.of("target/statements-per-page.md");

  @Autowired Stagehand stagehand;
  @Autowired Accounts accounts;
  @Autowired InScope inScope;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired SignIns signIns;
  @Autowired SqlStatements statements;
  @Autowired List<RequestMappingHandlerMapping> mappings;
  @LocalServerPort private int port;

  private final HttpClient browser = HttpClient.newHttpClient();

  @AfterEach
  void followTheMachineAgain() {
    clock.follow();
  }

  @Test
  void nobodyWaitsForMoreThanEightStatementsOnAnyPage() throws IOException {
    LocalDate today = LocalDate.now(clock.withZone(Stagehand.ZONE));
    String slug = "statements-" + UUID.randomUUID().toString().substring(0, 8);
    Network network = stagehand.found(slug, "Statements", Network.Kind.REPLAY, SMALL, today);
    ReplayStaff staff = stagehand.hire(network, 3, 2);
    Edition edition = stagehand.play("duo", "Test", SMALL, today, staff, 3);
    Map<String, String> examples = inScope.call(staff.leader().scope(), () -> examples(edition));

    Map<String, Sent> counted = new TreeMap<>();
    List<String> unseen = new ArrayList<>();
    count(pages("/staff"), examples, signIns.cookieFor(staff.leader()), counted, unseen);
    assertThat(counted).hasSizeGreaterThan(45);
    String someSeeker = "select a.id from account a join duo d on d.network_id = a.network_id and d.seeker_person = a.person_id order by d.formed_at desc limit 1";
    Account seeker =
        inScope.call(staff.leader().scope(), () -> accounts.find(UUID.fromString(one(someSeeker))).orElseThrow());
    count(pages("/me"), Map.of(), signIns.cookieFor(seeker), counted, unseen);
    write(counted, unseen);
    assertThat(counted).containsKeys("/me", "/me/duo");
    assertThat(tooMany(counted)).isEmpty();
  }

  private void count(
      TreeSet<String> routes, Map<String, String> examples, String cookie, Map<String, Sent> counted, List<String> unseen) {
    for (String route : routes) {
      String path = filled(route, examples);
      int status = path == null ? 404 : open(path, cookie);
      assertThat(status).as(path).isLessThan(500);
      if (status == 200) {
        Sent once = statements.during(() -> open(path, cookie));
        counted.put(route, fewer(once, statements.during(() -> open(path, cookie))));
      } else {
        unseen.add(route);
      }
    }
  }

  /** The address of a page by its route, or by the part of the route before its variable. */
  private Map<String, String> examples(Edition edition) {
    String duo = one("select id from duo order by formed_at desc limit 1");
    String seeker = one("select seeker_participation from duo where id = '" + duo + "'");
    String supporter = one("select supporter_participation from duo where id = '" + duo + "'");
    Map<String, String> examples = new LinkedHashMap<>();
    examples.put("/staff/duos/", duo);
    examples.put("/staff/alerts/", one("select id from alert limit 1"));
    examples.put("/staff/check-ins/", one("select id from check_in limit 1"));
    examples.put("/staff/meetings/", one("select id from meeting where duo_id = '" + duo + "' limit 1"));
    examples.put("/staff/participations/", seeker);
    examples.put(
        "/staff/participations/{id}/decision/{stage}", "/staff/participations/" + seeker + "/decision/interview");
    examples.put(
        "/staff/participations/{id}/checks/{kind}", "/staff/participations/" + supporter + "/checks/RECORD_EXTRACT");
    examples.put("/staff/people/", one("select person_id from participation where id = '" + seeker + "'"));
    examples.put("/staff/appointments/", one("select id from slot order by starts_at limit 1"));
    examples.put(
        "/staff/appointments/new/{edition}/{role}/{stage}",
        "/staff/appointments/new/" + edition.id() + "/mentee/interview");
    examples.put("/staff/outbox/", one("select id from outbox_message limit 1"));
    examples.put("/staff/follow-ups/", one("select id from follow_up limit 1"));
    examples.put("/staff/matching/", edition.id().toString());
    examples.put("/staff/impact/", "duo");
    examples.put("/staff/oversight/steps/", "eligibility");
    examples.put("/staff/oversight/steps/{step}/reports/{kind}", "/staff/oversight/steps/eligibility/reports/card");
    examples.put("/staff/oversight/decisions/", one("select id from automated_suggestion limit 1"));
    examples.put("/staff/settings/people/", one("select id from account where organisation_id is not null limit 1"));
    return examples;
  }

  private String one(String sql) {
    return jdbc.sql(sql).query(String.class).optional().orElse("");
  }

  /** Every page but those that look into each table once, and a learner's own list of all that was learnt. */
  private TreeSet<String> pages(String begin) {
    TreeSet<String> pages = new TreeSet<>();
    for (RequestMappingHandlerMapping mapping : mappings) {
      mapping.getHandlerMethods().keySet().stream()
          .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
          .flatMap(route -> route.getPatternValues().stream())
          .filter(path -> path.matches(begin + "(/.*)?") && !path.matches(".*(\\.(csv|xlsx|json)|/erasure|/data|/learning(/.*)?)"))
          .forEach(pages::add);
    }
    return pages;
  }

  /** The address of a page; {@code null} where one of its variables has no example. */
  private static String filled(String route, Map<String, String> examples) {
    int variable = route.indexOf('{');
    if (variable < 0 || examples.containsKey(route)) {
      return examples.getOrDefault(route, route);
    }
    String example = examples.getOrDefault(route.substring(0, variable), "");
    String path = route.replaceFirst("\\{[^}]*}", example);
    return example.isEmpty() || path.contains("{") ? null : path;
  }

  private int open(String path, String cookie) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Cookie", cookie).build();
      return browser.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(path, e);
    }
  }

  /** What is read again only every few seconds, such as the list of networks, is not a page's own. */
  private static Sent fewer(Sent one, Sent other) {
    return one.count() <= other.count() ? one : other;
  }

  private static Map<String, List<String>> tooMany(Map<String, Sent> counted) {
    Map<String, List<String>> tooMany = new TreeMap<>();
    counted.forEach((page, sent) -> {
      if (sent.count() > MOST) {
        tooMany.put(page, sent.statements().stream().map(StatementsPerPageTest::oneLine).toList());
      }
    });
    return tooMany;
  }

  private static String oneLine(String sql) {
    String line = sql.strip().replaceAll("\\s+", " ");
    return "\n    " + line.substring(0, Math.min(110, line.length()));
  }

  private static void write(Map<String, Sent> counted, List<String> unseen) throws IOException {
    StringBuilder table = new StringBuilder("| page | statements | transactions |\n|---|---|---|\n");
    counted.forEach((page, sent) ->
        table.append("| `%s` | %d | %d |%n".formatted(page, sent.count(), sent.scopes())));
    unseen.forEach(page -> table.append("| `%s` | leads elsewhere, or shows nothing here | |%n".formatted(page)));
    Files.writeString(TABLE, table);
  }
}
