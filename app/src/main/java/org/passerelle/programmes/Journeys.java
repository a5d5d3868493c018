package org.passerelle.programmes;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.programmes.StageVisit.Result;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.Journey;
import org.passerelle.programmes.blueprint.Role;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.Ids;
import org.passerelle.scope.NotAllowed;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Scope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves participations through the stages of their journey. Where somebody stands is computed from what is noted here. */
@Service
public class Journeys {
  private final StageRepository stages;
  private final Participations participations;
  private final Editions editions;
  private final ObjectProvider<StageGate> gates;
  private final Journal journal;

  Journeys(
      StageRepository stages, Participations participations, Editions editions, ObjectProvider<StageGate> gates,
      Journal journal) {
    this.stages = stages;
    this.participations = participations;
    this.editions = editions;
    this.gates = gates;
    this.journal = journal;
  }

  /**
   * Begins a person's part in an edition and opens its first stages.
   *
   * @param appliedOn the day on which the promise to the person begins, in the network's zone
   */
  @Transactional
  public Participation begin(
      UUID edition, UUID person, String role, LocalDate appliedOn, @Nullable String heardHow,
      @Nullable Integer capacity) {
    Edition joined = editions.get(edition);
    Participation participation =
        new Participation(
            Ids.next(), joined.organisation(), edition, person, role, appliedOn, heardHow, capacity);
    stages.insert(participation, journal.now(), journal.actor());
    journal.wrote("participation.begun", "participation", participation.id(), role);
    openWhatIsDue(participation);
    return participation;
  }

  /** Leaves an open stage as passed and opens what needed it; a stage that is not open stays as it is. */
  @Transactional
  public void complete(UUID participation, String stage) {
    leave(participation, stage, Result.DONE, null);
  }

  /**
   * Leaves one open stage. {@link Result#DONE} and {@link Result#SKIPPED} open what follows; the others end the whole
   * journey: every other open stage is left with the same result.
   *
   * @return false when the stage was not open
   * @throws NotAllowed when the product itself would refuse somebody: that takes a person
   */
  @Transactional
  public boolean leave(UUID participation, String stage, Result result, @Nullable String reason) {
    if (result == Result.REFUSED) {
      Scope.current().requireAccount();
    }
    Participation traveller = participations.get(participation);
    Optional<StageVisit> visit = openVisit(participation, stage);
    if (visit.isEmpty() || !close(traveller, visit.get(), result, reason)) {
      return false;
    }
    if (result.opensNext()) {
      openWhatIsDue(traveller);
    } else {
      stages.open(participation).forEach(other -> close(traveller, other, result, reason));
    }
    return true;
  }

  /** Ends the whole journey wherever it stands. @return false when no stage was open */
  @Transactional
  public boolean end(UUID participation, Result result, @Nullable String reason) {
    List<StageVisit> open = stages.open(participation);
    return !open.isEmpty() && leave(participation, open.getFirst().stage(), result, reason);
  }

  /** Enters a stage once more, such as matching after an ended duo; does nothing when it is open already. */
  @Transactional
  public void enter(UUID participation, String stage) {
    Participation traveller = participations.get(participation);
    List<StageVisit> visits = stages.visits(participation);
    if (visits.stream().noneMatch(visit -> visit.isOpen() && visit.stage().equals(stage))) {
      open(traveller, journey(traveller).stage(stage).orElseThrow(), visits);
    }
  }

  /** Every stay, first entered first. */
  @Transactional(readOnly = true)
  public List<StageVisit> visits(UUID participation) {
    return stages.visits(participation);
  }

  /** The same of several participations, by participation. */
  @Transactional(readOnly = true)
  public Map<UUID, List<StageVisit>> visits(Collection<UUID> participations) {
    return stages.visits(participations).stream().collect(Collectors.groupingBy(StageVisit::participation));
  }

  /** The stages open now. */
  @Transactional(readOnly = true)
  public List<StageVisit> open(UUID participation) {
    return stages.open(participation);
  }

