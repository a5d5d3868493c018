package org.passerelle.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Account;
import org.passerelle.access.Accounts;
import org.passerelle.intake.Decisions.Verdict;
import org.passerelle.pages.Browsers;
import org.passerelle.pages.Browsers.Device;
import org.passerelle.pages.Language;
import org.passerelle.programmes.StageVisit;
import org.passerelle.scope.NotFound;
import org.passerelle.testing.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** Whoever was decided about has somebody else look again. */
@ProductTest
class ContestTest extends ContestHouse {
  @Autowired Contests contests;
  @Autowired Accounts accounts;

  private UUID contested(UUID suggestion) {
    house.asSystem(network, () -> contests.ask(suggestion, "My permit was renewed last week."));
    return house.asSystem(network, () -> contests.about(suggestion)).orElseThrow().id();
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
}
