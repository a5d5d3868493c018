package org.passerelle.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Account;
import org.passerelle.access.Accounts;
import org.passerelle.access.Network;
import org.passerelle.access.Networks;
import org.passerelle.impact.Dashboards;
import org.passerelle.impact.Definition;
import org.passerelle.impact.Figure;
import org.passerelle.impact.Figure.OwnFigureSide;
import org.passerelle.impact.Indicators;
import org.passerelle.impact.OwnFigures;
import org.passerelle.pages.Browsers;
import org.passerelle.pages.Browsers.Device;
import org.passerelle.pages.Language;
import org.passerelle.scope.InScope;
import org.passerelle.scope.MovableClock;
import org.passerelle.scope.NotAllowed;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.SignIns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class PublishedReplayTest {
  @Autowired PublishedReplay replay;
  @Autowired OwnFigures figures;
  @Autowired InScope inScope;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired Dashboards dashboards;
  @Autowired Indicators indicators;
  @Autowired Networks networks;
  @Autowired Accounts accounts;
  @Autowired SignIns signIns;
  @LocalServerPort int port;

  @AfterEach
  void goBackToNow() {
    clock.follow();
  }

  @Test
  void smallPracticesShowTheirPublishedFigures() {
    assertThat(played("konvert"))
        .isEqualTo(Map.of("places", 40.0, "completed", 38.0, "passed", 31.0, "offered", 30.0, "working", 27.0));
    assertThat(played("loh"))
        .isEqualTo(
            Map.of(
                "proposed", 20.0, "orientation", 14.0, "internship", 8.0, "ready", 8.0, "started-here", 2.0,
                "started-elsewhere", 1.0, "school", 2.0));
    assertThat(played("ikea")).isEqualTo(Map.of("participants", 36.0, "employed", 13.0));
    assertThat(played("convoy")).isEqualTo(Map.of("hired", 20.0, "stayed", 3.0));
  }

  @Test
  void eachOwnFigureStandsOnTheDashboardAndOpensTheListItCounts() {
    Network network = replay.play("ikea", "replay-figures-" + System.nanoTime(), LocalDate.of(2026, 6, 30));
    clock.follow();
    Account manager = staff(network, "Mo Manager", Role.MANAGER);
    inScope.call(manager.scope(), () -> {
      for (OwnFigures.Counted figure : figures.of("ikea")) {
        var list = dashboards.list("ikea", Definition.of(indicators.blueprint("ikea")), figure.count().figure(), 1);
        assertThat(BigDecimal.valueOf(list.slice().total())).as(figure.figure().key()).isEqualTo(figure.count().value());
      }
      return figures;
    });
    try (BrowserContext browser = Browsers.open(Device.PHONE, Language.FRENCH, "http://localhost:" + port)) {
      signIns.signIn(browser, manager);
      Page page = browser.newPage();
      page.navigate("/staff/impact/ikea");
      Browsers.checkAccessible(page);
      Browsers.noHorizontalScroll(page);
      assertThat(page.locator(".stat-value a[href*='own.employed.count']").innerText()).startsWith("13");
      page.click(".stat-value a[href*='own.employed.count']");
      assertThat(page.locator("tbody tr").count()).isEqualTo(13);
      Browsers.checkAccessible(page);
    }
    Account funder = staff(network, "Fatou Funder", Role.FUNDER);
    inScope.call(funder.scope(), () -> {
      assertThat(figures.of("ikea")).extracting(OwnFigures.Counted::shown).containsOnly(true);
      return figures;
    });
    assertThatThrownBy(() -> inScope.call(funder.scope(), () -> dashboards.list(
            "ikea", Definition.of(indicators.blueprint("ikea")), new OwnFigureSide("employed", Figure.Side.COUNT), 1)))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void aRowThatChangesChangesTheFigure() {
    Network network = replay.play("convoy", "replay-altered-" + System.nanoTime(), LocalDate.of(2026, 6, 30));
    assertThat(figures(network, "convoy")).containsEntry("stayed", 3.0);
    int altered = inScope.call(Scope.system(network.id()), () -> jdbc.sql(
            """
            update stage_exit set result = 'done' where network_id = ? and entry_id = (
              select x.entry_id from stage_exit x
              join stage_entry e on e.network_id = x.network_id and e.id = x.entry_id
              where e.stage = 'job' and x.result = 'dropped-out' limit 1)
            """)
        .param(network.id())
        .update());
    assertThat(altered).isOne();
    assertThat(figures(network, "convoy")).containsEntry("stayed", 4.0);
  }

  private Account staff(Network network, String name, Role role) {
    return inScope.call(Scope.system(network.id()), () -> accounts.openForStaff(
        networks.organisations().getFirst().id(), name,
        name.replace(' ', '.').toLowerCase(Locale.ROOT) + "@" + network.slug() + ".example", "fr", Set.of(role)));
  }

  private Map<String, Double> played(String practice) {
    Network network = replay.play(practice, "replay-" + practice + "-" + System.nanoTime(), LocalDate.of(2026, 6, 30));
    return figures(network, practice);
  }

  private Map<String, Double> figures(Network network, String practice) {
    return inScope.call(Scope.system(network.id()), () -> {
      Map<String, Double> values = new LinkedHashMap<>();
      figures.of(practice).forEach(
          one -> values.put(one.figure().key(), one.value().orElseThrow().doubleValue()));
      return values;
    });
  }
}
