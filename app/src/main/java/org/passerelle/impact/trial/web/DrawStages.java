package org.passerelle.impact.trial.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.passerelle.impact.trial.DrawList;
import org.passerelle.impact.trial.DrawLists;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.Participations;
import org.passerelle.programmes.blueprint.Role;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.programmes.blueprint.Stage.Randomisation;
import org.passerelle.scope.NotFound;
import org.springframework.stereotype.Component;

/** The stages of a programme's editions in which lots are drawn. */
@Component
public class DrawStages {
  private final Editions editions;
  private final DrawLists lists;
  private final Participations participations;

  DrawStages(Editions editions, DrawLists lists, Participations participations) {
    this.editions = editions;
    this.lists = lists;
    this.participations = participations;
  }

  /** @param waiting people who stand there without a lot */
  public record DrawStage(Edition edition, String role, Randomisation stage, List<DrawList> lists, int waiting) {}

  List<DrawStage> of(String programme) {
    List<DrawStage> found = new ArrayList<>();
    for (Edition edition : editions.ofProgramme(programme)) {
      for (Role role : editions.blueprint(edition).roles()) {
        for (Stage stage : role.path().stages()) {
          if (stage instanceof Randomisation draw) {
            found.add(stage(edition, role.key(), draw));
          }
        }
      }
    }
    return found;
  }

  /** @throws NotFound when the edition has no such stage */
  DrawStage get(UUID edition, String stage) {
    return of(editions.get(edition).programme()).stream()
        .filter(one -> one.edition().id().equals(edition) && one.stage().key().equals(stage))
        .findFirst()
        .orElseThrow(() -> new NotFound("stage"));
  }

  private DrawStage stage(Edition edition, String role, Randomisation stage) {
    return new DrawStage(
        edition, role, stage, lists.of(edition.id(), stage.key()),
        participations.standingIn(edition.id(), role, stage.key()).size());
  }
}
