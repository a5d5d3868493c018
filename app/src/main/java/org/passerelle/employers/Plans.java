package org.passerelle.employers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.employers.Placement.Step;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.Hosting;
import org.passerelle.programmes.blueprint.Hosting.Duty;
import org.passerelle.programmes.blueprint.Hosting.Phase;
import org.passerelle.programmes.blueprint.Journey;
import org.passerelle.programmes.blueprint.Question;
import org.passerelle.programmes.blueprint.Relationship.EndReason;
import org.passerelle.programmes.blueprint.ScreeningCheck;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.programmes.blueprint.Who;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a programme lays down for placements: the plan in four phases, reasons for an end, questions for the review. */
@Service
@Transactional(readOnly = true)
public class Plans {
  private final Participations participations;
  private final Editions editions;
  private final Placements placements;

  Plans(Participations participations, Editions editions, Placements placements) {
    this.participations = participations;
    this.editions = editions;
    this.placements = placements;
  }

  /** A duty of the plan and when it was done. @param done {@code null} while it is open */
  public record Planned(Phase phase, Duty duty, @Nullable Step done) {}

  public Blueprint blueprint(Placement placement) {
    return editions.blueprint(participations.get(placement.participation()).edition());
  }

  public List<Planned> of(Placement placement) {
    return plan(placement, blueprint(placement));
  }

  /**
   * All that a programme lays down for one placement, read together.
   *
   * @param stage which it fills; {@code null} where the journey has no placement
   */
  public record Laid(Blueprint blueprint, Stage.@Nullable Placement stage, List<Planned> plan) {
    /** The programme's own reasons for an end; empty where it names none. */
    public List<EndReason> endReasons() {
      return stage == null ? List.of() : stage.endReasons();
    }

    /** What must be seen before the first day. */
    public List<ScreeningCheck.Kind> papers() {
      return stage == null ? List.of() : stage.papers();
    }

    /** What one side is asked in the review. */
    public List<Question> review(Who side) {
      return stage == null ? List.of() : stage.review().getOrDefault(side, List.of());
    }
  }

  public Laid laid(Placement placement) {
    Participation part = participations.get(placement.participation());
    Blueprint blueprint = editions.blueprint(part.edition());
    return new Laid(
        blueprint, stage(placement, blueprint.role(part.role()).path()).orElse(null), plan(placement, blueprint));
  }

  private List<Planned> plan(Placement placement, Blueprint blueprint) {
    Hosting hosting = blueprint.hosting();
    if (hosting == null) {
      return List.of();
    }
    List<Step> done = placements.steps(placement.id());
    List<Planned> plan = new ArrayList<>();
    for (Map.Entry<Phase, List<Duty>> phase : hosting.phases().entrySet()) {
      for (Duty duty : phase.getValue()) {
        plan.add(new Planned(phase.getKey(), duty, find(done, phase.getKey(), duty)));
      }
    }
    return plan;
  }

  private static @Nullable Step find(List<Step> done, Phase phase, Duty duty) {
    return done.stream()
        .filter(step -> step.phase() == phase && step.duty().equals(duty.key()))
        .findFirst()
        .orElse(null);
  }

  /** The programme's own reasons for an end; empty where it names none. */
  public List<EndReason> endReasons(Placement placement) {
    return laid(placement).endReasons();
  }

  /** What one side is asked in the review. */
  public List<Question> review(Placement placement, Who side) {
    return laid(placement).review(side);
  }

  /** The stage that this placement fills: the one it names, else the first of the same kind. */
  private static Optional<Stage.Placement> stage(Placement placement, Journey journey) {
    List<Stage.Placement> stages =
        journey.stages().stream().filter(Stage.Placement.class::isInstance).map(Stage.Placement.class::cast).toList();
    return stages.stream().filter(stage -> stage.key().equals(placement.stage())).findFirst()
        .or(() -> stages.stream().filter(stage -> stage.type() == placement.terms().kind()).findFirst())
        .or(() -> stages.stream().findFirst());
  }
}
