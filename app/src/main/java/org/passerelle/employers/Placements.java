package org.passerelle.employers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.employers.Placement.Ending;
import org.passerelle.employers.Placement.Step;
import org.passerelle.employers.Placement.Tutor;
import org.passerelle.pages.Slice;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.blueprint.Outcomes.Contract;
import org.passerelle.programmes.blueprint.ScreeningCheck;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.Ids;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People at work: from the first day through tutor, plan and renewals to the end and its reason. */
@Service
@Transactional
public class Placements {
  private static final int PAGE = 50;
  private final PlacementRepository placements;
  private final PlacementEffects effects;
  private final PlacementRules rules;
  private final Companies companies;
  private final Journal journal;

  Placements(
      PlacementRepository placements, PlacementEffects effects, PlacementRules rules, Companies companies,
      Journal journal) {
    this.placements = placements;
    this.effects = effects;
    this.rules = rules;
    this.companies = companies;
    this.journal = journal;
  }

  /** Begins the work an offer speaks of. Papers and tutor may follow until the first day. */
  Offering begin(Offer offer) {
    Participation part = effects.part(offer.participation());
    return begin(
        new Placement(
            Ids.next(), offer.organisation(), offer.company(), offer.companyName(), offer.vacancy(),
            offer.participation(), offer.person(), effects.stageOf(part, offer.terms().kind()).map(Stage::key).orElse(null),
            offer.terms(), null, 0, null),
        offer.id());
  }

  /** Records work that began without an offer in the product, such as one found by the person alone. */
  public Offering record(UUID company, @Nullable UUID vacancy, UUID participation, WorkTerms terms) {
    staff();
    Participation part = effects.part(participation);
    @Nullable String stage = effects.stageOf(part, terms.kind()).map(Stage::key).orElse(null);
    return begin(fresh(company, vacancy, part, stage, terms), null);
  }

  /**
   * A placement that staff begins at a stage of somebody's journey.
   *
   * @param seen papers looked at now, each with the last day on which it holds
   */
  public record AtStage(
      UUID participation, String stage, UUID company, WorkTerms terms, @Nullable Tutor tutor,
      Map<ScreeningCheck.Kind, Optional<LocalDate>> seen) {}

  /** Begins one where the stage's own rules hold, or says which does not. */
  public Offering begin(AtStage asked) {
    staff();
    Participation part = effects.part(asked.participation());
    Optional<Stage.Placement> stage = effects.openStage(part, asked.stage());
    if (stage.isEmpty()) {
      return new Offering.StageNotOpen();
    }
    asked.seen().forEach((check, until) -> rules.papers().seen(part.person(), check, until.orElse(null)));
    return rules.against(stage.get(), part.person(), asked)
        .orElseGet(() -> began(fresh(asked.company(), null, part, asked.stage(), asked.terms()), asked.tutor()));
  }

  private Offering began(Placement placement, @Nullable Tutor tutor) {
    Offering offering = begin(placement, null);
    if (tutor != null && offering instanceof Offering.Accepted) {
      name(placement.id(), tutor);
    }
    return offering;
  }

  private Placement fresh(
      UUID company, @Nullable UUID vacancy, Participation part, @Nullable String stage, WorkTerms terms) {
    return new Placement(
        Ids.next(), part.organisation(), company, companies.get(company).name(), vacancy, part.id(), part.person(),
        stage, terms, null, 0, null);
  }

  private Offering begin(Placement placement, @Nullable UUID offer) {
    if (!placements.claimPerson(placement)) {
      return new Offering.WorksAlready(
          ofParticipations(List.of(placement.participation())).stream()
              .filter(other -> other.isRunning() && Objects.equals(other.stage(), placement.stage()))
              .map(Placement::companyName).findFirst().orElse(placement.companyName()));
    }
    if (placement.vacancy() != null) {
      if (!placements.claimPlace(placement.vacancy(), rules.places(placement.vacancy()), placement.id())) {
        placements.release(placement.id());
        return new Offering.NoPlaceLeft();
      }
    }
    placements.insert(placement, offer, journal.now());
    journal.wrote("placement.begun", "placement", placement.id());
    effects.begun(placement).ifPresent(outcome -> placements.wroteOutcome(placement, outcome, journal.now()));
    journal.publish(new Happening.PlacementBegun(placement.id()));
    return new Offering.Accepted(placement);
  }

