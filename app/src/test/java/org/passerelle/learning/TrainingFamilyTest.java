package org.passerelle.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.pages.Browsers.checkAccessible;
import static org.passerelle.pages.Browsers.noHorizontalScroll;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Account;
import org.passerelle.access.Accounts;
import org.passerelle.access.Journal;
import org.passerelle.learning.Presence.Way;
import org.passerelle.pages.Browsers;
import org.passerelle.pages.Browsers.Device;
import org.passerelle.pages.Language;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.StageVisit;
import org.passerelle.programmes.StageVisit.Result;
import org.passerelle.scope.MovableClock;
import org.passerelle.scope.Role;
import org.passerelle.selection.Choice.Verdict;
import org.passerelle.selection.Choosing;
import org.passerelle.selection.Selections;
import org.passerelle.selection.StageDecisions;
import org.passerelle.selection.Tests;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.SignIns;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.passerelle.testing.TestProgramme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class TrainingFamilyTest {
  @Autowired TestHouse house;
  @Autowired TestProgramme programme;
  @Autowired SignIns signIns;
  @Autowired Accounts accounts;
  @Autowired Journeys journeys;
  @Autowired Selections selections;
  @Autowired Tests tests;
  @Autowired StageDecisions decisions;
  @Autowired Runs runs;
  @Autowired Sessions sessions;
  @Autowired Enrolments enrolments;
  @Autowired Presences presences;
  @Autowired Certificates certificates;
  @Autowired MovableClock clock;
  @Autowired Journal journal;
  @LocalServerPort int port;

  @AfterEach
  void followTheMachineAgain() {
    clock.follow();
  }

  @Test
  void aPlaceTooManyIsRefusedAndTheNextInOrderMovesUp() {
    Founded network = house.found("Places");
    Account manager = house.staff(network, "Mo Manager", Role.MANAGER, Role.ADVISER);
    Edition edition = programme.open(network, "loh");
    List<Participation> people = new java.util.ArrayList<>();
    for (int i = 0; i < 10; i++) {
      people.add(programme.standing(network, edition, "trainee", "Person " + i, "places"));
    }
    for (int i = 0; i < 8; i++) {
      assertThat(choose(manager, people.get(i), Verdict.CHOSEN, i + 1)).isInstanceOf(Choosing.Done.class);
    }
    assertThat(choose(manager, people.get(8), Verdict.CHOSEN, 9)).isEqualTo(new Choosing.Full(8));
    assertThat(choose(manager, people.get(9), Verdict.WAITING, 10)).isInstanceOf(Choosing.Done.class);
    assertThat(choose(manager, people.get(8), Verdict.WAITING, 9)).isInstanceOf(Choosing.Done.class);

    assertThat(takenAlong(manager, "/staff/steps/" + edition.id() + "/trainee/places/list.csv"))
        .contains("Person 0,A place,1,As agreed", "Person 9,Waiting list,10,As agreed");

    house.as(manager, () -> journeys.end(people.get(2).id(), Result.DROPPED_OUT, "moved"));

    assertThat(open(manager, people.get(8))).as("first on the list").contains("internship");
    assertThat(open(manager, people.get(9))).as("still waiting").containsExactly("places");
    house.as(manager, () -> selections.close(edition.id(), "trainee", "places", "No place this time"));
    assertThat(house.as(manager, () -> journeys.visits(people.get(9).id())).getLast().exit())
        .satisfies(exit -> {
          assertThat(exit.result()).isEqualTo(Result.REFUSED);
          assertThat(exit.reason()).isEqualTo("No place this time");
        });
  }

  private String takenAlong(Account by, String path) {
    try (BrowserContext desk = Browsers.open(Device.DESKTOP, Language.ENGLISH, "http://localhost:" + port)) {
      signIns.signIn(desk, by);
      return desk.request().get("http://localhost:" + port + path).text();
    }
  }

  private Choosing choose(Account by, Participation who, Verdict verdict, int rank) {
    return house.as(by, () -> selections.choose(who.id(), "places", verdict, rank, "As agreed"));
  }

  private List<String> open(Account by, Participation who) {
    return house.as(by, () -> journeys.open(who.id())).stream().map(StageVisit::stage).toList();
  }

  @Test
  void aTestIsPassedByItsMarksAndATrackOpensItsOwnStages() {
    Founded network = house.found("Tracks");
    Account manager = house.staff(network, "Mo Manager", Role.MANAGER, Role.ADVISER);
    Edition edition = programme.open(network, "konvert");
    Participation who = programme.standing(network, edition, "candidate", "Amina", "places");
    house.as(manager, () -> selections.choose(who.id(), "places", Verdict.CHOSEN, null, "Ready"));
    assertThat(open(manager, who)).as("no way chosen, no course").doesNotContain("pallet-course", "test");
    house.as(manager, () -> {
      journeys.follow(who.id(), "pallet");
      return null;
    });
    assertThat(open(manager, who)).contains("pallet-course").doesNotContain("reach-course");
    house.as(manager, () -> {
      journeys.complete(who.id(), "pallet-course");
      return null;
    });
    var today = house.as(manager, journal::today);
    assertThat(house.as(manager, () -> tests.mark(who.id(), "test", today.plusDays(1), Map.of("theory", 12, "driving", 12))))
        .isInstanceOf(Tests.Marking.InTheFuture.class);
    assertThat(house.as(manager, () -> tests.mark(who.id(), "test", today, Map.of("theory", 21, "driving", 12))))
        .isInstanceOf(Tests.Marking.Impossible.class);
    assertThat(house.as(manager, () -> tests.mark(who.id(), "test", today, Map.of("theory", 11, "driving", 20))))
        .isEqualTo(new Tests.Marking.NotPassed(1));
    assertThat(house.as(manager, () -> tests.mark(who.id(), "test", today, Map.of("theory", 12, "driving", 12))))
        .isEqualTo(new Tests.Marking.Passed());
    assertThat(open(manager, who)).contains("offer");
  }

  @Test
  void whoeverIsSentBackWalksWhatFollowsAgain() {
    Founded network = house.found("Back");
    Account manager = house.staff(network, "Mo Manager", Role.MANAGER, Role.ADVISER);
    Edition edition = programme.open(network, "powercoders");
    Participation who = programme.standing(network, edition, "participant", "Omar", "what-next");
    var today = house.as(manager, journal::today);
    house.as(manager, () -> decisions.decide(who.id(), "what-next", "another-internship", null, today));
    assertThat(open(manager, who)).containsExactly("internship-offer");
    house.as(manager, () -> {
      journeys.complete(who.id(), "internship-offer");
      return null;
    });
    assertThat(open(manager, who)).as("the internship again").containsExactly("internship");
  }

  @Test
  void aCourseKeepsItsPlacesItsListAndItsCertificate() {
    Founded network = house.found("Course");
    Account trainer = house.staff(network, "Tea Trainer", Role.TRAINER, Role.MANAGER, Role.ADVISER);
    Edition edition = programme.open(network, "atelier");
    Participation one = programme.standing(network, edition, "participant", "Rania", "course");
    Participation two = programme.standing(network, edition, "participant", "Yonas", "course");
    Run run = house.as(trainer, () -> runs.open(
        NewRun.of(network.organisation(), new Run.OfStage(edition.id(), "participant", "course"), "Digital skills", 1)));
    Instant now = clock.instant();
    assertThat(plan(trainer, run, now.minusSeconds(60))).isInstanceOf(Planning.InThePast.class);
    List<Session> planned = new java.util.ArrayList<>();
    for (int day = 1; day <= 10; day++) {
      planned.add(((Planning.Planned) plan(trainer, run, now.plus(Duration.ofDays(day)))).session());
    }
    assertThat(plan(trainer, run, now.plus(Duration.ofDays(1)))).isInstanceOf(Planning.Taken.class);
    Enrolling first = house.as(trainer, () -> enrolments.enrol(run.id(), one.id()));
    Enrolling second = house.as(trainer, () -> enrolments.enrol(run.id(), two.id()));
    UUID place = ((Enrolling.Enrolled) first).enrolment();
    UUID waiting = ((Enrolling.OnWaitingList) second).enrolment();
    assertThat(came(trainer, planned.getFirst(), place)).isEqualTo(Presences.Noting.TOO_EARLY);
    assertThat(house.as(trainer, () -> enrolments.end(place, "no time"))).isTrue();
    assertThat(house.as(trainer, () -> enrolments.get(waiting)).takesPart()).as("moved up by itself").isTrue();

    Account learner = house.asSystem(network, () -> accounts.openForPerson(two.person(), "Yonas", "y@c.example", null, "en"));
    for (Session session : planned.subList(0, 9)) {
      clock.moveTo(session.startsAt().plusSeconds(60));
      assertThat(came(trainer, session, waiting)).isEqualTo(Presences.Noting.NOTED);
    }
    clock.moveTo(planned.getLast().startsAt().plusSeconds(60));
    assertThat(house.as(trainer, () -> certificates.issue(two.id(), "course")))
        .isEqualTo(new Issuing.TooFewSessions(9, 10));
    String code = house.as(trainer, () -> presences.show(planned.getLast().id()));
    assertThat(house.asSystem(network, () -> presences.noteByCode(two.person(), "WRONG1")))
        .isEqualTo(Presences.ByCode.WRONG_CODE);
    assertThat(house.asSystem(network, () -> presences.noteByCode(two.person(), code.toLowerCase())))
        .isEqualTo(Presences.ByCode.NOTED);
    assertThat(open(trainer, two)).as("the training is passed").containsExactly("internship");
    Certificate certificate =
        ((Issuing.Issued) house.as(trainer, () -> certificates.issue(two.id(), "course"))).certificate();
    clock.follow();
    looked(network, trainer, learner, edition, run, planned.getFirst(), certificate);
  }

  private Planning plan(Account by, Run run, Instant from) {
    return house.as(by, () -> sessions.plan(
        run, new Session.New(from, from.plus(Duration.ofHours(3)), "Room 1", null, null, null, List.of())));
  }

  private Presences.Noting came(Account by, Session session, UUID enrolment) {
    return house.as(by, () -> presences.note(session.id(), Map.of(enrolment, true), Way.LIST));
  }

  private void looked(
      Founded network, Account trainer, Account learner, Edition edition, Run run, Session session,
      Certificate certificate) {
    String base = "http://localhost:" + port;
    try (BrowserContext desk = Browsers.open(Device.DESKTOP, Language.ENGLISH, base)) {
      signIns.signIn(desk, trainer);
      Page page = desk.newPage();
      look(page, "/staff/steps", "steps");
      look(page, "/staff/steps/" + edition.id() + "/participant", "way");
      look(page, "/staff/steps/" + edition.id() + "/participant/internship", "room");
      page.click("main table a:has-text('Open')");
      page.click("#form .button-primary");
      assertThat(page.locator(".error-summary").isVisible()).isTrue();
      look(page, null, "step-error");
      look(page, "/staff/courses", "courses");
      look(page, "/staff/courses/of/" + edition.id() + "/participant/course", "courses-of-stage");
      look(page, "/staff/courses/" + run.id(), "course");
      look(page, "/staff/sessions/" + session.id(), "session");
    }
    try (BrowserContext phone = Browsers.open(Device.PHONE, Language.ARABIC, base)) {
      Page page = phone.newPage();
      look(page, "/n/" + network.network().slug() + "/certificates?lang=ar&code=" + certificate.code(), "check-ar");
      assertThat(page.content()).contains("Yonas");
      look(page, "/n/" + network.network().slug() + "/certificates?lang=ar&code=AAAA-BBBB-CCCC", "check-ar-unknown");
      assertThat(page.content()).doesNotContain("Yonas");
      signIns.signIn(phone, learner);
      look(page, "/me/learning?lang=ar", "mine-ar");
      var paper = phone.request().get(base + "/me/learning/certificates/" + certificate.id() + "?lang=ar");
      assertThat(paper.status()).isEqualTo(200);
      assertThat(new String(paper.body(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }
  }

  private static void look(Page page, String path, String name) {
    if (path != null) {
      page.navigate(path);
    }
    checkAccessible(page);
    noHorizontalScroll(page);
    Browsers.screenshot(page, Path.of("target", "learning", name + ".png"));
  }
}
