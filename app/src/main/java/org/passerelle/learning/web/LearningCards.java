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
