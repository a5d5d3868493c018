package org.passerelle.programmes;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Networks;
import org.passerelle.audit.Audit;
import org.passerelle.scope.Scope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** When and by whom a journey moves on, and who hears of it. */
@Component
class JourneyNotes {
  private final Clock clock;
  private final Networks networks;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  JourneyNotes(Clock clock, Networks networks, Audit audit, ApplicationEventPublisher events) {
    this.clock = clock;
    this.networks = networks;
    this.audit = audit;
    this.events = events;
  }

  OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(networks.current().zone()));
  }

  @Nullable UUID actor() {
    return Scope.current().account();
  }

  void write(String action, Participation participation) {
    audit.wrote(action, "participation", participation.id(), participation.role());
  }

  void entered(Participation participation, UUID visit, String stage) {
    audit.wrote("stage.entered", "participation", participation.id(), stage);
    events.publishEvent(new StageEntered(participation.id(), visit, stage));
  }

  void left(Participation participation, StageVisit visit, StageVisit.Result result) {
    audit.wrote("stage.left", "participation", participation.id(), visit.stage() + " " + result.key());
    events.publishEvent(new StageLeft(participation.id(), visit.id(), visit.stage(), result));
  }
}
