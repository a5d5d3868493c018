package org.passerelle.mentoring;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.scope.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads an alert with whom it is about. */
@Service
public class AlertFiles {
  private final Alerts alerts;
  private final Duos duos;
  private final DuoProfiles profiles;
  private final People people;
  private final ExpiringPapers papers;

  AlertFiles(Alerts alerts, Duos duos, DuoProfiles profiles, People people, ExpiringPapers papers) {
    this.alerts = alerts;
    this.duos = duos;
    this.profiles = profiles;
    this.people = people;
    this.papers = papers;
  }

  /** @throws NotFound when the scope sees no such alert */
  @Transactional(readOnly = true)
  public AlertFile of(UUID id) {
    Alert alert = alerts.get(id);
    DuoProfile profile = alert.duo() == null ? null : profiles.of(duos.get(alert.duo()));
    return new AlertFile(
        alert, profile, person(alert, profile),
        alert.paper() == null ? null : papers.find(alert.paper()).orElse(null));
  }

  private @Nullable Person person(Alert alert, @Nullable DuoProfile profile) {
    if (alert.person() == null) {
      return null;
    }
    return profile == null ? people.get(alert.person()) : profile.person(profile.duo().sideOf(alert.person()));
  }
}
