package org.passerelle.practices;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.learning.Presence.Way;
import org.passerelle.learning.Session;
import org.passerelle.mentoring.Forming;
import org.passerelle.programmes.blueprint.Relationship.Ending;
import org.passerelle.programmes.blueprint.Stage;

/** How each kind of stage is passed on its pages, with its gate tried first where it has one. */
final class Stations {
  private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
  private final PracticeWalk walk;

  Stations(PracticeWalk walk) {
    this.walk = walk;
  }

  private Page page() {
    return walk.page();
  }

  void pass(Stage stage) {
    switch (stage) {
      case Stage.Nomination nomination -> step(stage, Map.of());
      case Stage.InformationSession session -> meet(stage, 1);
      case Stage.Application application -> applyOnPaper();
      case Stage.Eligibility eligibility -> decide(stage);
      case Stage.Appointment talk -> talk(talk);
      case Stage.Assessment day -> beSeen(stage);
      case Stage.Test test -> sit(test);
      case Stage.Selection selection -> step(stage, Map.of("verdict", "CHOSEN", "rank", "1"));
      case Stage.Randomisation lots -> throw new AssertionError("Lots are drawn when somebody comes: " + lots.key());
      case Stage.Training training -> learn(training);
      case Stage.Matching matching -> match();
      case Stage.Together duo -> walkTogether();
      case Stage.Offer offer -> accept(offer);
      case Stage.Placement placement -> work(placement);
      case Stage.Decision decision -> step(stage, Map.of("option", onwards(decision)));
      case Stage.FollowUp asked -> throw new AssertionError("Asked by the clock");
    }
  }

  private void applyOnPaper() {
    page().navigate(walk.filePath());
    Filling.press(page(), "form[id^=sign-up-] button");
  }

  /** A time is opened, the person booked, and marked as come. */
  private void meet(Stage stage, int session) {
    LocalDate day = walk.today().plusDays(1);
    page().navigate(walk.path("appointments/new") + "/" + stage.key());
    walk.send("#form", Map.of(
        "day1", day.toString(), "from", "10:00", "to", "15:00", "minutes", "300", "capacity", "5", "language", ""));
    UUID slot =
        walk.walking().house().as(walk.staff(), () -> walk.walking().jdbc()
            .sql("select id from slot where network_id = ? and stage = ? order by starts_at desc, id desc limit 1")
            .params(walk.network().network().id(), stage.key())
            .query(UUID.class)
            .single());
    page().navigate("/staff/appointments/" + slot);
    walk.send("form[action$='/bookings']", Map.of("participation", walk.participation().toString()));
    until(day.atTime(12, 0).atZone(ZONE).toInstant());
    page().navigate("/staff/appointments/" + slot);
    walk.send("#attendance", Map.of());
  }

  private void until(Instant moment) {
    walk.later(Duration.between(walk.now(), moment));
  }

  private void talk(Stage.Appointment talk) {
    meet(talk, 1);
    if (walk.open().stream().noneMatch(visit -> visit.stage().equals(talk.key()))) {
      return;
    }
    page().navigate(walk.filePath() + "/interview");
    walk.send("#form", Map.of());
    decide(talk);
  }

  private void decide(Stage stage) {
    page().navigate(walk.filePath() + "/decision/" + stage.key());
    walk.send("#form", Map.of("verdict", "ACCEPT", "refusal", "", "waiting", ""));
  }

  private void beSeen(Stage stage) {
    page().navigate(walk.stepPath(stage.key()));
    Filling.fill(page(), "#form", Map.of(), walk.today());
    Filling.press(page(), "#form button[name=finish]");
  }

  private void sit(Stage.Test test) {
    Map<String, String> marks = new HashMap<>();
    test.parts().forEach(part -> marks.put("mark-" + part.key(), String.valueOf(part.outOf() + 1)));
    page().navigate(walk.stepPath(test.key()));
    Filling.fill(page(), "#form", marks, walk.today());
    page().locator("#form button >> nth=0").click();
    assertThat(page().locator(".error-summary").count()).as("more marks than there are").isEqualTo(1);
    test.parts().forEach(part -> marks.put("mark-" + part.key(), String.valueOf(part.passMark())));
    step(test, marks);
  }

  private void step(Stage stage, Map<String, String> given) {
    page().navigate(walk.stepPath(stage.key()));
    walk.send("#form", given);
  }

  /** The option that leads on and, of those, one with an outcome. */
  static String onwards(Stage.Decision decision) {
    List<Stage.DecisionOption> on =
        decision.options().stream().filter(option -> option.opens() == null && !option.leaves()).toList();
    return on.stream().filter(option -> option.outcome() != null).findFirst()
        .or(() -> on.stream().findFirst())
        .orElse(decision.options().getFirst())
        .key();
  }

  /** The course is opened, planned and held; the list of its first session is kept on its page. */
  private void learn(Stage.Training training) {
    page().navigate(walk.path("courses/of") + "/" + training.key());
    walk.send("#form", Map.of("places", "8", "cefr", "", "language", "", "join-by", ""));
    String course = page().url().substring(page().url().lastIndexOf('/') + 1);
    LocalDate first = walk.today().plusDays(1);
    Filling.fill(page(), "#form", Map.of("day", first.minusDays(7).toString(), "from", "9:00", "until", "12:00", "online", ""), walk.today());
    page().locator("#form button >> nth=0").click();
    assertThat(page().locator(".error-summary").count()).as("a session in the past").isEqualTo(1);
    walk.send("#form", Map.of("day", first.toString(), "from", "9:00", "until", "12:00", "online", ""));
    planTheOthers(UUID.fromString(course), training.sessions(), first);
    page().navigate("/staff/courses/" + course);
    walk.send("#enrol", Map.of());
    List<Session> planned = walk.walking().house().as(walk.staff(), () -> walk.walking().sessions().of(UUID.fromString(course)));
    until(planned.getFirst().endsAt());
    page().navigate("/staff/sessions/" + planned.getFirst().id());
    walk.send("#form", Map.of());
    if (training.certificate() != null && training.sessions() > 2) {
      page().navigate("/staff/courses/" + course);
      page().locator("form[id^=certificate-] button").click();
      assertThat(page().locator("main").innerText()).as("no certificate yet").contains("No certificate");
      assertThat(certificates()).isZero();
    }
    holdTheOthers(planned);
    if (training.certificate() != null && training.certificate().tests().isEmpty()) {
      page().navigate("/staff/courses/" + course);
      page().locator("form[id^=certificate-] button").click();
      assertThat(certificates()).as(page().locator("main").innerText()).isOne();
    }
  }

