package org.passerelle.learning.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.passerelle.audit.Audit;
import org.passerelle.learning.Certificates;
import org.passerelle.learning.Enrolling;
import org.passerelle.learning.Enrolments;
import org.passerelle.learning.Run;
import org.passerelle.learning.Runs;
import org.passerelle.pages.Language;
import org.passerelle.people.People;
import org.passerelle.programmes.Participation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens for staff what somebody has learnt; the audit notes that it was read. */
@Component
class LearnerFiles {
  private final MyLearning learning;
  private final Certificates certificates;
  private final Enrolments enrolments;
  private final Runs runs;
  private final Known known;

  LearnerFiles(MyLearning learning, Certificates certificates, Enrolments enrolments, Runs runs, Known known) {
    this.learning = learning;
    this.certificates = certificates;
    this.enrolments = enrolments;
    this.runs = runs;
    this.known = known;
  }

  /** Who it is about. */
  @Component
  record Known(People people, Audit audit) {}

  @Transactional
  public LearnerFile open(Participation who, Language language, Instant now) {
    known.audit().readFile(who.person());
    List<MyCourse> courses = learning.courses(who.person(), now);
    return new LearnerFile(
        who, known.people().get(who.person()), courses, learning.shown().purposes().hours(who.person(), language),
        learning.shown().competences().ofPerson(who.person()), certificates.ofPerson(who.person()),
        joinable(courses));
  }

  /** Courses of the catalogue in which somebody with these courses has no part yet. */
  List<Run> joinable(List<MyCourse> courses) {
    List<UUID> in = courses.stream().map(course -> course.run().id()).toList();
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
