package org.passerelle.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Account;
import org.passerelle.access.Accounts;
import org.passerelle.intake.Deciding;
import org.passerelle.intake.Decisions.Verdict;
import org.passerelle.pages.Browsers;
import org.passerelle.pages.Browsers.Device;
import org.passerelle.pages.Language;
import org.passerelle.people.People;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.StageVisit;
import org.passerelle.scope.NotAllowed;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.SignIns;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.passerelle.testing.TestProgramme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was decided beside a rule is explained, made again, contested and looked at by somebody else. */
@ProductTest
class ContestTest {
  @Autowired TestHouse house;
  @Autowired TestProgramme programme;
  @Autowired People people;
  @Autowired Journeys journeys;
  @Autowired Register register;
  @Autowired Steps steps;
  @Autowired Deciding deciding;
  @Autowired Contests contests;
  @Autowired Replays replays;
  @Autowired StepSwitches switches;
  @Autowired Accounts accounts;
  @Autowired SignIns signIns;
  @Autowired JdbcClient jdbc;
  @LocalServerPort private int port;

  private Founded network;
  private Account ines;
  private Account omar;
  private Account mia;
  private DecidedPeople decided;

  @BeforeEach
  void found() {
    network = house.found("Oversight");
    ines = house.staff(network, "Ines Martens", Role.ADVISER);
    omar = house.staff(network, "Omar Said", Role.ADVISER);
    mia = house.staff(network, "Mia Manager", Role.MANAGER);
    decided =
        new DecidedPeople(
            house, people, journeys, register, steps, deciding, network, programme.open(network, "duo"));
  }

  private UUID contested(UUID suggestion) {
    house.asSystem(network, () -> contests.ask(suggestion, "My permit was renewed last week."));
    return house.asSystem(network, () -> contests.about(suggestion)).orElseThrow().id();
  }

  @Test
  void aSuggestionMadeAgainIsTheSameAndADifferentOneIsNoticed() {
    UUID olena = decided.applied("Olena Marchuk", "woman", "uk", true);
    assertThat(house.as(ines, () -> replays.replay(olena)).same()).isTrue();
    house.asSystem(
        network,
        () -> jdbc.sql("update automated_suggestion set suggestion = 'probably-not' where id = ?").param(olena).update());
    assertThat(house.as(ines, () -> replays.replay(olena)).same()).isFalse();
    assertThat(house.as(ines, () -> replays.of(olena))).hasSize(2);
  }

  @Test
  void whoDecidedDoesNotLookAtItAgainNeitherInTheProductNorInTheDatabase() {
    UUID olena = decided.applied("Olena Marchuk", "woman", "uk", false);
    decided.decide(ines, olena, Verdict.REFUSE, 40);
    UUID contest = contested(olena);
    assertThat(house.as(ines, () -> contests.answer(contest, false, "No."))).isEqualTo(Contests.Answering.DECIDED_ONESELF);
    assertThatThrownBy(
            () ->
                house.as(
                    ines,
                    () ->
                        jdbc.sql(
                                """
                                insert into contest_answer (network_id, contest_id, organisation_id, person_id, changed,
                                                            reason, answered_at, answered_by)
                                select network_id, id, organisation_id, person_id, false, 'No.', asked_at, ?
                                from contest where id = ?
                                """)
                            .params(ines.id(), contest)
                            .update()))
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("Whoever decided cannot answer");
    assertThat(house.as(omar, () -> contests.answer(contest, false, "The permit runs out."))).isEqualTo(Contests.Answering.ANSWERED);
    assertThat(house.as(mia, () -> contests.answer(contest, true, "Too late."))).isEqualTo(Contests.Answering.TOO_LATE);
  }

  @Test
  void whoContestsWithSuccessStandsAgainWhereItWasDecidedAndIsTold() {
    UUID olena = decided.applied("Olena Marchuk", "woman", "uk", false);
    decided.decide(ines, olena, Verdict.REFUSE, 40);
    UUID participation = decided.get(olena).subject();
    assertThat(house.as(ines, () -> journeys.open(participation))).isEmpty();
    UUID contest = contested(olena);
    house.as(omar, () -> contests.answer(contest, true, "The new permit allows work."));
    assertThat(house.as(ines, () -> journeys.open(participation))).extracting(StageVisit::stage).containsExactly("eligibility");
    String told = lastLetter(olena);
    assertThat(told).contains("Omar Said").contains("The new permit allows work.").contains("/l/decision/");
  }

  private String lastLetter(UUID suggestion) {
    UUID person = decided.get(suggestion).person();
    return house.asSystem(
        network,
        () ->
            jdbc.sql("select body from outbox_message where person_id = ? order by written_at desc, id desc limit 1")
                .param(person)
                .query(String.class)
                .single());
  }

