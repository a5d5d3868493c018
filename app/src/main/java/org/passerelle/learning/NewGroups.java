package org.passerelle.learning;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens several groups of a training at once, with those whom staff put into each: all of them, or none. */
@Service
public class NewGroups {
  private final Runs runs;
  private final Enrolments enrolments;
  private final Participations participations;

  NewGroups(Runs runs, Enrolments enrolments, Participations participations) {
    this.runs = runs;
    this.enrolments = enrolments;
    this.participations = participations;
  }

  /** @param cefr the level it leads from; {@code null} where levels do not matter */
  public record NewGroup(String title, @Nullable String cefr, int places, List<UUID> participations) {}

  public sealed interface Opened {
    record Done(List<Run> runs) implements Opened {}

    /** More people than places in a group. @param group counted from 0 */
    record TooMany(int group, int people, int places) implements Opened {}

    /** Somebody left the stage or got a place elsewhere meanwhile, or stands in two of the groups. */
    record Overtaken() implements Opened {}
  }

  @Transactional
  public Opened open(Run.OfStage stage, UUID organisation, String language, List<NewGroup> groups) {
    Scope.current().require(Runs.STAFF);
    for (int i = 0; i < groups.size(); i++) {
      NewGroup group = groups.get(i);
      if (group.participations().size() > group.places()) {
        return new Opened.TooMany(i, group.participations().size(), group.places());
      }
    }
    List<UUID> chosen = groups.stream().flatMap(group -> group.participations().stream()).toList();
    Set<UUID> free = unplaced(stage).stream().map(Participation::id).collect(Collectors.toSet());
    if (!free.containsAll(chosen) || Set.copyOf(chosen).size() < chosen.size()) {
      return new Opened.Overtaken();
    }
    return new Opened.Done(groups.stream().map(group -> open(stage, organisation, language, group)).toList());
  }

  private Run open(Run.OfStage stage, UUID organisation, String language, NewGroup group) {
    Run run =
        runs.open(
            new NewRun(organisation, null, stage, group.title(), group.cefr(), language, group.places(), null));
    group.participations().forEach(one -> enrolments.enrol(run.id(), one));
    return runs.get(run.id());
  }

  /** Those who stand in a training stage and are in none of its runs. */
  @Transactional(readOnly = true)
  public List<Participation> unplaced(Run.OfStage stage) {
    return unplaced(stage, enrolments.ofStage(stage));
  }

  /** The same, where it is known already who was ever enrolled in a run of the stage. */
  @Transactional(readOnly = true)
  public List<Participation> unplaced(Run.OfStage stage, List<Enrolment> ofStage) {
    Set<UUID> taken =
        ofStage.stream()
            .filter(one -> one.endReason() == null)
            .map(Enrolment::person)
            .collect(Collectors.toSet());
    return participations.standingIn(stage.edition(), stage.role(), stage.stage()).stream()
        .filter(one -> !taken.contains(one.person()))
        .toList();
  }
}
