package org.passerelle.practices;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;
import org.passerelle.access.Account;
import org.passerelle.pages.Browsers;
import org.passerelle.pages.Browsers.Device;
import org.passerelle.pages.Language;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.blueprint.Hosting;
import org.passerelle.programmes.blueprint.Role;
import org.passerelle.programmes.blueprint.Stage;

/** A company on the way through a programme, in the role that its blueprint has for companies. */
final class CompanyWalk implements AutoCloseable {
  private final Walking walking;
  private final Edition edition;
  private final Role role;
  private final Account staff;
  private final BrowserContext desk;
  private final Page page;

  CompanyWalk(Walking walking, Edition edition, Role role, Account staff, String base) {
    this.walking = walking;
    this.edition = edition;
    this.role = role;
    this.staff = staff;
    desk = Browsers.open(Device.DESKTOP, Language.ENGLISH, base, false);
    desk.setDefaultTimeout(60_000);
    walking.signIns().signIn(desk, staff);
    page = desk.newPage();
  }

  void toTheEnd() {
    var today = walking.house().as(staff, walking.journal()::today);
    page.navigate("/staff/companies/new");
    Filling.send(page, "#form", Map.of("name", "Hotel Meridian", "country", "BE", "language", "en"), today);
    Filling.send(page, "#join", Map.of("edition", edition.id().toString(), "fee", "1200.50"), today);
    for (Stage stage : role.path().stages()) {
      String form = "form[action$='/stages/" + stage.key() + "']";
      if (stage instanceof Stage.FollowUp || page.locator(form).count() == 0) {
        continue;
      }
      assertThat(page.locator("main").innerText()).contains(stage.names().in(Language.ENGLISH));
      Map<String, String> given = new HashMap<>();
      if (stage instanceof Stage.Decision decision) {
        String field = page.locator(form + " select").getAttribute("name");
        given.put(field, Stations.onwards(decision));
      }
      Filling.send(page, form, given, today);
      assertThat(page.locator(form).count()).as("passed " + stage.key()).isZero();
    }
  }

  /** The programme's pages count the company among those who came so far. */
  void isCounted() {
    page.navigate("/staff/impact/" + edition.programme() + "/list?of=journey." + role.key() + ".applied.reached");
    assertThat(page.locator("main").innerText()).contains("Hotel Meridian");
  }

  /** An award that the programme names is given on the company's page, once. */
  void wins(Hosting.Award award) {
    page.navigate("/staff/companies");
    page.click("main table a:has-text('Hotel Meridian')");
    String form = "form[action$='/awards']";
    page.click(form + " button");
    assertThat(page.locator("main").innerText()).contains(award.names().in(Language.ENGLISH));
    assertThat(page.locator(form).count()).as("given once").isZero();
  }

  @Override
  public void close() {
    desk.close();
  }
}