  /** Ends a placement. @return false when it had ended */
  public boolean end(UUID id, Ending ending) {
    staff();
    Placement placement = get(id);
    if (ending.on().isBefore(placement.terms().startsOn())) {
      throw new IllegalArgumentException("Work does not end before it starts");
    }
    if (!placements.end(placement, ending, journal.now())) {
      return false;
    }
    journal.wrote("placement.ended", "placement", id, ending.reason());
    correctOutcome(placement, ending.on(), placement.terms().contract());
    effects.ended(placement, ending.reason());
    journal.publish(new Happening.PlacementEnded(id));
    return true;
  }

  /** It goes on: to a new last day, or without one, perhaps on another contract. @return false when it had ended */
  public boolean renew(UUID id, @Nullable Contract contract, @Nullable LocalDate until) {
    staff();
    Placement placement = get(id);
    if (!placement.isRunning()) {
      return false;
    }
    placements.renew(placement, contract, until, journal.now());
    journal.wrote("placement.renewed", "placement", id);
    correctOutcome(placement, until, contract == null ? placement.terms().contract() : contract);
    return true;
  }

  private void correctOutcome(Placement placement, @Nullable LocalDate endsOn, @Nullable Contract contract) {
    placements
        .outcome(placement.id())
        .flatMap(written -> effects.corrected(placement.terms().until(endsOn, contract), placement, written))
        .ifPresent(outcome -> placements.wroteOutcome(placement, outcome, journal.now()));
  }

  /** Names whoever shows the person the work. */
  public void name(UUID id, Tutor tutor) {
    staff();
    placements.name(get(id), tutor, journal.now());
    journal.wrote("placement.tutor-named", "placement", id);
  }

  /** Notes that a duty of the plan was done; noting it again changes nothing. */
  public void done(UUID id, Step step) {
    staff();
    placements.done(get(id), step, journal.now());
    journal.wrote("placement.step-done", "placement", id, step.duty());
  }

  @Transactional(readOnly = true)
  public List<Step> steps(UUID id) {
    return placements.steps(id);
  }

  /** @throws NotFound when the scope sees no such placement */
  @Transactional(readOnly = true)
  public Placement get(UUID id) {
    return placements.find(id).stream().findFirst().orElseThrow(() -> new NotFound("placement"));
  }

  @Transactional(readOnly = true)
  public List<Placement> of(UUID company) {
    return placements.ofCompany(company);
  }

  @Transactional(readOnly = true)
  public List<Placement> ofPerson(UUID person) {
    return placements.ofPerson(person);
  }

  /** Latest begun first. */
  @Transactional(readOnly = true)
  public List<Placement> ofParticipations(Collection<UUID> participations) {
    return placements.ofParticipations(participations);
  }

  public record Listing(List<Placement> rows, Slice slice) {}

  @Transactional(readOnly = true)
  public Listing list(boolean running, int page) {
    Slice slice = new Slice(Math.max(1, page), PAGE, placements.count(running));
    return new Listing(placements.page(running, PAGE, slice.offset()), slice);
  }

  /** @param reason the key of a programme's own reason, or one of {@link Placement.Reason} */
  public record Ended(String reason, long times) {}

  /** Why work ended, most often first, among the placements the scope sees. */
  @Transactional(readOnly = true)
  public List<Ended> reasons() {
    return placements.reasons();
  }

  /** The participations of an edition of which somebody is at work. */
  @Transactional(readOnly = true)
  List<UUID> runningIn(UUID edition) {
    return placements.runningIn(edition);
  }

  private static void staff() {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
  }
}
