package org.passerelle.employers;

import org.passerelle.employers.EmployerLinks.Question;
import org.passerelle.employers.Retention.Round;
import org.passerelle.employers.Retention.Side;
import org.passerelle.people.People;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those concerned what happened, in the transaction in which it happened. */
@Component
class News {
  private final Letters letters;
  private final Candidacies candidacies;
  private final Vacancies vacancies;
  private final Work work;
  private final People people;

  News(Letters letters, Candidacies candidacies, Vacancies vacancies, Work work, People people) {
    this.letters = letters;
    this.candidacies = candidacies;
    this.vacancies = vacancies;
    this.work = work;
    this.people = people;
  }

  @Component
  record Work(Companies companies, Offers offers, Placements placements, Retentions retentions) {}

  @EventListener
  void askWhetherTheyWantToBeProposed(Happening.CandidateAsked happened) {
    Candidacy candidacy = candidacies.get(happened.candidacy());
    letters.toPerson(
        candidacy.person(), "asked", Question.CANDIDACY, candidacy.id(), "title",
        vacancies.get(candidacy.vacancy()).terms().title(), "company",
        work.companies().get(candidacy.company()).name());
  }

  @EventListener
  void tellTheCompanyOfACandidate(Happening.CandidatePresented happened) {
    Candidacy candidacy = candidacies.get(happened.candidacy());
    letters.toCompany(
        candidacy.company(), candidacy.organisation(), "candidate", "title",
        vacancies.get(candidacy.vacancy()).terms().title());
  }

  @EventListener
  void tellThePersonOfAnOffer(Happening.OfferMade happened) {
    Offer offer = work.offers().get(happened.offer());
    letters.toPerson(
        offer.person(), "offer", Question.OFFER, offer.id(), "company", offer.companyName());
  }

  @EventListener
  void tellTheCompanyWhetherTheyCome(Happening.OfferAnswered happened) {
    Offer offer = work.offers().get(happened.offer());
    letters.toCompany(
        offer.company(), offer.organisation(),
        happened.accepted() ? "accepted" : "declined", "person",
        people.get(offer.person()).details().calledName());
  }

  @EventListener
  void askWhetherItGoesOn(Happening.RetentionDue happened) {
    Round round = work.retentions().get(happened.retention());
    Placement placement = work.placements().get(round.placement());
    if (round.side() == Side.PERSON) {
      letters.toPerson(
          placement.person(), "retention", Question.RETENTION, round.id(), "company",
          placement.companyName());
    } else {
      letters.toCompany(
          placement.company(), placement.organisation(), "retention-employer", "person",
          people.get(placement.person()).details().calledName());
    }
  }

  /** By mail beside the alert on the adviser's day: what sounds like exploitation does not wait. */
  @EventListener
  void callTheAdviser(Happening.WorryTold happened) {
    Round round = work.retentions().get(happened.retention());
    Placement placement = work.placements().get(round.placement());
    if (round.side() == Side.PERSON) {
      letters.toAdviser(
          placement.participation(), placement.organisation(), "worry", "person",
          people.get(placement.person()).name(), "company", placement.companyName());
    }
  }
}
