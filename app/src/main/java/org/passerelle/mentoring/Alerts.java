package org.passerelle.mentoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.oversight.StepSwitches;
import org.passerelle.scope.Ids;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What calls an adviser to a duo. A cause opens one alert, however often it is noticed, until somebody closes it. */
@Service
public class Alerts {
  private final AlertRepository alerts;
  private final StepSwitches switches;
  private final Journal journal;

  Alerts(AlertRepository alerts, StepSwitches switches, Journal journal) {
    this.alerts = alerts;
    this.switches = switches;
    this.journal = journal;
  }

  /**
   * Opens an alert unless its cause has one open, or the step is switched off; the duo's adviser owns it from the start.
   *
   * @param person the side it is about, or {@code null} for both
   * @param cause what makes it this alert and no other: {@code silence:{duo}}
   */
  @Transactional
  public boolean raise(AlertKind kind, Duo duo, @Nullable UUID person, String cause) {
    UUID id = Ids.next();
    if (!switches.isRunning(AlertStep.KEY) || !alerts.open(id, duo, kind, person, cause, journal.now())) {
      return false;
    }
    journal.wrote("alert.opened", "alert", id, kind.key());
    journal.publish(new AlertOpened(id, kind, duo.id(), person, cause));
    if (duo.adviser() != null) {
      alerts.own(id, duo.organisation(), Ids.next(), duo.adviser(), journal.now());
    }
    return true;
  }

  /** Opens an alert about one person, unless its cause has one open, or the step is switched off. */
  @Transactional
  public boolean raise(AlertKind kind, AlertAbout about, String cause) {
    UUID id = Ids.next();
    if (!switches.isRunning(AlertStep.KEY) || !alerts.open(id, about, kind, cause, journal.now())) {
      return false;
    }
    journal.wrote("alert.opened", "alert", id, kind.key());
    journal.publish(new PersonAlertOpened(id, kind, about, cause));
    if (about.owner() != null) {
      alerts.own(id, about.organisation(), Ids.next(), about.owner(), journal.now());
    }
    return true;
  }

  /** Opens the alert of a concern, which belongs to whom it was told. @param toldTo {@code null} for no one person */
  @Transactional
  UUID raiseConcern(Duo duo, UUID person, @Nullable UUID toldTo) {
    UUID id = Ids.next();
    alerts.open(id, duo, AlertKind.CONCERN, person, "concern:" + id, journal.now());
    journal.wrote("alert.opened", "alert", id, AlertKind.CONCERN.key());
    if (toldTo != null) {
      alerts.own(id, duo.organisation(), Ids.next(), toldTo, journal.now());
    }
    return id;
  }

  /** Closes what the named cause opened, because it is gone; an alert that is not open stays as it is. */
  @Transactional
  void causeIsGone(String cause, ClosingReason reason) {
    alerts.openOf(cause).ifPresent(alert -> {
      alerts.close(alert, reason.key(), null, journal.now());
      journal.wrote("alert.closed", "alert", alert.id(), reason.key());
    });
  }

  /** The duos of an edition that have an open alert of a kind. */
  @Transactional(readOnly = true)
  Set<UUID> duosWithOpen(AlertKind kind, UUID edition) {
    return alerts.duosWithOpen(kind, edition);
  }

  /** Gives an alert to somebody, oneself included; whoever owned it no longer does. */
  @Transactional
  public void give(UUID alert, UUID owner) {
    Voices.staff();
    Alert given = get(alert);
    alerts.own(given.id(), given.organisation(), Ids.next(), owner, journal.now());
    journal.wrote("alert.given", "alert", alert);
  }

  /** Lets an alert rest until a day. @return false when the day is not in the future */
  @Transactional
  public boolean snooze(UUID alert, LocalDate until, String reason) {
    Voices.staff();
    if (!until.isAfter(journal.today())) {
      return false;
    }
    alerts.snooze(get(alert), Ids.next(), until, reason, journal.now(), Scope.current().requireAccount());
    journal.wrote("alert.snoozed", "alert", alert);
    return true;
  }

  /** @return false when somebody else closed it first */
  @Transactional
  public boolean close(UUID alert, String reason, @Nullable String note) {
    Voices.staff();
    boolean closed = alerts.close(get(alert), reason, note, journal.now());
    if (closed) {
      journal.wrote("alert.closed", "alert", alert);
      journal.publish(new AlertSettled(alert, reason));
    }
    return closed;
  }

  /** @throws NotFound when the scope sees no such alert */
  @Transactional(readOnly = true)
  public Alert get(UUID alert) {
    return alerts.find(alert).filter(Alerts::mayRead).orElseThrow(() -> new NotFound("alert"));
  }

  /** Every open alert the scope may see, oldest first, resting ones too. */
  @Transactional(readOnly = true)
  public List<Alert> open() {
    return alerts.open().stream().filter(Alerts::mayRead).toList();
  }

  @Transactional(readOnly = true)
  public List<Alert> ofDuo(UUID duo) {
    return alerts.ofDuo(duo).stream().filter(Alerts::mayRead).toList();
  }

  private static boolean mayRead(Alert alert) {
    Scope scope = Scope.current();
    return !alert.confidential()
        || scope.isSystem()
        || scope.has(Role.MANAGER)
        || scope.has(Role.ADMINISTRATOR)
        || (scope.account() != null && scope.account().equals(alert.owner()));
  }
}
