package org.passerelle.programmes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.audit.Audit;
import org.passerelle.audit.Audit.Deed;
import org.passerelle.programmes.StageVisit.Exit;
import org.passerelle.programmes.StageVisit.Result;
import org.passerelle.programmes.blueprint.Journey;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People who join an edition many at once, having applied elsewhere, such as those of a list. */
@Service
public class Arrivals {
  private final StageRepository stages;
  private final Editions editions;
  private final Journal journal;
  private final Audit audit;

  Arrivals(StageRepository stages, Editions editions, Journal journal, Audit audit) {
    this.stages = stages;
    this.editions = editions;
    this.journal = journal;
    this.audit = audit;
  }

  /** @param id of the participation to be, chosen beforehand */
  public record Arrival(UUID id, UUID person, LocalDate appliedOn, @Nullable Integer capacity) {}

  /**
   * Begins their parts in an edition. The application, and what it needed, is passed; what follows it is open. No event is
   * published, so nobody gets a letter because somebody else typed a list.
   */
  @Transactional
  public void begin(UUID editionId, String role, List<Arrival> arrivals) {
    Edition edition = editions.get(editionId);
    Journey journey = editions.blueprint(edition).role(role).path();
    Set<String> passed = passedByApplying(journey);
    Map<Participation, List<StageVisit>> begun = new LinkedHashMap<>();
    for (Arrival arrival : arrivals) {
      Participation traveller =
          new Participation(
              arrival.id(), edition.organisation(), editionId, arrival.person(), role, arrival.appliedOn(), null,
              arrival.capacity());
      begun.put(traveller, visits(traveller, journey, passed));
    }
    stages.insert(begun, journal.now(), journal.actor());
    audit.wroteAll(begun.entrySet().stream().flatMap(one -> deeds(one.getKey(), one.getValue()).stream()).toList());
  }

  /** The application and every stage it needs, in the order of the file; empty where a journey has no application. */
  static Set<String> passedByApplying(Journey journey) {
    Set<String> passed = new LinkedHashSet<>();
    journey.first(Stage.Application.class).ifPresent(application -> addWithNeeds(journey, application, passed));
    return passed;
  }

  private static void addWithNeeds(Journey journey, Stage stage, Set<String> passed) {
    for (String need : journey.needsOf(stage)) {
      journey.stage(need).filter(needed -> !passed.contains(need)).ifPresent(
          needed -> addWithNeeds(journey, needed, passed));
    }
    passed.add(stage.key());
  }

  private List<StageVisit> visits(Participation traveller, Journey journey, Set<String> passed) {
    List<StageVisit> visits = new ArrayList<>();
    for (String stage : passed) {
      Result result = isApplication(journey, stage) ? Result.DONE : Result.SKIPPED;
      Exit exit = new Exit(result, null, journal.instant(), journal.actor());
      visits.add(
          new StageVisit(Ids.next(), traveller.id(), stage, journal.instant(), due(traveller, journey, stage), exit));
    }
    for (Stage stage : journey.openAfter(passed).stream().filter(one -> one.frame().only().isEmpty()).toList()) {
      visits.add(
          new StageVisit(
              Ids.next(), traveller.id(), stage.key(), journal.instant(), due(traveller, journey, stage.key()), null));
    }
    return visits;
  }

  private static boolean isApplication(Journey journey, String stage) {
    return journey.stage(stage).orElseThrow() instanceof Stage.Application;
  }

  private @Nullable LocalDate due(Participation traveller, Journey journey, String stage) {
    return journey.stage(stage).orElseThrow().frame().due(traveller.appliedOn(), journal.today());
  }

  private static List<Deed> deeds(Participation traveller, List<StageVisit> visits) {
    List<Deed> deeds = new ArrayList<>();
    deeds.add(new Deed("participation.begun", "participation", traveller.id(), traveller.role()));
    for (StageVisit visit : visits) {
      deeds.add(new Deed("stage.entered", "participation", traveller.id(), visit.stage()));
      if (visit.exit() != null) {
        deeds.add(
            new Deed(
                "stage.left", "participation", traveller.id(), visit.stage() + " " + visit.exit().result().key()));
      }
    }
    return deeds;
  }
}
