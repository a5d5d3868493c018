package org.passerelle.employers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.pages.Browsers.checkAccessible;
import static org.passerelle.pages.Browsers.noHorizontalScroll;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.passerelle.access.Account;
import org.passerelle.employers.PlacementMoney.Kind;
import org.passerelle.impact.Definition;
import org.passerelle.impact.money.Assumptions;
import org.passerelle.impact.money.Cost;
import org.passerelle.impact.money.Costs;
import org.passerelle.impact.money.Returns;
import org.passerelle.impact.money.Worth;
import org.passerelle.pages.Browsers;
import org.passerelle.pages.Browsers.Device;
import org.passerelle.pages.Language;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.blueprint.Blueprints;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Role;
import org.passerelle.sheets.SheetReader;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.SignIns;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.passerelle.testing.TestProgramme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class PlacementMoneyTest {
  @Autowired TestHouse house;
  @Autowired TestProgramme programme;
  @Autowired SignIns signIns;
  @Autowired Companies companies;
  @Autowired Placements placements;
  @Autowired PlacementMoney money;
  @Autowired PlacementList list;
  @Autowired Costs costs;
  @Autowired Returns returns;
  @LocalServerPort int port;

  @Test
  void theFeeOfThePlanIsProposedAndEverySumIsKeptWithItsAuthor(@TempDir Path folder) throws Exception {
    Founded network = house.found("Money");
    Account adviser = house.staff(network, "Ines Adviser", Role.ADVISER);
    Edition edition = programme.open(network, "gaw");
    Participation who = programme.standing(network, edition, "employee", "Amal Haddad", "plan");
    var company = house.as(adviser, () -> companies.named(network.organisation(), "Brasserie"));
    Placement placement =
        ((Offering.Accepted) house.as(adviser, () -> placements.record(company.id(), null, who.id(), TestCompany.terms(TestHouse.today())))).placement();
    String path = "/staff/placements/" + placement.id();
    try (BrowserContext desk = Browsers.open(Device.DESKTOP, Language.FRENCH, base())) {
      signIns.signIn(desk, adviser);
      Page page = desk.newPage();
      page.navigate(path + "?lang=fr");
      page.click("a[href$='/money']");
      look(page, "money-fr");
      assertThat(page.inputValue("[name=amount]")).as("as the blueprint asks").isEqualTo("1200");
      assertThat(page.inputValue("[name=currency]")).isEqualTo("CHF");
      page.fill("[name=amount]", "a lot");
      page.fill("[name=currency]", "Franken");
      page.fill("[name=words]", "Analysis of the work place");
      page.click("#form .button-primary");
      assertThat(page.locator(".error-summary a").count()).isEqualTo(2);
      assertThat(page.inputValue("[name=words]")).as("kept").isEqualTo("Analysis of the work place");
      look(page, "money-error-fr");
      page.fill("[name=amount]", "1200,50");
      page.fill("[name=currency]", "chf");
      page.click("#form .button-primary");
      page.click("input[name=kind][value=COST] + label");
      page.fill("[name=amount]", "300");
      page.fill("[name=currency]", "CHF");
      page.click("#form .button-primary");
      page.click("input[name=kind][value=FEE] + label");
      page.fill("[name=amount]", "-200.50");
      page.fill("[name=currency]", "CHF");
      page.click("#form .button-primary");
      look(page, "money-noted-fr");
      assertThat(page.locator("main").innerText()).contains("Ines Adviser", "Analysis of the work place");
    }
    List<PlacementMoney.Noted> noted = house.as(adviser, () -> money.of(placement.id()));
    assertThat(PlacementMoney.total(noted, Kind.FEE)).isEqualTo(Map.of("CHF", new BigDecimal("1000.00")));
    assertThat(PlacementMoney.total(noted, Kind.COST)).isEqualTo(Map.of("CHF", new BigDecimal("300.00")));
    Path sheet = folder.resolve("placements.xlsx");
    Files.write(sheet, house.as(adviser, this::exported));
    try (SheetReader reader = SheetReader.open(sheet)) {
      assertThat(reader.next().orElseThrow().cells()).contains("fees", "costs");
      assertThat(reader.next().orElseThrow().cells()).contains("1000.00 CHF", "300.00 CHF");
    }
    try (BrowserContext phone = Browsers.open(Device.PHONE, Language.ENGLISH, base())) {
      signIns.signIn(phone, adviser);
      Page page = phone.newPage();
      page.navigate(path + "/money?lang=en");
      look(page, "money-phone");
    }
  }

  @Test
  void whatAPlacementCostsIsHeldAgainstOutcomesAndWhatACompanyPaysIsToldBeside() {
    Founded network = house.found("Worth");
    Account manager = house.staff(network, "Mats Manager", Role.MANAGER, Role.ADVISER);
    Edition edition = programme.open(network, "gaw");
    Participation who = programme.standing(network, edition, "employee", "Amal Haddad", "plan");
    LocalDate today = TestHouse.today();
    house.as(manager, () -> {
      var company = companies.named(network.organisation(), "Brasserie");
      var placed = (Offering.Accepted) placements.record(company.id(), null, who.id(), TestCompany.terms(today));
      for (var sum :
          List.of(
              sum(Kind.COST, "300.25", "CHF", today), sum(Kind.FEE, "1200", "CHF", today), sum(Kind.COST, "50", "EUR", today),
              sum(Kind.COST, "999", "CHF", today.plusDays(400)))) {
        money.note(placed.placement().id(), sum);
      }
      costs.note("gaw", new Cost(Ids.next(), "Rent", today.minusDays(30), today.plusDays(30), new BigDecimal("1000")));
      return null;
    });
    var blueprint = Blueprints.shipped("gaw").orElseThrow().blueprint();
    Definition usual = Definition.of(blueprint);
    Worth worth = house.as(manager, () -> returns.worth(blueprint, usual, new Assumptions(0, 1, 0, 0, 0, 0, 0))).orElseThrow();
    assertThat(worth.spent()).as("within the time for which costs are noted").isEqualByComparingTo("1300.25");
    assertThat(worth.placements().fees()).isEqualByComparingTo("1200");
    assertThat(worth.placements().elsewhere()).isOne();
    try (BrowserContext phone = Browsers.open(Device.PHONE, Language.FRENCH, base())) {
      signIns.signIn(phone, manager);
      Page page = phone.newPage();
      page.navigate("/staff/impact/gaw/money?lang=fr");
      look(page, "money-worth-fr");
      assertThat(page.locator("main").innerText()).contains("300,25", "autre monnaie");
    }
  }

  private static PlacementMoney.Sum sum(Kind kind, String amount, String currency, LocalDate due) {
    return new PlacementMoney.Sum(kind, new BigDecimal(amount), currency, due, null);
  }

  private byte[] exported() {
    var out = new ByteArrayOutputStream();
    try {
      list.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void look(Page page, String name) {
    Browsers.screenshot(page, Path.of("target/employers/" + name + ".png"));
    checkAccessible(page);
    noHorizontalScroll(page);
  }

  private String base() {
    return "http://localhost:" + port;
  }
}
