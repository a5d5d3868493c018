package org.passerelle.learning.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.passerelle.learning.Enrolments;
import org.passerelle.pages.Page;
import org.passerelle.programmes.MyCards;
import org.passerelle.programmes.Participation;
import org.springframework.stereotype.Component;

/** Leads from the learner's first page to their courses, tests and competences. */
@Component
class LearningCards implements MyCards {
  private final Enrolments enrolments;

  LearningCards(Enrolments enrolments) {
    this.enrolments = enrolments;
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
  public Map<UUID, List<MyCard>> of(List<Participation> mine, Page page) {
    List<MyCard> card = List.of(new MyCard(Kind.COMING, page.text("learning.title"), "learning/card", Map.of()));
    return enrolments.learning(mine.stream().map(Participation::id).toList()).stream()
        .collect(Collectors.toMap(Function.identity(), part -> card));
  }
}
