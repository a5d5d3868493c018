package org.passerelle.intake.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.intake.Attendances;
import org.passerelle.intake.Screening;
import org.passerelle.intake.Screenings;
import org.passerelle.intake.Sessions;
import org.passerelle.programmes.blueprint.Stage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far somebody is with training days and checks. */
@Component
@Transactional(readOnly = true)
public class Preparation {
  private final Attendances attendances;
  private final Screenings screenings;
  private final Journal journal;

  Preparation(Attendances attendances, Screenings screenings, Journal journal) {
    this.attendances = attendances;
    this.screenings = screenings;
    this.journal = journal;
  }

  /** @param attended how many of the {@code needed} sessions */
  public record Course(Stage stage, long attended, int needed) {}

  public record Checked(Screening screening, boolean valid) {}

  /** @param heldBack whether a stage waits for nothing but checks */
  public record Readiness(List<Course> courses, List<Checked> checks, boolean heldBack) {}

  Readiness of(ParticipationDesk.File file) {
    UUID id = file.participation().id();
    Set<String> visited = attendances.attended(List.of(id)).getOrDefault(id, Set.of());
    List<Course> courses =
        file.role().journey().stream()
            .filter(Stage.Training.class::isInstance)
            .map(stage -> new Course(stage, count(visited, stage), new Sessions(stage).gate().orElse(0)))
            .toList();
    List<Screening> asked = screenings.of(file.participation(), file.role());
    List<Checked> checks =
        asked.stream()
            .map(one -> new Checked(one, one.isValidOn(journal.today())))
            .toList();
    return new Readiness(
        courses, checks, screenings.isHeldBack(asked, file.visits(), file.role().path()));
  }

  private static long count(Set<String> visited, Stage stage) {
    return visited.stream().filter(one -> one.startsWith(stage.key() + "/")).count();
  }
}
