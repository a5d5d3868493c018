package org.passerelle.learning.web;

import java.util.List;
import java.util.Map;
import org.passerelle.learning.Enrolments;
import org.passerelle.pages.Page;
import org.passerelle.programmes.MyCards;
import org.passerelle.programmes.Participation;
import org.springframework.stereotype.Component;

/** Leads from the learner's first page to their courses. */
@Component
class LearningCards implements MyCards {
  private final Enrolments enrolments;

  LearningCards(Enrolments enrolments) {
    this.enrolments = enrolments;
  }

  @Override
  public List<MyCard> of(Participation participation, Page page) {
    boolean learns = !enrolments.ofParticipations(List.of(participation.id())).isEmpty();
    return learns
        ? List.of(new MyCard(Kind.COMING, page.text("learning.title"), "learning/card", Map.of()))
        : List.of();
  }
}
