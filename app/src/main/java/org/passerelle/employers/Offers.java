package org.passerelle.employers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.people.WorkRight;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.programmes.StageVisit;
import org.passerelle.programmes.blueprint.Journey;
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
    /** The offer stages in which the person stands. */
    Stream<Stage.Offer> openStages(Participation part) {
      List<String> open = journeys.open(part.id()).stream().map(StageVisit::stage).toList();
      return offers(journeys.journey(part)).filter(stage -> open.contains(stage.key()));
    }

    /** What the programme says of offers of work, wherever the person stands. */
    Optional<Stage.Offer> ofWork(Participation part) {
      return offers(editions.blueprint(part.edition()).role(part.role()).path()).filter(Stage.Offer::work).findFirst();
    }

    private static Stream<Stage.Offer> offers(Journey journey) {
      return journey.stages().stream().filter(Stage.Offer.class::isInstance).map(Stage.Offer.class::cast);
    }

    /** Whether an offer is of work; one made beside the programme always is. */
    boolean isOfWork(Offer offer) {
      return offer.stage() == null
          || offers(journeys.journey(participations.get(offer.participation())))
              .filter(stage -> stage.key().equals(offer.stage()))
              .allMatch(Stage.Offer::work);
    }
  }

  /**
   * @param vacancy {@code null} for work that was never advertised
   * @param answerBy last day to answer; {@code null} for what the programme says
   */
  public record NewOffer(
      UUID company, @Nullable UUID vacancy, UUID participation, WorkTerms terms, @Nullable LocalDate answerBy) {}

  /** Makes an offer of work, or says why it cannot be made. @param contact who makes it; {@code null} for staff */
  public Offering make(NewOffer made, @Nullable UUID contact) {
    staff();
    Participation part = ground.participations().get(made.participation());
    Optional<Stage.Offer> open = ground.openStages(part).filter(Stage.Offer::work).findFirst();
    return make(made, contact, part, open, open.or(() -> ground.ofWork(part)));
  }

  /** Makes an offer at one stage of the person's journey, of work or of what else that stage offers. */
  public Offering makeAt(String stageKey, NewOffer made) {
    staff();
    Participation part = ground.participations().get(made.participation());
    Optional<Stage.Offer> open =
        ground.openStages(part).filter(stage -> stage.key().equals(stageKey)).findFirst();
    return open.isEmpty() ? new Offering.StageNotOpen() : make(made, null, part, open, open);
  }

  private Offering make(
      NewOffer made, @Nullable UUID contact, Participation part, Optional<Stage.Offer> open,
      Optional<Stage.Offer> says) {
    Optional<Offering> refusal = refusal(made, part, says);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    LocalDate answerBy =
        made.answerBy() != null
            ? made.answerBy()
            : says.map(Stage.Offer::answerWithin).map(period -> journal.today().plus(period)).orElse(null);
    Company company = companies.get(made.company());
    Offer offer =
        new Offer(
            Ids.next(), part.organisation(), company.id(), company.name(), made.vacancy(), part.id(), part.person(),
            open.map(Stage.Offer::key).orElse(null), made.terms(), answerBy, journal.instant(), null);
    offers.insert(offer, contact, journal.now());
    journal.wrote("offer.made", "offer", offer.id());
    journal.publish(new Happening.OfferMade(offer.id()));
    return new Offering.Made(offer);
  }

  private Optional<Offering> refusal(NewOffer made, Participation part, Optional<Stage.Offer> says) {
    List<OfferTerm> missing =
        says.map(asked -> asked.states().stream().filter(term -> !made.terms().say(term)).toList()).orElse(List.of());
    if (!missing.isEmpty()) {
      return Optional.of(new Offering.TermsMissing(missing));
    }
    if (made.terms().startsOn().isBefore(journal.today())) {
      return Optional.of(new Offering.StartsInThePast());
    }
    if (made.answerBy() != null && made.answerBy().isBefore(journal.today())) {
      return Optional.of(new Offering.AnswerInThePast());
    }
    boolean work = says.map(Stage.Offer::work).orElse(true);
    return work ? noRightToWork(made.terms(), part.person()) : Optional.empty();
  }

  private Optional<Offering> noRightToWork(WorkTerms terms, UUID person) {
    WorkRight right = ground.papers().right(person, latest(terms.startsOn()));
    return terms.needsWorkRight() && !right.mayWork() ? Optional.of(new Offering.NoRightToWork(right)) : Optional.empty();
  }

  private LocalDate latest(LocalDate startsOn) {
    return startsOn.isBefore(journal.today()) ? journal.today() : startsOn;
  }

  /** The person takes the offer, and their others of its kind are over; with work a placement begins. */
  public Offering accept(UUID id) {
    staff();
    Offer offer = get(id);
    if (!offer.isOpenOn(journal.today())) {
      return new Offering.NotOpen();
    }
    boolean work = ground.isOfWork(offer);
    Offering taken = work ? begin(offer) : passStage(offer);
    if (work && !(taken instanceof Offering.Accepted)) {
      return taken;
    }
    offers.answer(offer, Offer.Answer.ACCEPTED, null, journal.now());
    journal.wrote("offer.accepted", "offer", id);
    journal.publish(new Happening.OfferAnswered(id, true));
    for (Offer other : offers.waiting(offer.participation())) {
      if (work ? ground.isOfWork(other) : Objects.equals(other.stage(), offer.stage())) {
        end(other, Offer.Answer.OTHER_CHOSEN, null);
      }
    }
    return taken;
  }

  private Offering begin(Offer offer) {
    return noRightToWork(offer.terms(), offer.person()).orElseGet(() -> placements.begin(offer));
  }

  private Offering passStage(Offer offer) {
    ground.journeys().complete(offer.participation(), Objects.requireNonNull(offer.stage()));
    return new Offering.Taken(offer);
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

  private static void staff() {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
  }
}
