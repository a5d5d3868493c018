package org.passerelle.learning.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.learning.Session;
import org.passerelle.learning.Sessions;
import org.passerelle.learning.Sessions.Taught;
import org.passerelle.pages.Page;
import org.passerelle.programmes.MyCards;
import org.passerelle.programmes.Participation;
import org.springframework.stereotype.Component;

/** Shows volunteers which sessions they teach next, and how long they have taught. */
@Component
class TeachingCards implements MyCards {
  private static final int SHOWN = 5;
  private final Sessions sessions;
  private final Journal journal;

  TeachingCards(Sessions sessions, Journal journal) {
    this.sessions = sessions;
    this.journal = journal;
  }

  @Override
  public String mayHaveSomething() {
    return """
        exists (select 1 from session_teacher t where t.network_id = :network and t.volunteer_person = :person)
        """;
  }

  /** With the first of their parts: who teaches does so for the house, not for one programme. */
  @Override
  public Map<UUID, List<MyCard>> of(List<Participation> mine, Page page) {
    Participation first = mine.getFirst();
    Instant now = journal.instant();
    List<Taught> all = sessions.taughtBy(first.person());
    List<Taught> coming = all.stream().filter(one -> one.session().endsAt().isAfter(now)).limit(SHOWN).toList();
    BigDecimal hours =
        all.stream()
            .map(Taught::session)
            .filter(one -> !one.endsAt().isAfter(now))
            .map(Session::hours)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return all.isEmpty()
        ? Map.of()
        : Map.of(
            first.id(),
            List.of(
                new MyCard(
                    Kind.COMING, page.text("learning.teaching.title"), "learning/teaching",
                    Map.of("coming", coming, "hours", hours.stripTrailingZeros()))));
  }
}
