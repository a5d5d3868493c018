package org.passerelle.oversight.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.oversight.OwnDecisions;
import org.passerelle.pages.Page;
import org.passerelle.programmes.MyCards;
import org.passerelle.programmes.Participation;
import org.springframework.stereotype.Component;

/** That something was decided, on a participant's own first page, with the way to why and by whom. */
@Component
class DecisionCards implements MyCards {
  private final OwnDecisions own;

  DecisionCards(OwnDecisions own) {
    this.own = own;
  }

  @Override
  public String mayHaveSomething() {
    return "exists (select 1 from automated_suggestion s where s.network_id = :network and s.person_id = :person)";
  }

  @Override
  public Map<UUID, List<MyCard>> of(List<Participation> mine, Page page) {
    Map<UUID, List<MyCard>> cards = new HashMap<>();
    own.latestOf(mine.stream().map(Participation::id).toList())
        .forEach(
            (part, latest) ->
                cards.put(
                    part,
                    List.of(
                        new MyCard(
                            Kind.TO_KNOW, page.text("oversight.own.title"), "oversight/decisionCard",
                            Map.of("latest", latest)))));
    return cards;
  }
}
