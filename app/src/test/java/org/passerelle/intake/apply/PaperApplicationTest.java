package org.passerelle.intake.apply;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Account;
import org.passerelle.pages.Browsers;
import org.passerelle.pages.Browsers.Device;
import org.passerelle.pages.Language;
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
class PaperApplicationTest {
  private static final Locator.CheckOptions PAST_ITS_LABEL = new Locator.CheckOptions().setForce(true);

  @Autowired TestHouse house;
  @Autowired TestProgramme programmes;
  @Autowired SignIns signIns;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  @Test
  void anAdviserRecordsAnApplicationMadeByPhone() {
    Founded founded = house.found("On paper");
    programmes.open(founded, "wroclaw");
    Account adviser = house.staff(founded, "Ewa Adviser", Role.ADVISER);
    try (BrowserContext browser = Browsers.open(Device.DESKTOP, Language.ENGLISH, "http://localhost:" + port)) {
      signIns.signIn(browser, adviser);
      Page page = browser.newPage();
      page.navigate("/staff/applications/new");
      Browsers.checkAccessible(page);
      page.locator("[name=for][value$='/learner']").check(PAST_ITS_LABEL);
      page.selectOption("[name=language]", "uk");
      page.locator("#form button.button-primary").click();
      page.fill("[name=name]", "Олена Коваль");
      page.fill("[name=email]", "olena@example.org");
      page.locator("#form button.button-primary").click();
      assertThat(page.locator(".error-summary li").count()).isGreaterThan(3);
      assertThat(page.inputValue("[name=name]")).isEqualTo("Олена Коваль");
      Browsers.screenshot(page, Path.of("target/pictures/intake/paper-en.png"));
      Browsers.checkAccessible(page);
      page.fill("[name=postcode]", "50-001");
      page.selectOption("[name=languages]", "uk");
      page.selectOption("[name=languages-level]", "mother");
      page.locator("[name=reads-and-writes][value=yes]").check(PAST_ITS_LABEL);
      page.locator("[name=availability][value='1-evening']").check(PAST_ITS_LABEL);
      page.locator("[name=meeting-wish][value=either]").check(PAST_ITS_LABEL);
      page.locator("[name=agreed]").check(PAST_ITS_LABEL);
      page.locator("[name=channel][value=SPOKEN]").check(PAST_ITS_LABEL);
      page.locator("#form button.button-primary").click();
      assertThat(page.locator(".banner").innerText()).contains("Олена Коваль");
    }
    String kept =
        house.as(
            adviser,
            () -> jdbc.sql(
                    """
                    select a.source || ' ' || a.language || ' ' || c.channel || ' ' || c.language
                    from application a join consent c on c.network_id = a.network_id and c.person_id = a.person_id
                    where a.network_id = ?
                    """)
                .param(founded.network().id())
                .query(String.class)
                .single());
    assertThat(kept).isEqualTo("adviser uk spoken uk");
  }
}