  private int certificates() {
    return walk.walking().house().as(walk.staff(), () -> walk.walking().jdbc()
        .sql("select count(*) from certificate where network_id = ? and participation_id = ?")
        .params(walk.network().network().id(), walk.participation())
        .query(Integer.class)
        .single());
  }

  private void planTheOthers(UUID course, int sessions, LocalDate first) {
    walk.walking().house().as(walk.staff(), () -> {
      var run = walk.walking().runs().get(course);
      for (int number = 1; number < sessions; number++) {
        Instant from = first.plusDays(number).atTime(9, 0).atZone(ZONE).toInstant();
        walk.walking().sessions().plan(
            run, new Session.New(from, from.plus(Duration.ofHours(3)), null, null, null, null, List.of()));
      }
      return run;
    });
  }

  private void holdTheOthers(List<Session> planned) {
    for (Session session : planned.subList(1, planned.size())) {
      until(session.endsAt());
      walk.walking().house().as(walk.staff(), () -> {
        UUID enrolment = walk.walking().enrolments().of(session.run()).getFirst().id();
        return walk.walking().presences().note(session.id(), Map.of(enrolment, true), Way.LIST);
      });
    }
  }

  /** Pairs are proved elsewhere; here the two only have to meet for the way to go on. */
  private void match() {
    var supporter = walk.blueprint().supporter();
    String waits =
        supporter.path().stages().stream()
            .filter(stage -> stage instanceof Stage.Matching || stage instanceof Stage.Together)
            .findFirst()
            .orElseThrow()
            .key();
    UUID other =
        walk.walking().programmes().standing(
            walk.network(), walk.edition(), supporter.key(), "Sam Supporter", waits).id();
    walk.walking().house().as(walk.staff(), () -> {
      var formed = (Forming.Formed) walk.walking().duos().form(walk.participation(), other, null, walk.staff().id());
      walk.walking().agreements().noteFirstMeeting(formed.duo().id(), walk.today(), walk.staff().id(), null);
      return formed;
    });
  }

  /** Where no stage of matching comes before, the two are brought together when the stage opens. */
  private void walkTogether() {
    if (duo().isEmpty()) {
      match();
    }
    UUID duo = duo().orElseThrow();
    page().navigate("/staff/duos/" + duo);
    assertThat(page().locator("main").innerText()).contains("Amina Walker", "Sam Supporter");
    walk.later(Duration.ofDays(30));
    String planned =
        walk.blueprint().relationship().endReasons().stream()
            .filter(reason -> reason.ending() == Ending.PLANNED)
            .findFirst()
            .orElseThrow()
            .key();
    walk.walking().house().as(
        walk.staff(), () -> walk.walking().duos().end(duo, planned, null, walk.today()));
  }

  private Optional<UUID> duo() {
    return walk.walking().house().as(walk.staff(), () -> walk.walking().jdbc()
        .sql("select id from duo where network_id = ? and seeker_participation = ?")
        .params(walk.network().network().id(), walk.participation())
        .query(UUID.class)
        .optional());
  }

  /** Staff notes what the host offers, the person says yes on their own page. */
  private void accept(Stage.Offer offer) {
    step(offer, terms());
    walk.signInThemselves();
    walk.own().navigate("/me/jobs");
    walk.own().locator("main a[href*='/work-offers/']").first().click();
    Filling.send(walk.own(), "#form", Map.of("answer", "yes"), walk.today());
  }

  private Map<String, String> terms() {
    Map<String, String> terms = new HashMap<>();
    terms.put("host", "Hotel Meridian");
    terms.put("occupation", "");
    terms.put("hours", "38");
    terms.put("ends", "");
    terms.put("answer-by", walk.today().plusDays(2).toString());
    return terms;
  }

  /** Where nobody offered it before, staff notes the work; it is ended on its own page when it is over. */
  private void work(Stage.Placement placement) {
    LocalDate first = walk.today();
    LocalDate last = placement.least() == null ? first.plusMonths(1) : first.plus(placement.least()).minusDays(1);
    String running = "main a[href^='/staff/placements/']";
    page().navigate(walk.stepPath(placement.key()));
    if (page().locator(running).count() == 0) {
      Map<String, String> stay = new HashMap<>(terms());
      stay.putAll(Map.of("starts", first.toString(), "ends", last.toString(), "valid", last.plusYears(1).toString()));
      walk.send("#form", stay);
      page().navigate(walk.stepPath(placement.key()));
    }
    page().locator(running).first().click();
    until(last.plusDays(1).atTime(18, 0).atZone(ZONE).toInstant());
    page().reload();
    Map<String, String> ending = new HashMap<>(Map.of("on", last.toString()));
    placement.endReasons().stream().filter(reason -> reason.ending() == Ending.PLANNED).findFirst()
        .ifPresent(reason -> ending.put("reason", reason.key()));
    walk.send("form[action$='/ending']", ending);
  }
}
