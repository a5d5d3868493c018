package org.passerelle.employers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.StageVisit.Result;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.Hosting;
import org.passerelle.programmes.blueprint.Journey;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.programmes.blueprint.Traveller;
import org.passerelle.scope.Ids;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Companies that travel through a programme themselves, in the role its blueprint has for organisations. */
@Service
@Transactional
public class CompanyJourneys {
  private final CompanyJourneyRepository journeys;
  private final Companies companies;
  private final Editions editions;
  private final Journal journal;

  CompanyJourneys(CompanyJourneyRepository journeys, Companies companies, Editions editions, Journal journal) {
    this.journeys = journeys;
    this.companies = companies;
    this.editions = editions;
    this.journal = journal;
  }

  /** A company's part in an edition. @param fee what it pays; {@code null} while nothing was agreed */
  public record Part(
      UUID id, UUID company, UUID edition, String role, LocalDate beganOn, @Nullable BigDecimal fee,
      @Nullable String feeCurrency) {}

  /**
   * A stay in a stage.
   *
   * @param result {@code null} while it is open
   * @param reason the option that was decided, or why the company left
   */
  public record Stay(
      UUID id, String stage, @Nullable LocalDate dueOn, @Nullable String result, @Nullable String reason) {}

  public record Award(String key, UUID edition, LocalDate givenOn, @Nullable String words) {}

  /** What came of joining. */
  public sealed interface Joining {
    record Joined(Part part) implements Joining {}

    record TakesPartAlready() implements Joining {}

    /** The programme has no role for companies. */
    record NoRole() implements Joining {}
  }

  /** Begins a company's way through an edition; the fee is the programme's unless another was agreed. */
  public Joining join(UUID company, UUID edition, @Nullable BigDecimal agreedFee) {
    staff();
    Blueprint blueprint = editions.blueprint(edition);
    var role = blueprint.roles().stream().filter(one -> one.traveller() == Traveller.ORGANISATION).findFirst();
    if (role.isEmpty()) {
      return new Joining.NoRole();
    }
    Hosting.Fee fee = blueprint.hosting() == null ? null : blueprint.hosting().fee();
    BigDecimal amount =
        agreedFee != null || fee == null || fee.amount() == null ? agreedFee : BigDecimal.valueOf(fee.amount());
    Part part =
        new Part(
            Ids.next(), companies.get(company).id(), edition, role.get().key(), journal.today(), amount,
            fee == null ? null : fee.currency());
    if (!journeys.insert(part, journal.now())) {
      return new Joining.TakesPartAlready();
    }
    journal.wrote("company.joined", "company", company, blueprint.key());
    openWhatIsDue(part);
    return new Joining.Joined(part);
  }

  /**
   * Leaves an open stage; after done or skipped, what needed it opens.
   *
   * @return false when it was not open
   */
  public boolean leave(UUID partId, String stage, Result result, @Nullable String reason) {
    staff();
    Part part = journeys.part(partId).orElseThrow(() -> new NotFound("company's part"));
    boolean left =
        journeys.stays(partId).stream()
            .filter(stay -> stay.stage().equals(stage) && stay.result() == null)
            .anyMatch(stay -> journeys.leave(part, stay.id(), result, reason, journal.now()));
    if (left) {
      journal.wrote("company.stage-left", "company", part.company(), stage + " " + result.key());
      if (result.opensNext()) {
        openWhatIsDue(part);
      }
    }
    return left;
  }

  /**
   * What was decided with the company at a decision stage: its way goes on there, leads back to an earlier stage that is
   * walked again, or ends.
   *
   * @return false when the stage is not open or has no such option
   */
  public boolean decide(UUID partId, String stageKey, String optionKey) {
    staff();
    Part part = journeys.part(partId).orElseThrow(() -> new NotFound("company's part"));
    Optional<Stage.DecisionOption> option =
        journey(part).stage(stageKey)
            .filter(Stage.Decision.class::isInstance)
            .flatMap(stage -> ((Stage.Decision) stage).options().stream()
                .filter(one -> one.key().equals(optionKey))
                .findFirst());
    return option.isPresent() && follow(part, stageKey, option.get());
  }

  private boolean follow(Part part, String stage, Stage.DecisionOption option) {
    String opens = option.opens();
    boolean back = opens != null && way(part).isBefore(opens, stage);
    Result result = option.leaves() ? Result.WITHDRAWN : back ? Result.SENT_BACK : Result.DONE;
    if (!leave(part.id(), stage, result, option.key())) {
      return false;
    }
    if (option.leaves()) {
      end(part.id(), option.key());
    } else if (opens != null) {
      enter(part, journey(part).stage(opens).orElseThrow());
    }
    return true;
  }

  /** Ends a company's way wherever it stands: every open stage is left. @return false when none was open */
  public boolean end(UUID partId, String reason) {
    staff();
    Part part = journeys.part(partId).orElseThrow(() -> new NotFound("company's part"));
    List<Stay> open = journeys.stays(partId).stream().filter(stay -> stay.result() == null).toList();
    open.forEach(stay -> journeys.leave(part, stay.id(), Result.WITHDRAWN, reason, journal.now()));
    if (!open.isEmpty()) {
      journal.wrote("company.left", "company", part.company(), reason);
    }
    return !open.isEmpty();
  }

  private void openWhatIsDue(Part part) {
    way(part).due().forEach(stage -> enter(part, stage));
  }

  private void enter(Part part, Stage stage) {
    CompanyWay way = way(part);
    if (!way.standsIn(stage.key())) {
      journeys.enter(
          part, stage.key(), way.turns(stage.key()) + 1, stage.frame().due(part.beganOn(), journal.today()),
          journal.now());
    }
  }

  private CompanyWay way(Part part) {
    return new CompanyWay(journey(part), journeys.stays(part.id()));
  }

  @Transactional(readOnly = true)
  public Journey journey(Part part) {
    return editions.blueprint(part.edition()).role(part.role()).path();
  }

  @Transactional(readOnly = true)
  public List<Part> of(UUID company) {
    return journeys.ofCompany(company);
  }

  @Transactional(readOnly = true)
  public List<Stay> stays(UUID part) {
    return journeys.stays(part);
  }

  /** A company's parts, latest begun first, each with its stays. */
  @Transactional(readOnly = true)
  public Map<Part, List<Stay>> withStays(UUID company) {
    return journeys.withStays(company);
  }

  /** Gives one of the programme's awards. @return false when the company has it, or the programme has no such award */
  public boolean award(UUID company, UUID edition, String award, @Nullable String words) {
    staff();
    Hosting hosting = editions.blueprint(edition).hosting();
    boolean known = hosting != null && hosting.awards().stream().anyMatch(one -> one.key().equals(award));
    boolean given =
        known && journeys.award(company, new Award(award, edition, journal.today(), words), journal.now());
    if (given) {
      journal.wrote("company.awarded", "company", company, award);
    }
    return given;
  }

  @Transactional(readOnly = true)
  public List<Award> awards(UUID company) {
    return journeys.awards(company);
  }

  private static void staff() {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
  }
}
