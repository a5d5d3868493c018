package org.passerelle.mentoring;

import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.mentoring.AlertCauses.Day;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.blueprint.Relationship;
import org.springframework.stereotype.Component;

/**
 * Looks which duos of an edition need somebody. A cause opens one alert; an alert whose cause is gone is closed
 * with that reason, so that an adviser's day holds only what still waits.
 */
@Component
class AlertWatch {
  /** For blueprints that say nothing of a first meeting or an agreement. */
  private static final Period USUAL_START = Period.ofDays(21);

  private final AlertCauses causes;
  private final Alerts alerts;
  private final Duos duos;
  private final CheckIns checkIns;
  private final Journal journal;

  AlertWatch(AlertCauses causes, Alerts alerts, Duos duos, CheckIns checkIns, Journal journal) {
    this.causes = causes;
    this.alerts = alerts;
    this.duos = duos;
    this.checkIns = checkIns;
    this.journal = journal;
  }

  void look(Edition edition, Relationship rules) {
    Day day = new Day(edition.id(), journal.today(), journal.zone());
    tell(edition, AlertKind.SILENCE, causes.silent(day, rules.alerts().silentAfter()));
    tell(edition, AlertKind.MISSED_MEETINGS, causes.missedMeetings(day, rules.alerts().missedMeetings()));
    tell(edition, AlertKind.ENDING_SOON, causes.endingSoon(day, rules.alerts().endingWithin()));
    tell(edition, AlertKind.START_LATE, causes.startLate(day, firstMeetingWithin(rules), signedWithin(rules)));
    causes.checkInsLate(day, rules.alerts().checkInLateBy()).forEach(this::tellLate);
  }

  private void tell(Edition edition, AlertKind kind, List<UUID> found) {
    Set<UUID> still = new HashSet<>(found);
    Set<UUID> told = alerts.duosWithOpen(kind, edition.id());
    told.stream().filter(duo -> !still.contains(duo)).forEach(duo ->
        alerts.causeIsGone(Causes.of(kind, duo), ClosingReason.CAUSE_GONE));
    found.stream().filter(duo -> !told.contains(duo)).forEach(duo ->
        alerts.raise(kind, duos.get(duo), null, Causes.of(kind, duo)));
  }

  private void tellLate(UUID checkIn) {
    CheckIns.CheckIn late = checkIns.get(checkIn);
    Duo duo = duos.get(late.duo());
    alerts.raise(AlertKind.CHECK_IN_LATE, duo, duo.person(late.side()), Causes.of(AlertKind.CHECK_IN_LATE, checkIn));
  }

  static Period firstMeetingWithin(Relationship rules) {
    Relationship.@Nullable FirstMeeting first = rules.firstMeeting();
    return first == null ? USUAL_START : first.within();
  }

  static Period signedWithin(Relationship rules) {
    Relationship.@Nullable Agreement agreement = rules.agreement();
    return agreement == null ? USUAL_START : agreement.within();
  }
}