  /**
   * Leaves an open stage so that an earlier one is walked again, with everything that needs it.
   *
   * @return false when the stage was not open
   */
  @Transactional
  public boolean sendBack(UUID participation, String from, String to, @Nullable String reason) {
    Participation traveller = participations.get(participation);
    Optional<StageVisit> visit = openVisit(participation, from);
    if (visit.isEmpty() || !close(traveller, visit.get(), Result.SENT_BACK, reason)) {
      return false;
    }
    enter(participation, to);
    return true;
  }

  /** Gives somebody one of the role's parallel ways; stages of that way open as soon as it is their turn. */
  @Transactional
  public void follow(UUID participation, String track) {
    Participation traveller = participations.get(participation);
    Role role = editions.blueprint(traveller.edition()).role(traveller.role());
    if (role.tracks().stream().noneMatch(one -> one.key().equals(track))) {
      throw new NotFound("track");
    }
    stages.follow(traveller, track, journal.now(), journal.actor());
    journal.wrote("track.chosen", "participation", participation, track);
    if (!stages.open(participation).isEmpty() || stages.endedWell(participation)) {
      openWhatIsDue(traveller);
    }
  }

  /** The way a participation follows; empty where none was chosen. */
  @Transactional(readOnly = true)
  public Optional<String> track(UUID participation) {
    return stages.track(participation);
  }

  /** The ways that several participations follow, those who follow one. */
  @Transactional(readOnly = true)
  public Map<UUID, String> tracks(Collection<UUID> participations) {
    return stages.tracks(participations);
  }

  /** The blueprint that a participation runs on. */
  @Transactional(readOnly = true)
  public Blueprint blueprint(UUID participation) {
    return editions.blueprint(participations.get(participation).edition());
  }

  /** The journey that a participation's blueprint lays out for its role, on the way it follows. */
  @Transactional(readOnly = true)
  public Journey journey(Participation participation) {
    Role role = editions.blueprint(participation.edition()).role(participation.role());
    Journey whole = role.path();
    return role.tracks().isEmpty()
        ? whole
        : stages.track(participation.id()).map(whole::onTrack).orElse(whole);
  }

  private Optional<StageVisit> openVisit(UUID participation, String stage) {
    return stages.open(participation).stream().filter(open -> open.stage().equals(stage)).findFirst();
  }

  private boolean close(Participation traveller, StageVisit visit, Result result, @Nullable String reason) {
    if (!stages.leave(traveller, visit.id(), result, reason, journal.now(), journal.actor())) {
      return false;
    }
    journal.wrote("stage.left", "participation", traveller.id(), visit.stage() + " " + result.key());
    journal.publish(new StageLeft(traveller.id(), visit.id(), visit.stage(), result));
    return true;
  }

  private void openWhatIsDue(Participation traveller) {
    List<StageVisit> visits = stages.visits(traveller.id());
    Journey journey = journey(traveller);
    Set<String> passed = Passed.of(visits, journey);
    Set<String> open =
        visits.stream().filter(StageVisit::isOpen).map(StageVisit::stage).collect(Collectors.toSet());
    for (Stage stage : journey.openAfter(passed)) {
      if (!open.contains(stage.key()) && isOnWay(traveller, stage) && gates.stream().allMatch(gate -> gate.mayOpen(traveller, stage))) {
        open(traveller, stage, visits);
      }
    }
  }

  private boolean isOnWay(Participation traveller, Stage stage) {
    return stage.frame().only().isEmpty()
        || stages.track(traveller.id()).filter(stage.frame().only()::contains).isPresent();
  }

  /** Whoever comes back to a stage is promised anew: their application may lie years back by then. */
  private void open(Participation traveller, Stage stage, List<StageVisit> visits) {
    boolean again = visits.stream().anyMatch(visit -> visit.stage().equals(stage.key()));
    LocalDate due = stage.frame().due(again ? journal.today() : traveller.appliedOn(), journal.today());
    UUID visit = stages.enter(traveller, stage.key(), due, journal.now(), journal.actor());
    journal.wrote("stage.entered", "participation", traveller.id(), stage.key());
    journal.publish(new StageEntered(traveller.id(), visit, stage.key()));
  }
}
