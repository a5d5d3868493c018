package org.passerelle.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.learning.Certificates;
import org.passerelle.learning.Competences;
import org.passerelle.learning.Enrolments;
import org.passerelle.learning.Hours;
import org.passerelle.learning.Progress;
import org.passerelle.people.People;
import org.passerelle.scope.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/people/{id}/learning")
@Allowed({Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR})
@Tag(name = "Learning", description = "What somebody has learnt: courses, hours, competences, certificates")
class LearningApi {
  private final People people;
  private final Enrolments enrolments;
  private final Progress progress;
  private final Shown shown;

  LearningApi(People people, Enrolments enrolments, Progress progress, Shown shown) {
    this.people = people;
    this.enrolments = enrolments;
    this.progress = progress;
    this.shown = shown;
  }

  /** What somebody has to show for it. */
  @org.springframework.stereotype.Component
  record Shown(Hours hours, Competences competences, Certificates certificates) {}

  record CourseProgress(UUID course, boolean waiting, int attended, int planned, BigDecimal hours) {}

  record CompetenceView(String competence, boolean reached, String evidence, LocalDate seenOn) {
    static CompetenceView of(Competences.Seen one) {
      return new CompetenceView(one.competence(), one.reached(), one.evidence(), one.seenOn());
    }
  }

  record CertificateView(UUID id, String code, String title, LocalDate issuedOn, boolean withdrawn) {}

  record LearningView(
      List<CourseProgress> courses, Map<String, BigDecimal> hoursByPurpose, List<CompetenceView> competences,
      List<CertificateView> certificates) {}

  @Operation(summary = "What a person has learnt and learns")
  @GetMapping
  LearningView of(@PathVariable UUID id) {
    UUID person = people.get(id).id();
    List<CourseProgress> courses =
        enrolments.ofPerson(person).stream()
            .filter(one -> one.endReason() == null)
            .map(one -> {
              Progress.Course so = progress.of(one);
              return new CourseProgress(one.run(), one.waits(), so.attended(), so.planned(), so.hours());
            })
            .toList();
    return new LearningView(
        courses, shown.hours().of(person),
        shown.competences().ofPerson(person).stream().map(CompetenceView::of).toList(),
        shown.certificates().ofPerson(person).stream()
            .map(one -> new CertificateView(one.id(), one.code(), one.title(), one.issuedOn(), one.withdrawn()))
            .toList());
  }
}
