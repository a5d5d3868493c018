package org.passerelle.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.audit.Audit;
import org.passerelle.scope.Scope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What every use case needs to note its deed: when it happens, who acts, the audit, and those who hear of it. */
@Component
public class Journal {
  private final Clock clock;
  private final Networks networks;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  Journal(Clock clock, Networks networks, Audit audit, ApplicationEventPublisher events) {
    this.clock = clock;
    this.networks = networks;
    this.audit = audit;
    this.events = events;
  }

  public OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }

  public Instant instant() {
    return clock.instant();
  }

  /** The running scope's network's zone. */
  public ZoneId zone() {
    return networks.current().zone();
  }

  /** Today in the network's zone. */
  public LocalDate today() {
    return LocalDate.now(clock.withZone(zone()));
  }

  /** The acting account; {@code null} for the system and the public. */
  public @Nullable UUID actor() {
    return Scope.current().account();
  }

  /** Notes a deed in the audit, in the running transaction; see {@link Audit#wrote}. */
  public void wrote(String action, String subjectKind, @Nullable UUID subject, @Nullable String detail) {
    audit.wrote(action, subjectKind, subject, detail);
  }

  public void wrote(String action, String subjectKind, @Nullable UUID subject) {
    audit.wrote(action, subjectKind, subject);
  }

  /** Tells the other parts, who hear it in the same transaction. */
  public void publish(Object event) {
    events.publishEvent(event);
  }
}
