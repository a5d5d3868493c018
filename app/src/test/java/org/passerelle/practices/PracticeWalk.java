package org.passerelle.practices;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.access.Account;
import org.passerelle.pages.Browsers;
import org.passerelle.pages.Browsers.Device;
import org.passerelle.pages.Language;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.StageVisit;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.Role;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.testing.TestHouse.Founded;

/** One person on the way through a programme, in front of the pages that person and staff see. */
final class PracticeWalk implements AutoCloseable {
  private final Founded network;
  private final Edition edition;
  private final Blueprint blueprint;
  private final Role role;
  private final Walking walking;
  private final Account staff;
  private final BrowserContext desk;
  private final BrowserContext phone;
  private final Page page;
  private final Page own;
  private final Stations stations;
  private UUID participation;
  private int arrivals;

  PracticeWalk(
      Walking walking, Founded network, Edition edition, Blueprint blueprint, Role role, Account staff, String base) {
    this.walking = walking;
    this.network = network;
    this.edition = edition;
    this.blueprint = blueprint;
    this.role = role;
    this.staff = staff;
    desk = Browsers.open(Device.DESKTOP, Language.ENGLISH, base, false);
    phone = Browsers.open(Device.PHONE, blueprint.languages().getFirst(), base, false);
    desk.setDefaultTimeout(60_000);
    phone.setDefaultTimeout(60_000);
    page = desk.newPage();
    own = phone.newPage();
    walking.signIns().signIn(desk, staff);
    stations = new Stations(this);
  }

  Page page() {
    return page;
  }

  /** The person's own phone. */
  Page own() {
    return own;
  }

  Walking walking() {
    return walking;
  }

  Blueprint blueprint() {
    return blueprint;
  }

  Edition edition() {
    return edition;
  }

  Founded network() {
    return network;
  }

  Account staff() {
    return staff;
  }

  UUID participation() {
    return participation;
  }

  LocalDate today() {
    return walking.house().as(staff, walking.journal()::today);
  }

  Instant now() {
    return walking.clock().instant();
  }

  void later(Duration time) {
    walking.clock().moveTo(now().plus(time));
    walking.signIns().signIn(desk, staff);
  }

  String path(String rest) {
    return "/staff/" + rest + "/" + edition.id() + "/" + role.key();
  }

  String stepPath(String stage) {
    return path("steps") + "/" + stage + "/" + participation;
  }

  String filePath() {
    return "/staff/participations/" + participation;
  }

  /** Fills and sends a form of a staff page. */
  void send(String form, Map<String, String> given) {
    Filling.send(page, form, given, today());
  }

  /** The person applies on the public pages, or is put forward by a partner. */
  void arrive() {
    phone.clearCookies();
    arrivals++;
    boolean applies = role.open() && role.path().stages().stream().anyMatch(Stage.Application.class::isInstance);
    if (applies) {
      apply();
    } else if (role.path().first(Stage.Nomination.class).isPresent()) {
      page.navigate(path("nominations"));
      send("#form", Map.of("name", "Amina Walker", "language", blueprint.languages().getFirst().tag()));
    } else {
      page.navigate(
          "/staff/applications/entry?for=" + edition.id() + "/" + role.key() + "&language=" + blueprint.languages().getFirst().tag());
      answer(page, answers());
    }
    participation =
        walking.house().as(staff, () -> walking.jdbc()
            .sql("select id from participation where network_id = ? and edition_id = ? and role = ? order by id desc limit 1")
            .params(network.network().id(), edition.id(), role.key())
            .query(UUID.class)
            .single());
    role.tracks().stream().findFirst().ifPresent(track -> {
      page.navigate(stepPath(open().getFirst().stage()));
      send("#way", Map.of("track", track.key()));
    });
    seeChecks();
    seePapers();
  }

  private void apply() {
    own.navigate("/n/" + network.network().slug() + "/" + blueprint.key());
    assertThat(own.locator("h1").innerText()).isEqualTo(blueprint.names().in(blueprint.languages().getFirst()));
    own.locator("a[href$='/" + role.key() + "/apply']").click();
    own.locator("#form button >> nth=0").click();
    Map<String, String> answers = answers();
    for (int question = 0; question < 60 && !where().equals("answers"); question++) {
      String before = where();
      answer(own, answers);
      assertThat(where()).as(() -> own.locator("main").innerText()).isNotEqualTo(before);
    }
    own.locator("a[href$='/declaration']").click();
    own.locator("[name=agreed]").check(new com.microsoft.playwright.Locator.CheckOptions().setForce(true));
    own.locator("#form button.button-primary").click();
    assertThat(where()).as(() -> own.locator("main").innerText()).isEqualTo("sent");
  }

