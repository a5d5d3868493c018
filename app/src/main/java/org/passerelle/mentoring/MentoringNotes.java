package org.passerelle.mentoring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.passerelle.access.Networks;
import org.passerelle.audit.Audit;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** When, by whom and for whose ears something happens to a duo. */
@Component
class MentoringNotes {
  private final Clock clock;
  private final Networks networks;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  MentoringNotes(Clock clock, Networks networks, Audit audit, ApplicationEventPublisher events) {
    this.clock = clock;
    this.networks = networks;
    this.audit = audit;
    this.events = events;
  }

  Scope requireAdviser() {
    return Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
  }

  OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }

  /** Today in the network's zone. */
  LocalDate today() {
    return LocalDate.now(clock.withZone(networks.current().zone()));
  }

  void wrote(String action, Duo duo) {
    audit.wrote(action, "duo", duo.id());
  }

  void publish(Object event) {
    events.publishEvent(event);
  }
}
