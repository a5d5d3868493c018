package org.passerelle.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Network;
import org.passerelle.impact.Dashboards;
import org.passerelle.impact.Definition;
import org.passerelle.impact.Indicators;
import org.passerelle.impact.Indicators.Figures;
import org.passerelle.scope.InScope;
import org.passerelle.scope.MovableClock;
import org.passerelle.testing.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class HistoryTest {
  private static final LocalTime EVENING = LocalTime.of(23, 0);
  private static final Plan SMALL = new Plan(70, 16, 1.0, 1.3, 9, 3, 0.1, 0, 1, 0.75, 0.5);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @Autowired Stagehand stagehand;
  @Autowired Indicators indicators;
  @Autowired Dashboards dashboards;
  @Autowired InScope inScope;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void followTheMachineAgain() {
    clock.follow();
  }

  @Test
  void aPlayedHistoryHasThePlannedSizeAndAWrongRecordShowsAsAWrongFigure() {
    String slug = "history-" + ThreadLocalRandom.current().nextInt(1_000_000);
    Network network = stagehand.found(slug, "History", Network.Kind.REPLAY, SMALL, TODAY);
    ReplayStaff staff = stagehand.hire(network, 3, 6);
    stagehand.play("duo", "Test", SMALL, TODAY, staff, 5);

    Figures played = figures(staff);
    assertThat(played.duosStarted()).isEqualTo(16);
    assertThat(played.mentorsActive()).isEqualTo(9);
    assertThat(played.positive()).isBetween(1, played.outcomeKnown() - 1);
    assertThat(played.inWork()).isLessThanOrEqualTo(played.positive());
    assertThat(played.outcomeKnown()).isLessThanOrEqualTo(played.outcomeCohort());

    inScope.run(staff.leader().scope(), () -> {
      jdbc.sql("delete from meeting where id = (select id from meeting limit 1)").update();
      jdbc.sql("delete from outcome where kind = 'job'").update();
    });

    Figures wrong = figures(staff);
    assertThat(wrong.meetings()).isEqualTo(played.meetings() - 1);
    assertThat(wrong.inWork()).isZero();
    assertThat(wrong.positive()).isLessThan(played.positive());
  }

  @Test
  void whereLotsAreDrawnBothArmsArePlayedToTheirOutcomes() {
    Plan lots = new Plan(70, 8, 0.6, 2.6, 6, 12, 0.05, 0, 1, 0.75, 0.5);
    String slug = "lots-" + ThreadLocalRandom.current().nextInt(1_000_000);
    Network network = stagehand.found(slug, "Lots", Network.Kind.REPLAY, lots, TODAY);
    ReplayStaff staff = stagehand.hire(network, 3, 6);
    stagehand.play(DemoLots.blueprint(), "By lot", lots, TODAY, EVENING, staff, 5);
    var blueprint = DemoLots.blueprint().blueprint();
    var trial =
        inScope.call(staff.leader().scope(), () -> dashboards.trial(blueprint, Definition.of(blueprint))).orElseThrow();
    assertThat(List.of(trial.treatment(), trial.control())).allSatisfy(arm -> {
      assertThat(arm.cohort()).isPositive();
      assertThat(arm.known()).isBetween(arm.cohort() / 2, arm.cohort());
      assertThat(arm.positive()).isBetween(1, arm.known());
    });
  }

  private Figures figures(ReplayStaff staff) {
    return inScope.call(
        staff.leader().scope(), () -> indicators.of("duo", Definition.of(indicators.blueprint("duo"))));
  }
}
