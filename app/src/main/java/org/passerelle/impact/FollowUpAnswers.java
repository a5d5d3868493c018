package org.passerelle.impact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.impact.FollowUps.FollowUp;
import org.passerelle.programmes.Answers;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.OutcomeKind;
import org.passerelle.programmes.blueprint.Outcomes.Source;
import org.passerelle.programmes.blueprint.Question;
import org.passerelle.scope.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person says of themselves in a follow-up: the answers and, where they tell of something new, an outcome. */
@Service
@Transactional
public class FollowUpAnswers {
  private final FollowUps followUps;
  private final Outcomes outcomes;
  private final Departures departures;
  private final Journeys journeys;
  private final Journal journal;

  FollowUpAnswers(
      FollowUps followUps, Outcomes outcomes, Departures departures, Journeys journeys, Journal journal) {
    this.followUps = followUps;
    this.outcomes = outcomes;
    this.departures = departures;
    this.journeys = journeys;
    this.journal = journal;
  }

  /** What a person does now. */
  public sealed interface Now {}

  /** @param since {@code null} when it was told before */
  public record Doing(OutcomeKind kind, @Nullable LocalDate since) implements Now {}

  public record Looking() implements Now {}

  public record LeftCountry(LocalDate since) implements Now {}

  @Transactional(readOnly = true)
  public FollowUp get(UUID id) {
    return followUps.get(id);
  }

  @Transactional(readOnly = true)
  public Blueprint blueprint(FollowUp followUp) {
    return journeys.blueprint(followUp.participation());
  }

  /** The blueprint's own questions of a follow-up. */
  @Transactional(readOnly = true)
  public List<Question> questions(FollowUp followUp) {
    var rules = blueprint(followUp).followUps();
    return rules == null ? List.of() : rules.questions();
  }

  /** Whether an outcome of this kind is known already that has not ended. */
  @Transactional(readOnly = true)
  public boolean tellsNothingNew(FollowUp followUp, OutcomeKind kind) {
    LocalDate today = journal.today();
    return outcomes.of(followUp.participation()).stream()
        .anyMatch(one -> one.kind() == kind && (one.endsOn() == null || !one.endsOn().isBefore(today)));
  }

  /**
   * Notes the answers of a person who was reached.
   *
   * @param way link, phone or talk
   * @return false when it was answered before; then nothing changes
   */
  public boolean reached(FollowUp followUp, Now now, Answers answers, String way) {
    if (!followUps.answer(followUp.id(), true, answers, way)) {
      return false;
    }
    switch (now) {
      case Doing doing -> noteOutcome(followUp, doing);
      case LeftCountry left -> departures.note(followUp.participation(), left.since(), Source.SELF_DECLARED);
      case Looking looking -> {}
    }
    return true;
  }

  private void noteOutcome(FollowUp followUp, Doing doing) {
    if (doing.since() != null) {
      outcomes.note(
          new Outcome(
              Ids.next(), followUp.participation(), doing.kind(), null, doing.since(), null, null, null,
              Source.SELF_DECLARED),
          null);
    }
  }

  /** Notes that the person could not be reached. @return false when it was answered before */
  public boolean notReached(FollowUp followUp, String way) {
    return followUps.answer(followUp.id(), false, new Answers(Map.of()), way);
  }
}
