package org.passerelle.replay;

import java.time.LocalDate;
import org.passerelle.access.Network;
import org.passerelle.access.Networks;
import org.passerelle.programmes.Edition;
import org.passerelle.scope.MovableClock;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Some five hundred invented people spread over every stage, some with problems; played once, before the product is ready. */
@Component
@ConditionalOnBooleanProperty("passerelle.demo")
class Demonstration implements ApplicationRunner {
  private static final Plan DUO = new Plan(78, 104, 1.1, 1.5, 72, 1, 0.12, 0.12, 0.9, 0.72, 0.5);
  /** Early and many, so that most windows have closed. */
  private static final Plan LOTS = new Plan(104, 48, 0.6, 2.6, 30, 30, 0.08, 0, 0.9, 0.74, 0.52);
  private static final Plan WROCLAW = new Plan(20, 14, 1.0, 1.5, 12, 1, 0.1, 0.1, 0.9, 0.6, 0.3);

  private final Stagehand stagehand;
  private final Networks networks;
  private final DemoFigures figures;
  private final DemoExchange exchange;
  private final DemoOversight oversight;
  private final MovableClock clock;

  Demonstration(
      Stagehand stagehand, Networks networks, DemoFigures figures, DemoExchange exchange, DemoOversight oversight,
      MovableClock clock) {
    this.stagehand = stagehand;
    this.networks = networks;
    this.figures = figures;
    this.exchange = exchange;
    this.oversight = oversight;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (networks.all().stream().anyMatch(network -> network.kind() == Network.Kind.DEMO)) {
      return;
    }
    try {
      LocalDate today = LocalDate.now(clock.withZone(Stagehand.ZONE));
      Network network = stagehand.found("demo", "Passerelle demo", Network.Kind.DEMO, LOTS, today);
      ReplayStaff staff = figures.hire(network);
      stagehand.play(DemoLots.blueprint(), "Liège, by lot", LOTS, today, staff, 5);
      Edition duo = stagehand.play("duo", "Brussels", DUO, today, staff, 7);
      stagehand.play("wroclaw", "Wrocław", WROCLAW, today, staff, 11);
      figures.takeSides(network, duo);
      exchange.open(duo, staff, today);
      oversight.play(network, duo, staff, today.atTime(9, 0).atZone(Stagehand.ZONE).toInstant());
    } finally {
      clock.follow();
    }
  }
}
