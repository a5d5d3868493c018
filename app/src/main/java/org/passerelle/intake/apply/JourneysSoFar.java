package org.passerelle.intake.apply;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.intake.apply.JourneySoFar.State;
import org.passerelle.intake.apply.JourneySoFar.Step;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.programmes.StageVisit;
import org.passerelle.programmes.blueprint.Role;
import org.passerelle.programmes.blueprint.Stage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far people have come on their journeys. */
@Component
public class JourneysSoFar {
  private final Journeys journeys;
  private final Participations participations;
  private final Offers offers;
  private final Journal journal;

  JourneysSoFar(Journeys journeys, Participations participations, Offers offers, Journal journal) {
    this.journeys = journeys;
    this.participations = participations;
    this.offers = offers;
    this.journal = journal;
  }

  OffsetDateTime now() {
    return journal.now();
  }

  @Transactional(readOnly = true)
  public JourneySoFar of(UUID participation) {
    return of(List.of(participations.get(participation))).getFirst();
  }

  @Transactional(readOnly = true)
  public List<JourneySoFar> ofPerson(UUID person) {
    return of(participations.ofPerson(person));
  }

  /** In as many statements for several as for one. */
  private List<JourneySoFar> of(List<Participation> parts) {
    Map<UUID, Offer> offered = offers.of(parts.stream().map(Participation::edition).distinct().toList());
    List<UUID> ids = parts.stream().map(Participation::id).toList();
    Map<UUID, List<StageVisit>> visits = journeys.visits(ids);
    boolean parallel = parts.stream().anyMatch(part -> hasTracks(part, offered));
    Map<UUID, String> tracks = parallel ? journeys.tracks(ids) : Map.of();
    return parts.stream()
        .map(
            part ->
                soFar(
                    part, Objects.requireNonNull(offered.get(part.edition())),
                    visits.getOrDefault(part.id(), List.of()), tracks.get(part.id())))
        .toList();
  }

  private static boolean hasTracks(Participation part, Map<UUID, Offer> offered) {
    Offer offer = Objects.requireNonNull(offered.get(part.edition()));
    return !offer.blueprint().role(part.role()).tracks().isEmpty();
  }

  private JourneySoFar soFar(
      Participation participation, Offer offer, List<StageVisit> visits, @Nullable String track) {
    Role role = offer.blueprint().role(participation.role());
    List<Step> steps = new ArrayList<>();
    for (Stage stage : role.path().onTrack(track).stages()) {
      step(stage, visits).ifPresent(steps::add);
    }
    return new JourneySoFar(participation, offer, role, steps, endOf(visits));
  }

  private Optional<Step> step(Stage stage, List<StageVisit> visits) {
    StageVisit last =
        visits.stream().filter(visit -> visit.stage().equals(stage.key())).reduce((a, b) -> b).orElse(null);
    if (last == null) {
      return stage.frame().optional()
          ? Optional.empty()
          : Optional.of(new Step(stage, State.AHEAD, null, null));
    }
    LocalDate since = LocalDate.ofInstant(last.enteredAt(), journal.zone());
    StageVisit.Exit exit = last.exit();
    if (exit == null) {
      return Optional.of(new Step(stage, State.OPEN, since, last.dueOn()));
    }
    return exit.result() == StageVisit.Result.DONE
        ? Optional.of(new Step(stage, State.DONE, LocalDate.ofInstant(exit.leftAt(), journal.zone()), null))
        : Optional.empty();
  }

  private static StageVisit.@Nullable Exit endOf(List<StageVisit> visits) {
    if (visits.stream().anyMatch(StageVisit::isOpen)) {
      return null;
    }
    return visits.stream()
        .map(StageVisit::exit)
        .filter(exit -> exit != null && exit.result().ends())
        .findFirst()
        .orElse(null);
  }
}
