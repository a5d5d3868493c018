package org.passerelle.impact.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.passerelle.pages.Browsers.checkAccessible;
import static org.passerelle.pages.Browsers.noHorizontalScroll;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Account;
import org.passerelle.evidence.trial.Randomisation;
import org.passerelle.impact.Dashboards;
import org.passerelle.impact.Definition;
import org.passerelle.impact.FollowUps;
import org.passerelle.impact.Indicators;
import org.passerelle.impact.Outcome;
import org.passerelle.impact.Outcomes;
import org.passerelle.impact.TrialResult;
import org.passerelle.pages.Browsers;
import org.passerelle.pages.Browsers.Device;
import org.passerelle.pages.Language;
import org.passerelle.people.People;
import org.passerelle.people.PersonDetails;
import org.passerelle.people.PersonProfile;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.StageVisit;
import org.passerelle.programmes.blueprint.OutcomeKind;
import org.passerelle.programmes.blueprint.Outcomes.Source;
import org.passerelle.programmes.blueprint.PersonFact;
import org.passerelle.scope.Ids;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.SignIns;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.passerelle.testing.TestProgramme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class DrawingLotsTest {
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Brussels"));
  @Autowired TestHouse house;
  @Autowired TestProgramme programme;
  @Autowired SignIns signIns;
  @Autowired People people;
  @Autowired Journeys journeys;
  @Autowired Draws draws;
  @Autowired DrawLists lists;
  @Autowired Dashboards dashboards;
  @Autowired Indicators indicators;
  @Autowired Outcomes outcomes;
  @Autowired FollowUps followUps;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  @Test
  void threeInTenAreControlInEveryBlockOfEachGroup() {
    Lots lots = Lots.of(new BigDecimal("0.30"), Strata.named(List.of(PersonFact.GENDER)));
    List<String> drawn = lots.drawn(42);
    assertThat(lots.block()).isEqualTo(10);
    for (int from = 0; from < drawn.size(); from += 10) {
      assertThat(drawn.subList(from, from + 10)).filteredOn(Lots.CONTROL::equals).hasSize(3);
    }
    assertThat(lots.place("man", 0)).as("the first man comes after all women's places").isEqualTo(lots.places() + 1);
    assertThat(Lots.of(new BigDecimal("0.5"), List.of(Strata.ALL)).block()).as("not a block one can guess").isEqualTo(6);
  }

  @Test
  void whoeverArrivesDrawsALotAndGoesOnOrIsOfferedTheUsualServices() {
    Town town = town("Arrivals", 20);
    int control = 0;
    for (UUID one : town.people) {
      boolean inControl = house.as(town.manager, () -> draws.isInControlGroup(one)).orElseThrow();
      var last = house.as(town.manager, () -> journeys.visits(one)).stream().filter(v -> v.stage().equals("draw")).findFirst();
      assertThat(last.orElseThrow().exit().result())
          .isEqualTo(inControl ? StageVisit.Result.CONTROL : StageVisit.Result.DONE);
      assertThat(house.as(town.manager, () -> journeys.open(one)).isEmpty()).isEqualTo(inControl);
      assertThat(house.as(town.manager, () -> followUps.of(one))).as("both arms are asked").hasSize(3);
      control += inControl ? 1 : 0;
    }
    assertThat(control).as("two whole blocks of one group").isEqualTo(6);
    assertThat(letters(town)).as("each is written to").isEqualTo(20);
  }

  @Test
  void nobodySeesTheListBeforeItIsOpenedAndAnybodyDrawsTheSameAfterwards() {
    Town town = town("Concealed", 10);
    DrawList list = house.as(town.manager, () -> lists.of(town.edition.id(), "draw")).getFirst();
    assertThat(list.opening()).isNull();
    assertThatThrownBy(() -> house.as(town.manager, () -> lists.places(list.id(), true))).isInstanceOf(NotFound.class);
    assertThat(house.as(town.manager, () -> lists.replay(list.id())).isTheSame()).isTrue();
    String stored =
        house.asSystem(
            town.network,
            () -> jdbc.sql("select string_agg(l::text, ' ') from draw_list l where network_id = ?")
                .param(town.network.network().id()).query(String.class).single());
    house.as(town.manager, () -> open(list));
    DrawList opened = house.as(town.manager, () -> lists.get(list.id()));
    assertThat(stored).as("the seed lies in an envelope").doesNotContain(String.valueOf(opened.opening().seed()));
    var places = house.as(town.manager, () -> lists.places(list.id(), true));
    var kernel =
        new Randomisation(
            List.of(new Randomisation.Arm("treatment", 7), new Randomisation.Arm("control", 3)), opened.opening().seed());
    List<String> again = kernel.inStrata(places.stream().map(DrawLists.Place::stratum).toList(), list.lots().block());
    assertThat(again).isEqualTo(places.stream().map(DrawLists.Place::arm).toList());
    assertThat(kernel.seal(places.stream().map(place -> String.valueOf(place.number())).toList(), again))
        .isEqualTo(list.hash());
    UUID later = arrive(town, "Late Comer");
    assertThat(house.as(town.manager, () -> lists.of(town.edition.id(), "draw"))).as("a new list").hasSize(2);
    assertThat(house.as(town.manager, () -> draws.isInControlGroup(later))).isPresent();
  }

  @Test
  void aChangedLotIsFound() {
    Town town = town("Changed", 10);
    DrawList list = house.as(town.manager, () -> lists.of(town.edition.id(), "draw")).getFirst();
    house.asSystem(
        town.network,
        () -> jdbc.sql("update draw_allocation set arm = 'treatment' where network_id = ? and arm = 'control'")
            .param(town.network.network().id()).update());
    var replay = house.as(town.manager, () -> lists.replay(list.id()));
    assertThat(replay.isTheSame()).isFalse();
    assertThat(replay.different()).hasSize(3);
  }

  @Test
  void theEffectIsThatOfTheOfferWhateverPeopleDidWithIt() {
    Town town = town("Effect", 40);
    LocalDate drawn = TODAY.minusMonths(14);
    house.asSystem(
        town.network,
        () -> jdbc.sql("update draw_allocation set allocated_on = ? where network_id = ?")
            .params(drawn, town.network.network().id()).update());
    int placed = 0;
    int usual = 0;
    for (UUID one : town.people) {
      boolean control = house.as(town.manager, () -> draws.isInControlGroup(one)).orElseThrow();
      boolean works = control ? usual++ < 3 : placed++ < 20;
      note(town, one, works ? OutcomeKind.JOB : OutcomeKind.OTHER, drawn.plusMonths(control ? 9 : 4));
    }
    Definition definition = house.as(town.manager, () -> Definition.of(indicators.blueprint("kotosib")));
    TrialResult result = house.as(town.manager, () -> dashboards.trial(indicators.blueprint("kotosib"), definition)).orElseThrow();
    assertThat(result.treatment().known()).isEqualTo(28);
    assertThat(result.control().known()).isEqualTo(12);
    assertThat(result.difference().orElseThrow().diff()).isEqualTo(20 / 28.0 - 3 / 12.0);
    assertThat(result.difference().orElseThrow().newcombe().low()).isPositive();
    assertThat(result.logRank().p()).isLessThan(0.05);
    try (BrowserContext browser = Browsers.open(Device.DESKTOP, Language.ENGLISH, "http://localhost:" + port)) {
      signIns.signIn(browser, town.manager);
      Page page = browser.newPage();
      page.navigate("/staff/impact/kotosib/draw");
      assertThat(page.locator("main").textContent()).contains("Effect of the offer: +46.4 points");
      look(page, "draw");
      page.click("main a[href*='/draw/lists/']");
      look(page, "draw-list");
      page.click("button.button-danger");
      assertThat(page.locator(".error-summary").isVisible()).isTrue();
      page.fill("#reason", "Nobody joins any more");
      page.click("button.button-danger");
      assertThat(page.locator("main").textContent()).contains("bin/passerelle evidence randomise");
      look(page, "draw-list-open");
    }
    try (BrowserContext browser = Browsers.open(Device.PHONE, Language.FRENCH, "http://localhost:" + port)) {
      signIns.signIn(browser, town.manager);
      Page page = browser.newPage();
      page.navigate("/staff/impact/kotosib/draw");
      look(page, "draw-phone");
    }
  }

  private Object note(Town town, UUID person, OutcomeKind kind, LocalDate day) {
    return house.as(
        town.manager,
        () -> outcomes.note(
            new Outcome(Ids.next(), person, kind, null, day, null, null, null, Source.REGISTER), null));
  }

  private Object open(DrawList list) {
    lists.open(list.id(), "Nobody joins any more");
    return list;
  }

  private int letters(Town town) {
    return house.asSystem(
        town.network,
        () -> jdbc.sql("select count(*) from outbox_message where network_id = ? and topic like 'impact.mail.lots-%'")
            .param(town.network.network().id()).query(Integer.class).single());
  }

  private static void look(Page page, String name) {
    Browsers.screenshot(page, Path.of("target/impact/" + name + ".png"));
    checkAccessible(page);
    noHorizontalScroll(page);
  }

  private record Town(Founded network, Account manager, Edition edition, List<UUID> people) {}

  private Town town(String name, int arrivals) {
    Founded network = house.found("Lots " + name);
    Account manager = house.staff(network, "Mats Manager", Role.MANAGER);
    Town town = new Town(network, manager, programme.open(network, "kotosib"), new ArrayList<>());
    for (int n = 0; n < arrivals; n++) {
      town.people.add(arrive(town, "Person " + n));
    }
    return town;
  }

  /** Somebody for whom everything before the lots is passed. */
  private UUID arrive(Town town, String name) {
    return house.asSystem(
        town.network,
        () -> {
          UUID person =
              people.register(
                      town.network.organisation(),
                      PersonDetails.named(name, "en").withContact(Ids.next() + "@example.org", null, null),
                      PersonProfile.EMPTY)
                  .id();
          UUID id = journeys.begin(town.edition.id(), person, "participant", TODAY, null, null).id();
          for (String stage : List.of("referral", "application", "eligibility")) {
            journeys.complete(id, stage);
          }
          return id;
        });
  }
}
