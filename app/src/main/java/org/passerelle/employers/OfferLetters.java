package org.passerelle.employers;

import org.passerelle.employers.EmployerLinks.Question;
import org.passerelle.people.People;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the person of an offer and the company of the answer, in the same transaction. */
@Component
class OfferLetters {
  private final Letters letters;
  private final Offers offers;
  private final People people;

  OfferLetters(Letters letters, Offers offers, People people) {
    this.letters = letters;
    this.offers = offers;
    this.people = people;
  }

  @EventListener
  void tellThePersonOfAnOffer(Happening.OfferMade happened) {
    Offer offer = offers.get(happened.offer());
    letters.toPerson(
        offer.person(), "offer", Question.OFFER, offer.id(), "company", offer.companyName());
  }

  @EventListener
  void tellTheCompanyWhetherTheyCome(Happening.OfferAnswered happened) {
    Offer offer = offers.get(happened.offer());
    letters.toCompany(
        offer.company(), offer.organisation(),
        happened.accepted() ? "accepted" : "declined", "person",
        people.get(offer.person()).details().calledName());
  }
}
