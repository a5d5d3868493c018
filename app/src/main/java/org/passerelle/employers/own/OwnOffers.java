package org.passerelle.employers.own;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.employers.EmployerLinks;
import org.passerelle.employers.EmployerLinks.Visitor;
import org.passerelle.employers.Offer;
import org.passerelle.employers.Offering;
import org.passerelle.employers.Offers;
import org.springframework.stereotype.Service;

/** What a person sees and answers of work that is offered to them. */
@Service
class OwnOffers {
  private final EmployerLinks links;
  private final Offers offers;

  OwnOffers(EmployerLinks links, Offers offers) {
    this.links = links;
    this.offers = offers;
  }

  Offer offer(Visitor visitor) {
    return links.seeing(visitor, () -> offers.get(visitor.subject()));
  }

  /** The other offers that wait, among which the person chooses. */
  List<Offer> others(Visitor visitor) {
    return links.seeing(
        visitor,
        () ->
            offers.ofPerson(visitor.person()).stream()
                .filter(offer -> offer.answer() == null && !offer.id().equals(visitor.subject()))
                .toList());
  }

  Offering accept(Visitor visitor) {
    Offer own = offer(visitor);
    return links.doing(visitor, () -> offers.accept(own.id()));
  }

  boolean decline(Visitor visitor, @Nullable String reason) {
    Offer own = offer(visitor);
    return links.doing(visitor, () -> offers.decline(own.id(), reason));
  }
}
