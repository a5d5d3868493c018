package org.passerelle.intake.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.programmes.StageVisit;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.Role;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens somebody's part in a programme for staff, and notes in the audit that it was opened. */
@Component
public class ParticipationDesk {
  private final Participations participations;
  private final Journeys journeys;
  private final Editions editions;
  private final People people;
  private final Hosts hosts;

  ParticipationDesk(
      Participations participations, Journeys journeys, Editions editions, People people, Hosts hosts) {
    this.participations = participations;
    this.journeys = journeys;
    this.editions = editions;
    this.people = people;
    this.hosts = hosts;
  }

  /** @param staff names of staff, by account */
  public record File(
      Participation participation, Person person, Blueprint blueprint, List<StageVisit> visits,
      Map<UUID, String> staff) {

    public Role role() {
      return blueprint.role(participation.role());
    }

    public Stage stage(String key) {
      return role().path().stage(key).orElseThrow(() -> new NotFound("stage"));
    }

    public List<StageVisit> open() {
      return visits.stream().filter(StageVisit::isOpen).toList();
    }

    public boolean standsIn(String stage) {
      return open().stream().anyMatch(visit -> visit.stage().equals(stage));
    }

    /** How the journey ended; {@code null} while it goes on. */
    public StageVisit.@Nullable Exit ending() {
      return open().isEmpty()
          ? visits.stream()
              .map(StageVisit::exit)
              .max(Comparator.comparing(StageVisit.Exit::leftAt))
              .filter(exit -> exit.result().ends())
              .orElse(null)
          : null;
    }

    /** The stage that is to be talked about: the open one, else the last one that was. */
    public Optional<Stage.Appointment> talk() {
      return visits.stream()
          .sorted(
              Comparator.comparing(StageVisit::isOpen).reversed()
                  .thenComparing(Comparator.comparing(StageVisit::enteredAt).reversed()))
          .map(visit -> stage(visit.stage()))
          .filter(Stage.Appointment.class::isInstance)
          .map(Stage.Appointment.class::cast)
          .findFirst();
    }

    public String path() {
      return "/staff/participations/" + participation.id();
    }
  }

  /** @throws NotFound when the scope sees no such participation */
  @Transactional
  public File open(UUID id) {
    Participation participation = participations.get(id);
    return new File(
        participation, people.open(participation.person()), editions.blueprint(participation.edition()),
        journeys.visits(id), hosts.names());
  }
}
