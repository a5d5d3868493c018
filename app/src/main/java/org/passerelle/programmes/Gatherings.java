package org.passerelle.programmes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.Relationship.ExchangeSessions;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.NotFound;
import org.springframework.stereotype.Component;

/** What people come together for: the stages of their journey, and the exchange that supporters hold beside it. */
@Component
public class Gatherings {
  private final Editions editions;
  private final Journeys journeys;

  Gatherings(Editions editions, Journeys journeys) {
    this.editions = editions;
    this.journeys = journeys;
  }

  /** @throws NotFound when the participation's blueprint knows no such stage */
  public Stage of(Participation participation, String key) {
    return editions.blueprint(participation.edition()).gathering(participation.role(), key)
        .orElseThrow(() -> new NotFound("stage"));
  }

  public Optional<Stage> exchangeOf(Participation participation) {
    return editions.blueprint(participation.edition()).exchangeOf(participation.role());
  }

  /** Whether somebody stands where one comes for this. */
  public boolean mayCome(Participation participation, String key) {
    List<String> from = openTo(participation.edition(), participation.role(), key);
    return journeys.open(participation.id()).stream().anyMatch(visit -> from.contains(visit.stage()));
  }

  /** The stages from which one comes: the stage itself; to an exchange whoever walks with somebody, or waits to. */
  public List<String> openTo(UUID edition, String role, String key) {
    if (!key.equals(ExchangeSessions.KEY)) {
      return List.of(key);
    }
    Blueprint blueprint = editions.blueprint(edition);
    return blueprint.role(role).path().stages().stream()
        .filter(stage -> stage instanceof Stage.Together || stage instanceof Stage.Matching)
        .map(Stage::key)
        .toList();
  }
}
