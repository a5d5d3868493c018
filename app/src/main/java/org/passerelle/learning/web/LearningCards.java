package org.passerelle.learning.web;

import java.util.List;
import java.util.Map;
import org.passerelle.learning.Competences;
import org.passerelle.learning.Enrolments;
import org.passerelle.pages.Page;
import org.passerelle.programmes.MyCards;
import org.passerelle.programmes.Participation;
import org.passerelle.selection.Tests;
import org.springframework.stereotype.Component;

/** Leads from the learner's first page to their courses, tests and competences. */
@Component
class LearningCards implements MyCards {
  private final Enrolments enrolments;
  private final Tests tests;
  private final Competences competences;

  LearningCards(Enrolments enrolments, Tests tests, Competences competences) {
    this.enrolments = enrolments;
    this.tests = tests;
    this.competences = competences;
  }

  @Override
  public String mayHaveSomething() {
    return """
        exists (select 1 from enrolment e where e.network_id = :network and e.person_id = :person)
        or exists (select 1 from test_sitting t where t.network_id = :network and t.person_id = :person)
        or exists (select 1 from competence_seen c where c.network_id = :network and c.person_id = :person)
        """;
  }

  @Override
  public List<MyCard> of(Participation participation, Page page) {
    return learns(participation)
        ? List.of(new MyCard(Kind.COMING, page.text("learning.title"), "learning/card", Map.of()))
        : List.of();
  }

  private boolean learns(Participation who) {
    return !enrolments.ofParticipations(List.of(who.id())).isEmpty()
        || !tests.all(List.of(who.id())).isEmpty()
        || competences.ofPerson(who.person()).stream().anyMatch(one -> one.participation().equals(who.id()));
  }
}
