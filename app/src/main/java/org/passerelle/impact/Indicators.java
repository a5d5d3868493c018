package org.passerelle.impact;

import java.util.Arrays;
import java.util.Optional;
import org.passerelle.access.Journal;
import org.passerelle.evidence.proportions.Proportion;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A programme's own figures, computed from its record at the moment they are asked. */
@Service
public class Indicators {
  /** The promise of contact in the practices: within a month of applying. */
  static final int CONTACT_DAYS = 30;

  /** Those who see who is behind a figure. */
  static final Role[] LIST_READERS = {Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR};

  private final IndicatorRepository counts;
  private final Editions editions;
  private final Journal journal;

  Indicators(IndicatorRepository counts, Editions editions, Journal journal) {
    this.counts = counts;
    this.editions = editions;
    this.journal = journal;
  }

  /**
   * The figures of a programme that pairs people.
   *
   * @param mentorsActive supporters in a running duo or waiting for one today
   * @param outcomeCohort seekers who started and whose window has closed
   * @param outcomeKnown those of them of whom anybody knows how it went
   * @param positive those known who reached something that counts, within the window
   * @param contactDue applicants whose first 30 days are over
   */
  public record Figures(
      int mentorsActive, int duosStarted, int outcomeCohort, int outcomeKnown, int positive, int inWork,
      int contactDue, int contactInTime, int meetings) {

    /** A share with its numbers; nothing where there is nobody to speak of. */
    public Optional<Proportion> positiveRate() {
      return rate(positive, outcomeKnown);
    }

    public Optional<Proportion> inWorkRate() {
      return rate(inWork, outcomeKnown);
    }

    public Optional<Proportion> contactRate() {
      return rate(contactInTime, contactDue);
    }

    private static Optional<Proportion> rate(int x, int n) {
      return n == 0 ? Optional.empty() : Optional.of(Proportion.of(x, n));
    }
  }

  /** @throws NotFound when the network runs no such programme */
  @Transactional(readOnly = true)
  public Figures of(String programme, Definition definition) {
    readers();
    Question question = question(programme, definition);
    Blueprint blueprint = question.blueprint();
    var outcomes = counts.outcomes(question);
    var contact = counts.contact(question);
    String waiting = blueprint.supporter().path().first(Stage.Matching.class).map(Stage::key).orElse("");
    return new Figures(
        counts.supportersActive(question, blueprint.supporter().key(), waiting),
        counts.duosStarted(question),
        outcomes.cohort(),
        outcomes.known(),
        outcomes.positive(),
        outcomes.inWork(),
        contact.due(),
        contact.inTime(),
        counts.meetings(question));
  }

  /** Seekers whose window has closed and of whom anybody knows how it went, and those for whom lots were drawn. */
  @Transactional(readOnly = true)
  public int outcomesKnown(String programme, Definition definition) {
    readers();
    Question question = question(programme, definition);
    int drawn = counts.arms(question).stream().mapToInt(TrialResult.Arm::known).sum();
    return question.blueprint().relationship() == null ? drawn : drawn + counts.outcomes(question).known();
  }

  /** @throws org.passerelle.scope.NotAllowed for those who read no figures */
  static Scope readers() {
    return Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR, Role.FUNDER);
  }

  static boolean readsLists(Scope scope) {
    return scope.isSystem() || Arrays.stream(LIST_READERS).anyMatch(scope::has);
  }

  Question question(String programme, Definition definition) {
    return question(blueprint(programme), definition);
  }

  Question question(Blueprint blueprint, Definition definition) {
    return new Question(blueprint.key(), blueprint, definition, journal.today(), journal.zone());
  }

  /** The blueprint of the programme's latest edition. @throws NotFound when the network runs no such programme */
  @Transactional(readOnly = true)
  public Blueprint blueprint(String programme) {
    return editions.ofProgramme(programme).stream()
        .findFirst()
        .map(editions::blueprint)
        .orElseThrow(() -> new NotFound("programme"));
  }
}
