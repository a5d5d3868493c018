package org.passerelle.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Account;
import org.passerelle.access.Accounts;
import org.passerelle.access.Journal;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.scope.MovableClock;
import org.passerelle.scope.Role;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.SignIns;
import org.passerelle.testing.SqlStatements;
import org.passerelle.testing.SqlStatements.Sent;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.passerelle.testing.TestProgramme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the pages about courses and learners send to the database. */
@ProductTest
class LearningStatementsTest {
  private static final int MOST = 8;
  @Autowired TestHouse house;
  @Autowired TestProgramme programme;
  @Autowired SignIns signIns;
  @Autowired SqlStatements statements;
  @Autowired Accounts accounts;
  @Autowired Journeys journeys;
  @Autowired Runs runs;
  @Autowired Courses courses;
  @Autowired Sessions sessions;
  @Autowired Enrolments enrolments;
  @Autowired Competences competences;
  @Autowired Journal journal;
  @Autowired MovableClock clock;
  @LocalServerPort int port;
  private final HttpClient browser = HttpClient.newHttpClient();

  @AfterEach
  void followTheMachineAgain() {
    clock.follow();
  }

  @Test
  void staffWaitsForAtMostEightStatementsOnEveryPage() {
    Founded network = house.found("Learning statements");
    Account trainer = house.staff(network, "Tea Trainer", Role.TRAINER, Role.MANAGER, Role.ADVISER);
    Edition edition = programme.open(network, "atelier");
    Participation rania = programme.standing(network, edition, "participant", "Rania", "course");
    programme.standing(network, edition, "participant", "Yonas", "course");
    Courses.Course course =
        house.as(trainer, () -> courses.putIn(network.organisation(), "Dutch", "Words", "language", "nl", "a1"));
    Run ofStage = house.as(trainer, () -> runs.open(
        NewRun.of(network.organisation(), new Run.OfStage(edition.id(), "participant", "course"), "Digital", 5)));
    Run ofCatalogue = house.as(trainer, () -> runs.open(
        new NewRun(network.organisation(), course.id(), null, "Dutch", "a1", "nl", 5, null)));
    UUID session = plan(trainer, ofStage);
    plan(trainer, ofCatalogue);
    house.as(trainer, () -> enrolments.enrol(ofStage.id(), rania.id()));
    house.as(trainer, () -> enrolments.enrol(ofCatalogue.id(), rania.id()));
    house.as(trainer, () -> competences.note(
        new Competences.Seen(rania.id(), "Typing", true, "Seen", journal.today())));
    String cookie = signIns.cookieFor(trainer);
    String ofTraining = "/staff/courses/of/" + edition.id() + "/participant/course";
    staysWithinItsStatements(cookie, List.of(
        "/staff/courses", "/staff/courses/catalogue/" + course.id(), ofTraining, ofTraining + "/groups?language=nl",
        "/staff/courses/" + ofStage.id(), "/staff/courses/" + ofCatalogue.id(), "/staff/sessions/" + session,
        "/staff/learning/" + rania.id(), "/staff/learning/" + rania.id() + "/progress",
        "/staff/learning/" + rania.id() + "/enrolments", "/staff/steps", "/staff/steps/" + edition.id() + "/participant",
        "/staff/steps/" + edition.id() + "/participant/course"));
  }

  /** One stage of each kind at which others judge. */
  private record Step(String programme, String role, String stage) {}

  @Test
  void whoeverJudgesWaitsForAtMostEightStatementsHoweverManyStandThere() {
    Founded network = house.found("Judging statements");
    Account manager = house.staff(network, "Mo Manager", Role.MANAGER, Role.ADVISER, Role.TRAINER);
    List<String> paths = new ArrayList<>();
    for (Step step : List.of(
        new Step("loh", "trainee", "places"), new Step("risingyou", "candidate", "short-test"),
        new Step("risingyou", "candidate", "test-day"), new Step("powercoders", "participant", "internship-offer"),
        new Step("atelier", "participant", "internship"), new Step("powercoders", "participant", "what-next"))) {
      Edition edition = programme.open(network, step.programme());
      List<Participation> there = IntStream.range(0, 4)
          .mapToObj(i -> programme.standing(network, edition, step.role(), "Person " + i, step.stage())).toList();
      String room = "/staff/steps/" + edition.id() + "/" + step.role() + "/" + step.stage();
      paths.add(room);
      paths.add(room + "/" + there.getFirst().id());
    }
    staysWithinItsStatements(signIns.cookieFor(manager), paths);
  }

  @Test
  void whoeverIsInThreeProgrammesWaitsNoLongerThanSomebodyInOne() {
    Founded network = house.found("Own statements");
    Account trainer = house.staff(network, "Tea Trainer", Role.TRAINER, Role.MANAGER, Role.ADVISER);
    Participation rania = programme.standing(network, programme.open(network, "atelier"), "participant", "Rania", "course");
    for (String other : List.of("konvert", "duo")) {
      Edition edition = programme.open(network, other);
      house.asSystem(network, () -> journeys.begin(
          edition.id(), rania.person(), other.equals("duo") ? "mentee" : "candidate", LocalDate.of(2026, 1, 5), null, null));
    }
    Courses.Course course =
        house.as(trainer, () -> courses.putIn(network.organisation(), "Dutch", "Words", "language", "nl", "a1"));
    Run run = house.as(trainer, () -> runs.open(
        new NewRun(network.organisation(), course.id(), null, "Dutch", "a1", "nl", 5, null)));
    plan(trainer, run);
    house.as(trainer, () -> enrolments.enrol(run.id(), rania.id()));
    house.as(trainer, () -> competences.note(new Competences.Seen(rania.id(), "Typing", true, "Seen", journal.today())));
    Account own = house.asSystem(network, () -> accounts.openForPerson(rania.person(), "Rania", "rania@statements.example", null, "ar"));
    staysWithinItsStatements(signIns.cookieFor(own), List.of("/me"));
  }

  private void staysWithinItsStatements(String cookie, List<String> paths) {
    Map<String, List<String>> tooMany = new TreeMap<>();
    for (String path : paths) {
      open(path, cookie);
      Sent one = statements.during(() -> open(path, cookie));
      Sent again = statements.during(() -> open(path, cookie));
      Sent fewer = one.count() <= again.count() ? one : again;
      if (fewer.count() > MOST) {
        tooMany.put(path, fewer.statements().stream().map(sql -> "\n    " + sql.strip().replaceAll("\\s+", " ")).toList());
      }
    }
    assertThat(tooMany).isEmpty();
  }

  private UUID plan(Account trainer, Run run) {
    Instant from = clock.instant().plus(Duration.ofDays(1));
    Planning planned = house.as(trainer, () -> sessions.plan(
        run, new Session.New(from, from.plus(Duration.ofHours(2)), null, null, null, null, List.of())));
    return ((Planning.Planned) planned).session().id();
  }

  private int open(String path, String cookie) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Cookie", cookie).build();
      int status = browser.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      assertThat(status).as(path).isEqualTo(200);
      return status;
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(path, e);
    }
  }
}
