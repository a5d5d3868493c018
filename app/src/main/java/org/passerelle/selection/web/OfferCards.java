package org.passerelle.selection.web;

import java.util.List;
import java.util.Map;
import org.passerelle.access.Journal;
import org.passerelle.pages.Page;
import org.passerelle.programmes.MyCards;
import org.passerelle.programmes.Participation;
import org.passerelle.selection.Offers;
import org.springframework.stereotype.Component;

/** An offer that waits for an answer stands first on the person's own page. */
@Component
class OfferCards implements MyCards {
  private static final int TO_DO_NOW = 10;
  private final Offers offers;
  private final Journal journal;

  OfferCards(Offers offers, Journal journal) {
    this.offers = offers;
    this.journal = journal;
  }

  @Override
  public List<MyCard> of(Participation participation, Page page) {
    return offers.of(List.of(participation.id())).stream()
        .filter(offer -> offer.isOpenOn(journal.today()))
        .map(offer -> new MyCard(
            TO_DO_NOW, page.text("selection.offer.title"), "selection/offerCard", Map.of("offer", offer)))
        .toList();
  }
}