  @Test
  void noAutomatedStepEndsBadlyForAnybodyWithoutAPerson() {
    assertThat(Suggestion.class.getPermittedSubclasses())
        .containsExactlyInAnyOrder(Suggestion.InFavour.class, Suggestion.ForAPerson.class);
    UUID olena = decided.applied("Olena Marchuk", "woman", "uk", false);
    assertThat(decided.get(olena).needsPerson()).isTrue();
    UUID participation = decided.get(olena).subject();
    assertThatThrownBy(() -> house.asSystem(network, Decider::acting)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(
            () ->
                house.asSystem(
                    network,
                    () -> journeys.leave(participation, "eligibility", StageVisit.Result.REFUSED, "a rule said so")))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(
            () ->
                house.asSystem(
                    network,
                    () ->
                        jdbc.sql(
                                """
                                insert into stage_exit (network_id, entry_id, organisation_id, person_id, result, left_at)
                                select network_id, id, organisation_id, person_id, 'refused', entered_at from stage_entry
                                where participation_id = ? and stage = 'eligibility'
                                """)
                            .param(participation)
                            .update()))
        .rootCause()
        .hasMessageContaining("refusal_by_a_person");
  }

  @Test
  void aStepThatIsOffSuggestsNothingAndPeopleGoOnDeciding() {
    house.as(
        mia,
        () -> {
          switches.turn("eligibility", false, "under review");
          return null;
        });
    assertThat(decided.tried("Amina Haddad")).isEmpty();
    var amina = programme.standing(network, decided.edition(), "mentee", "Amina Haddad", "eligibility");
    house.as(ines, () -> deciding.decide(amina.id(), "eligibility", Verdict.ACCEPT, null, "We talked.", 60));
    assertThat(house.as(ines, () -> journeys.open(amina.id()))).extracting(StageVisit::stage).doesNotContain("eligibility");
    assertThatThrownBy(
            () ->
                house.as(
                    ines,
                    () -> {
                      switches.turn("eligibility", true, "I want it");
                      return null;
                    }))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void nobodyReadsWhatWasDecidedAboutSomebodyElse() {
    UUID olena = decided.applied("Olena Marchuk", "woman", "uk", false);
    decided.decide(ines, olena, Verdict.REFUSE, 40);
    UUID yusuf = decided.applied("Yusuf Demir", "man", "en", true);
    Account participant =
        house.asSystem(
            network, () -> accounts.openForPerson(decided.get(yusuf).person(), "Yusuf Demir", null, null, "en"));
    assertThatThrownBy(() -> house.as(participant, () -> register.get(olena))).isInstanceOf(NotFound.class);
    try (var context = Browsers.open(Device.PHONE, Language.ENGLISH, "http://localhost:" + port)) {
      signIns.signIn(context, participant);
      Page page = context.newPage();
      assertThat(page.navigate("/me/decisions/" + olena).status()).isEqualTo(404);
      assertThat(page.navigate("/me/decisions").status()).isEqualTo(200);
    }
  }

  @Test
  void aWomanContestsInArabicFromHerLetterAndSomebodyElseAnswers() {
    UUID amina = decided.applied("Amina Haddad", "woman", "ar", false);
    decided.decide(ines, amina, Verdict.REFUSE, 40);
    String link = lastLetter(amina).replaceAll("(?s).*http://localhost(/l/decision/\\S+).*", "$1");
    try (var context = Browsers.open(Device.PHONE, Language.ARABIC, "http://localhost:" + port)) {
      Page page = context.newPage();
      page.navigate(link);
      assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
      assertThat(page.locator("main").textContent()).contains("Ines Martens").contains("Your permit does not allow work yet.");
      checked(page, "own-ar");
      page.locator("#form button[type=submit]").last().click();
      assertThat(page.locator(".error-summary").count()).isEqualTo(1);
      page.locator("#words").fill("جددت تصريحي الأسبوع الماضي.");
      page.locator("#form button[type=submit]").last().click();
      checked(page, "own-contested-ar");
    }
    try (var context = Browsers.open(Device.DESKTOP, Language.ENGLISH, "http://localhost:" + port)) {
      signIns.signIn(context, ines);
      Page page = context.newPage();
      page.navigate("/staff/oversight/contests");
      checked(page, "contests");
      page.locator("th a").first().click();
      assertThat(page.locator("main").textContent()).contains("somebody else has to look");
    }
    try (var context = Browsers.open(Device.DESKTOP, Language.ENGLISH, "http://localhost:" + port)) {
      signIns.signIn(context, mia);
      Page page = context.newPage();
      page.navigate("/staff/oversight");
      checked(page, "overview");
      page.navigate("/staff/oversight/steps/eligibility");
      checked(page, "step");
      page.locator("th a").first().click();
      page.locator("#replay button").click();
      assertThat(page.locator(".banner").first().textContent()).contains("The same suggestion");
      checked(page, "decision");
      page.navigate("/staff/oversight/contests");
      page.locator("th a").first().click();
      checked(page, "contest");
      page.locator("label[for=changed-2]").click();
      page.locator("#form button[type=submit]").last().click();
      assertThat(page.locator(".error-summary").textContent()).contains("the person will read it");
      page.locator("#reason").fill("The new permit allows work.");
      page.locator("#form button[type=submit]").last().click();
      assertThat(page.locator(".banner").first().textContent()).contains("Answered");
      page.setViewportSize(320, 720);
      for (String path : new String[] {"", "/steps/eligibility", "/contests", "/decisions/" + amina}) {
        page.navigate("/staff/oversight" + path);
        checked(page, "phone" + path.replaceAll("/decisions.*", "-decision").replace('/', '-'));
      }
      page.navigate("/staff/oversight/steps/eligibility");
      page.locator("#switch button").click();
      assertThat(page.locator(".error-summary").textContent()).contains("Write why");
      page.locator("#reason").fill("We look at the new permits first.");
      page.locator("#switch button").click();
      assertThat(page.locator(".banner").first().textContent()).contains("The step is off");
    }
    assertThat(house.as(ines, () -> switches.isRunning("eligibility"))).isFalse();
  }

  @Test
  void aManagerReadsFiguresAnswersTheImpactAndSendsTheReports() throws Exception {
    for (int i = 0; i < 12; i++) {
      UUID one = decided.applied("Person " + i, i % 2 == 0 ? "woman" : "man", i % 3 == 0 ? "ar" : "uk", i % 4 != 0);
      decided.decide(ines, one, i == 1 ? Verdict.REFUSE : Verdict.ACCEPT, 3);
    }
    try (var context = Browsers.open(Device.DESKTOP, Language.ENGLISH, "http://localhost:" + port)) {
      signIns.signIn(context, mia);
      Page page = context.newPage();
      page.navigate("/staff/oversight/steps/eligibility/figures");
      assertThat(page.locator("main").textContent()).contains("Too fast to have been read").contains("Too few to say");
      checked(page, "figures");
      page.navigate("/staff/oversight/steps/eligibility/versions");
      checked(page, "versions-file");
      page.navigate("/staff/oversight/steps/eligibility/impact");
      checked(page, "impact-none");
      page.locator("a.button").last().click();
      page.locator("#form button[type=submit]").last().click();
      assertThat(page.locator(".error-summary li").count()).isGreaterThan(20);
      checked(page, "questionnaire");
      page.locator(".field .choice:first-of-type label").all().forEach(label -> label.click());
      page.locator("#form button[type=submit]").last().click();
      assertThat(page.locator(".banner").first().textContent()).contains("level is I");
      page.locator("#duty").selectOption("OWNER");
      page.locator("#note").fill("Mia is named on the step's page.");
      page.locator("#form button[type=submit]").last().click();
      checked(page, "impact");
      for (String kind : new String[] {"impact", "card", "technical"}) {
        page.navigate("/staff/oversight/steps/eligibility/reports/" + kind);
        checked(page, "report-" + kind);
      }
      assertThat(page.request().get("/staff/oversight/steps/eligibility/reports/card.md").text())
          .startsWith("# Model card").contains("| Decided otherwise |");
      assertThat(page.request().get("/staff/oversight/steps/eligibility/reports/impact.json").text()).contains("\"sections\"");
      byte[] printed = page.request().get("/staff/oversight/steps/eligibility/reports/technical.pdf").body();
      try (var document = Loader.loadPDF(printed)) {
        assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).as("tagged for screen readers").isTrue();
        assertThat(new PDFTextStripper().getText(document)).contains("Technical file").contains("9. ");
      }
      page.setViewportSize(320, 720);
      for (String tab : new String[] {"figures", "versions", "impact", "impact/answers", "reports/card"}) {
        page.navigate("/staff/oversight/steps/eligibility/" + tab);
        checked(page, "phone-" + tab.replace('/', '-'));
      }
    }
  }

  @Test
  void everybodyReadsWhereAComputerHelpsAndNothingAboutAnybody() {
    UUID olena = decided.applied("Olena Marchuk", "woman", "uk", false);
    decided.decide(ines, olena, Verdict.REFUSE, 40);
    for (Language language : new Language[] {Language.ENGLISH, Language.ARABIC}) {
      try (var context = Browsers.open(Device.PHONE, language, "http://localhost:" + port)) {
        Page page = context.newPage();
        page.navigate("/n/" + network.network().slug() + "/automated-steps");
        checked(page, "public-" + language.tag());
        assertThat(page.locator("main").textContent()).doesNotContain("Olena");
        assertThat(page.locator("main section.card").count()).isGreaterThanOrEqualTo(3);
        assertThat(page.request().get("/n/" + network.network().slug() + "/automated-steps.json").text())
            .contains("\"running\":true").doesNotContain("\"decided\":").doesNotContain("Olena");
      }
    }
  }

  private static void checked(Page page, String name) {
    Browsers.screenshot(page, Path.of("target/oversight/" + name + ".png"));
    Browsers.noHorizontalScroll(page);
    Browsers.checkAccessible(page);
  }
}
