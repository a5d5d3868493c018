package org.passerelle.employers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.people.WorkRight;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.programmes.StageVisit;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.programmes.blueprint.Stage.OfferTerm;
import org.passerelle.scope.Ids;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Offers of work to one person. With several at once the person chooses; the others end with that choice. */
@Service
@Transactional
public class Offers {
  private final OfferRepository offers;
  private final Companies companies;
  private final Placements placements;
  private final Ground ground;
  private final Journal journal;

  Offers(OfferRepository offers, Companies companies, Placements placements, Ground ground, Journal journal) {
    this.offers = offers;
    this.companies = companies;
    this.placements = placements;
    this.ground = ground;
    this.journal = journal;
  }

  /** What an offer stands on: the person's part in a programme, and their papers. */
  @Component
  record Ground(Participations participations, Editions editions, Journeys journeys, StagePapers papers) {
    /** The offer stage in which the person stands. */
    Optional<Stage.Offer> openStage(Participation part) {
      List<String> open = journeys.open(part.id()).stream().map(StageVisit::stage).toList();
      return journeys.journey(part).stages().stream()
          .filter(Stage.Offer.class::isInstance)
          .map(Stage.Offer.class::cast)
          .filter(stage -> open.contains(stage.key()))
          .findFirst();
    }

    Optional<Stage.Offer> stage(Participation part) {
      return editions.blueprint(part.edition()).role(part.role()).path().first(Stage.Offer.class);
    }
  }

  /**
   * @param vacancy {@code null} for work that was never advertised
   * @param answerBy last day to answer; {@code null} for what the programme says
   */
  public record NewOffer(
      UUID company, @Nullable UUID vacancy, UUID participation, WorkTerms terms, @Nullable LocalDate answerBy) {}

  /** Makes an offer, or says why it cannot be made. @param contact who makes it; {@code null} for staff */
  public Offering make(NewOffer made, @Nullable UUID contact) {
    staff();
    Participation part = ground.participations().get(made.participation());
    Optional<Stage.Offer> stage = ground.stage(part);
    List<OfferTerm> missing =
        stage.map(asked -> asked.states().stream().filter(term -> !made.terms().say(term)).toList()).orElse(List.of());
    if (!missing.isEmpty()) {
      return new Offering.TermsMissing(missing);
    }
    if (made.terms().startsOn().isBefore(journal.today())) {
      return new Offering.StartsInThePast();
    }
    if (made.answerBy() != null && made.answerBy().isBefore(journal.today())) {
      return new Offering.AnswerInThePast();
    }
    Optional<Offering> noRight = noRightToWork(made.terms(), part.person());
    if (noRight.isPresent()) {
      return noRight.get();
    }
    LocalDate answerBy =
        made.answerBy() != null
            ? made.answerBy()
            : stage.map(Stage.Offer::answerWithin).map(period -> journal.today().plus(period)).orElse(null);
    Company company = companies.get(made.company());
    Offer offer =
        new Offer(
            Ids.next(), part.organisation(), company.id(), company.name(), made.vacancy(), part.id(), part.person(),
            ground.openStage(part).map(Stage.Offer::key).orElse(null), made.terms(), answerBy, journal.instant(), null);
    offers.insert(offer, contact, journal.now());
    journal.wrote("offer.made", "offer", offer.id());
    journal.publish(new Happening.OfferMade(offer.id()));
    return new Offering.Made(offer);
  }

  private Optional<Offering> noRightToWork(WorkTerms terms, UUID person) {
    WorkRight right = ground.papers().right(person, latest(terms.startsOn()));
    return terms.needsWorkRight() && !right.mayWork() ? Optional.of(new Offering.NoRightToWork(right)) : Optional.empty();
  }

  private LocalDate latest(LocalDate startsOn) {
    return startsOn.isBefore(journal.today()) ? journal.today() : startsOn;
  }

  /** The person takes the work: a placement begins, and their other offers are over. */
  public Offering accept(UUID id) {
    staff();
    Offer offer = get(id);
    if (!offer.isOpenOn(journal.today())) {
      return new Offering.NotOpen();
    }
    Optional<Offering> noRight = noRightToWork(offer.terms(), offer.person());
    if (noRight.isPresent()) {
      return noRight.get();
    }
    Offering began = placements.begin(offer);
    if (!(began instanceof Offering.Accepted)) {
      return began;
    }
    offers.answer(offer, Offer.Answer.ACCEPTED, null, journal.now());
    journal.wrote("offer.accepted", "offer", id);
    journal.publish(new Happening.OfferAnswered(id, true));
    for (Offer other : offers.waiting(offer.participation())) {
      end(other, Offer.Answer.OTHER_CHOSEN, null);
    }
    return began;
  }

  /** @return false when it had an answer already, or its last day is over */
  public boolean decline(UUID id, @Nullable String reason) {
    staff();
    Offer offer = get(id);
    return offer.isOpenOn(journal.today()) && end(offer, Offer.Answer.DECLINED, reason);
  }

  /** @return false when it had an answer already */
  public boolean withdraw(UUID id) {
    staff();
    return end(get(id), Offer.Answer.WITHDRAWN, null);
  }

  /** Ends those whose last day is over. @return how many */
  public int endRunOut() {
    List<Offer> late = offers.runOut(journal.today());
    late.forEach(offer -> end(offer, Offer.Answer.TOO_LATE, null));
    return late.size();
  }

  private boolean end(Offer offer, Offer.Answer answer, @Nullable String reason) {
    if (!offers.answer(offer, answer, reason, journal.now())) {
      return false;
    }
    journal.wrote("offer." + Codes.of(answer), "offer", offer.id());
    journal.publish(new Happening.OfferAnswered(offer.id(), false));
    return true;
  }

  /** @throws NotFound when the scope sees no such offer */
  @Transactional(readOnly = true)
  public Offer get(UUID id) {
    return offers.find(id).stream().findFirst().orElseThrow(() -> new NotFound("offer"));
  }

  @Transactional(readOnly = true)
  public List<Offer> ofPerson(UUID person) {
    return offers.ofPerson(person);
  }

  /** Latest first. */
  @Transactional(readOnly = true)
  public List<Offer> ofParticipations(Collection<UUID> participations) {
    return offers.ofParticipations(participations);
  }

  @Transactional(readOnly = true)
  public List<Offer> of(UUID company) {
    return offers.ofCompany(company);
  }

  private static void staff() {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
  }
}
