package org.passerelle.learning.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.passerelle.learning.Certificates;
import org.passerelle.learning.Enrolling;
import org.passerelle.learning.Enrolment;
import org.passerelle.learning.Enrolments;
import org.passerelle.learning.Run;
import org.passerelle.learning.Runs;
import org.passerelle.pages.Language;
import org.passerelle.people.People;
import org.passerelle.programmes.Participation;
import org.passerelle.scope.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens for staff what somebody has learnt; the audit notes that it was read. */
@Component
class LearnerFiles {
  private final MyLearning learning;
  private final Certificates certificates;
  private final Enrolments enrolments;
  private final Runs runs;
  private final People people;

  LearnerFiles(MyLearning learning, Certificates certificates, Enrolments enrolments, Runs runs, People people) {
    this.learning = learning;
    this.certificates = certificates;
    this.enrolments = enrolments;
    this.runs = runs;
    this.people = people;
  }

  @Transactional
  public LearnerFile open(Participation who, Instant now) {
    return new LearnerFile(who, people.open(who.person()), learning.courses(who.person(), now));
  }

  /** @throws NotFound when the scope sees no such participation */
  @Transactional
  public LearnerProgress progress(UUID participation, Language language) {
    MyLearning.Shown shown = learning.shown();
    List<Participation> parts = shown.participations().ofSamePerson(participation);
    Participation who =
        parts.stream()
            .filter(one -> one.id().equals(participation))
            .findFirst()
            .orElseThrow(() -> new NotFound("participation"));
    return new LearnerProgress(
        who, people.open(who.person()), certificates.ofPerson(who.person()),
        shown.purposes().hours(who.person(), parts, language), shown.tests().of(parts, language),
        shown.competences().ofPerson(who.person()));
  }

  /** Courses of the catalogue in which the person has no part yet. */
  List<Run> joinable(UUID person) {
    List<UUID> in =
        enrolments.ofPerson(person).stream().filter(one -> one.endReason() == null).map(Enrolment::run).toList();
    return runs.joinable().stream().filter(run -> !in.contains(run.id())).toList();
  }

  /** @param run the id of one of the courses that can be joined */
  Enrolling enrol(UUID participation, String run) {
    return runs.joinable().stream()
        .filter(one -> one.id().toString().equals(run))
        .findFirst()
        .map(one -> enrolments.enrol(one.id(), participation))
        .orElseGet(Enrolling.NotTheirTurn::new);
  }
}
