package org.passerelle.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.passerelle.intake.Decisions.Verdict;
import org.passerelle.pages.Browsers;
import org.passerelle.pages.Browsers.Device;
import org.passerelle.pages.Language;
import org.passerelle.programmes.StageVisit;
import org.passerelle.scope.NotAllowed;
import org.passerelle.testing.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What rules suggest is kept, made again, switched off and open to everybody. */
@ProductTest
class AutomatedStepsTest extends ContestHouse {
  @Autowired Replays replays;

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
}
