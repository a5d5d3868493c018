package org.passerelle.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.passerelle.access.Network;
import org.passerelle.access.Networks;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.blueprint.Blueprints;
import org.passerelle.scope.MovableClock;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** About three hundred invented people spread over every stage, some with problems; played once, before the product is ready. */
@Component
@ConditionalOnBooleanProperty("passerelle.demo")
class Demonstration implements ApplicationRunner {
  private static final Plan DUO = new Plan(78, 52, 1.1, 1.45, 38, 1, 0.12, 0.12, 0.9, 0.72, 0.5);
  /** Early and many, so that most windows have closed. */
  private static final Plan LOTS = new Plan(104, 27, 0.6, 2.6, 17, 30, 0.08, 0, 0.9, 0.74, 0.52);
  private static final LocalTime MORNING = LocalTime.of(7, 0);
  private static final Plan WROCLAW = new Plan(20, 11, 1.0, 1.5, 9, 1, 0.1, 0.1, 0.9, 0.6, 0.3);

  private final Stagehand stagehand;
  private final Networks networks;
  private final DemoFigures figures;
  private final DemoScenes scenes;
  private final MovableClock clock;

  Demonstration(Stagehand stagehand, Networks networks, DemoFigures figures, DemoScenes scenes, MovableClock clock) {
    this.stagehand = stagehand;
    this.networks = networks;
    this.figures = figures;
    this.scenes = scenes;
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
      stagehand.play(DemoLots.blueprint(), "Liège, by lot", LOTS, today, MORNING, staff, 5);
      Edition duo = stagehand.play(Blueprints.shipped("duo").orElseThrow(), "Brussels", DUO, today, MORNING, staff, 7);
      Edition wroclaw =
          stagehand.play(Blueprints.shipped("wroclaw").orElseThrow(), "Wrocław", WROCLAW, today, MORNING, staff, 11);
      figures.takeSides(network, duo);
      scenes.newcomers().come(duo, staff, today, 8, 29);
      scenes.newcomers().come(wroclaw, staff, today, 4, 31);
      scenes.exchange().open(duo, staff, today);
      Instant morning = today.atTime(9, 0).atZone(Stagehand.ZONE).toInstant();
      scenes.troubles().tell(network, duo, staff, morning);
      scenes.oversight().play(network, duo, staff, morning);
    } finally {
      clock.follow();
    }
  }
}
