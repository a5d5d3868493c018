package org.passerelle.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.pages.Page;
import org.passerelle.programmes.MyCards;
import org.passerelle.programmes.Participation;
import org.springframework.stereotype.Component;

/** Whoever is proposed to a participant, on their own first page. */
@Component
class ProposalCards implements MyCards {
  private final OwnAnswers own;

  ProposalCards(OwnAnswers own) {
    this.own = own;
  }

  @Override
  public String mayHaveSomething() {
    return """
        exists (select 1 from proposal p
                where p.network_id = :network and (p.seeker_person = :person or p.supporter_person = :person)
                  and not exists (select 1 from proposal_ending e where e.network_id = p.network_id and e.proposal_id = p.id))
        """;
  }

  @Override
  public Map<UUID, List<MyCard>> of(List<Participation> mine, Page page) {
    Map<UUID, List<MyCard>> cards = new HashMap<>();
    own.openOfOneself(mine.stream().map(Participation::id).toList(), page.texts())
        .forEach((part, shown) -> cards.put(part, shown.stream().map(one -> card(one, page)).toList()));
    return cards;
  }

  private static MyCard card(OwnProposal shown, Page page) {
    return new MyCard(
        Kind.SOMETHING_TO_DO, page.text("matching.proposal.title", "name", shown.other().name()), "matching/proposalCard",
        Map.of("shown", shown));
  }
}