  private Map<String, String> answers() {
    return new HashMap<>(Map.of(
        "name", "Amina Walker", "birth-date", "1999-04-12", "email", "amina" + arrivals + "@" + network.network().slug() + ".example",
        "permit-expiry", today().plusYears(3).toString(), "arrived-on", today().minusMonths(2).toString(),
        "postcode", "1000", "languages", "en", "languages-level", "b2", "hours-a-week", "10", "nationality", "SY"));
  }

  /** Beside the button that sends, a form may have others that ask for one more line. */
  private void answer(Page asked, Map<String, String> answers) {
    Filling.fill(asked, "#form", answers, today());
    asked.locator("#form button.button-primary").click();
  }

  private String where() {
    String path = own.url().replaceAll("\\?.*", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private void seeChecks() {
    role.checks().forEach(check -> {
      for (int seen = 0; seen < check.count(); seen++) {
        page.navigate(filePath() + "/checks/" + check.key());
        send("#form", Map.of("result", "yes"));
      }
    });
  }

  /** Nobody is offered work whose right to it was not seen. */
  private void seePapers() {
    page.navigate("/staff/people/" + person() + "/papers");
    send("#form", Map.of("kind", "WORK_RIGHT", "in-order", "yes", "expires", today().plusYears(3).toString()));
  }

  List<StageVisit> open() {
    return walking.house().as(staff, () -> walking.journeys().open(participation));
  }

  /** Walks on through whatever is open until only what is asked afterwards is left, or nothing. */
  void toTheEnd() {
    for (int step = 0; step < 40; step++) {
      Optional<Stage> next =
          open().stream()
              .map(visit -> role.path().stage(visit.stage()).orElseThrow())
              .filter(stage -> !(stage instanceof Stage.FollowUp))
              .findFirst();
      if (next.isEmpty()) {
        return;
      }
      long visit = visits();
      seeOwnWay(next.get());
      stations.pass(next.get());
      boolean stands = open().stream().anyMatch(now -> now.stage().equals(next.get().key()));
      assertThat(stands && visits() == visit)
          .as("still at " + next.get().key() + ": " + page.url() + " " + page.locator("main").innerText())
          .isFalse();
    }
    throw new AssertionError("The way has no end: " + open());
  }

  /** What came of it is on record, noted on its page where no stage did; the dashboard counts the person. */
  void seeOutcome() {
    page.navigate(filePath() + "/outcomes");
    boolean known = walking.house().as(staff, () -> walking.jdbc()
        .sql("select count(*) from outcome where network_id = ? and participation_id = ?")
        .params(network.network().id(), participation)
        .query(Integer.class)
        .single()) > 0;
    if (!known) {
      send("#form", Map.of("kind", blueprint.outcomes().positive().kinds().getFirst().name()));
    }
    page.navigate("/staff/impact/" + blueprint.key());
    assertThat(page.locator("main").innerText()).contains(role.namesMany().in(Language.ENGLISH));
    for (var figure : blueprint.figures()) {
      assertThat(page.locator("main").innerText()).contains(figure.names().in(Language.ENGLISH));
    }
  }

  /** The lot may put somebody into the control group, whose way ends there with a word about what else there is. */
  boolean isInControlGroup() {
    return walking.house().as(staff, () -> walking.journeys().visits(participation)).stream()
        .anyMatch(visit -> visit.exit() != null && visit.exit().result() == StageVisit.Result.CONTROL);
  }

  private long visits() {
    return walking.house().as(staff, () -> walking.journeys().visits(participation)).size();
  }

  /** On their own page people read in their own language where they stand. */
  private void seeOwnWay(Stage stage) {
    signInThemselves();
    own.navigate("/me");
    assertThat(own.locator("main").innerText()).contains(stage.names().in(blueprint.languages().getFirst()));
  }

  private UUID person() {
    return walking.house().as(staff, () -> walking.participations().get(participation)).person();
  }

  void signInThemselves() {
    UUID person = person();
    Account account =
        walking.house().asSystem(
            network,
            () -> walking.accounts().ofPerson(person).orElseGet(() -> walking.accounts().openForPerson(
                person, "Amina Walker", "amina." + person + "@practices.example", null,
                blueprint.languages().getFirst().tag())));
    walking.signIns().signIn(phone, account);
  }

  @Override
  public void close() {
    desk.close();
    phone.close();
    walking.clock().follow();
  }
}
