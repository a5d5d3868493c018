package org.passerelle.selection;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.programmes.StageLeft;
import org.passerelle.programmes.StageVisit.Result;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.Ids;
import org.passerelle.scope.NotFound;
import org.passerelle.selection.Choice.Verdict;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People choose people for a limited number of places, each with a reason. As long as a round is not closed, a place that
 * becomes free goes to the next on the waiting list by itself.
 */
@Service
public class Selections {
  private final RoundRepository rounds;
  private final Facts facts;
  private final OpenStages stages;
  private final Journeys journeys;
  private final Where where;

  Selections(RoundRepository rounds, Facts facts, OpenStages stages, Journeys journeys, Where where) {
    this.rounds = rounds;
    this.facts = facts;
    this.stages = stages;
    this.journeys = journeys;
    this.where = where;
  }

  /** What a round needs to know of its surroundings. */
  @org.springframework.stereotype.Component
  record Where(Editions editions, Participations participations) {}

  /** The round of a selection stage; opened with the blueprint's number of places when first asked for. */
  @Transactional
  public Round round(UUID edition, String role, String stageKey) {
    OpenStages.requireStaff();
    Stage.Selection stage =
        where.editions().blueprint(edition).role(role).path().stage(stageKey)
            .filter(Stage.Selection.class::isInstance)
            .map(Stage.Selection.class::cast)
            .orElseThrow(() -> new NotFound("selection"));
    return rounds.find(edition, role, stageKey).orElseGet(() -> {
      rounds.open(
          where.editions().get(edition), role, stageKey, stage.places(), facts.journal().now(),
          facts.journal().actor());
      return rounds.find(edition, role, stageKey).orElseThrow();
    });
  }

  /** Sets the last day on which people are chosen; {@code null} for none. */
  @Transactional
  public void decideBy(Round round, @Nullable LocalDate day) {
    OpenStages.requireDeciders();
    rounds.decideBy(round.id(), day);
    facts.journal().wrote("selection.deadline", "selection", round.id(), String.valueOf(day));
  }

  /**
   * Decides about one person.
   *
   * @param reason what the person may be told; never blank
   */
  @Transactional
  public Choosing choose(
      UUID participation, String stageKey, Verdict verdict, @Nullable Integer rank, String reason) {
    OpenStages.requireDeciders();
    if (reason.isBlank()) {
      throw new IllegalArgumentException("A choice has a reason");
    }
    Optional<OpenStage<Stage.Selection>> open = stages.find(participation, stageKey, Stage.Selection.class);
    if (open.isEmpty()) {
      return new Choosing.StageNotOpen();
    }
    Participation who = open.get().who();
    Round round = round(who.edition(), who.role(), stageKey);
    rounds.lock(round.id());
    return refusal(round, open.get().stage(), verdict)
        .orElseGet(() -> decided(round, who, new Choice(
            participation, verdict, rank, reason, false, facts.journal().instant(), facts.journal().actor())));
  }

  private Optional<Choosing> refusal(Round round, Stage.Selection stage, Verdict verdict) {
    if (round.closedAt() != null) {
      return Optional.of(new Choosing.Closed(LocalDate.ofInstant(round.closedAt(), facts.journal().zone())));
    }
    if (round.decidesBy() != null && round.decidesBy().isBefore(facts.journal().today())) {
      return Optional.of(new Choosing.Closed(round.decidesBy()));
    }
    return verdict == Verdict.WAITING && !stage.waitingList()
        ? Optional.of(new Choosing.NoWaitingList())
        : Optional.empty();
  }

  private Choosing decided(Round round, Participation who, Choice choice) {
    if (choice.verdict() == Verdict.CHOSEN && !rounds.claim(round, who.id())) {
      return new Choosing.Full(round.places());
    }
    note(round, who, choice);
    switch (choice.verdict()) {
      case CHOSEN -> give(round, who, false);
      case WAITING -> {}
      case NOT_CHOSEN -> journeys.leave(who.id(), round.stage(), Result.REFUSED, choice.reason());
    }
    return new Choosing.Done(choice);
  }

  private void give(Round round, Participation who, boolean movedUp) {
    journeys.complete(who.id(), round.stage());
    facts.journal().publish(new PlaceGiven(who.id(), round.stage(), movedUp));
  }

  private void note(Round round, Participation who, Choice choice) {
    Map<String, @Nullable Object> row = facts.about(who);
    row.put("id", Ids.next());
    row.put("round_id", round.id());
    row.put("verdict", choice.verdict().key());
    row.put("rank", choice.rank());
    row.put("reason", choice.reason());
    row.put("moved_up", choice.movedUp());
    row.put("decided_at", facts.journal().now());
    row.put("decided_by", choice.decidedBy());
    facts.insert("selection_choice", row);
    facts.journal().wrote("selection.choice", "participation", who.id(), round.stage() + " " + choice.verdict().key());
  }

  /**
   * Closes a round: whoever stands there without a place is told so, with the reason that a person gives here.
   *
   * @return how many were told; nothing when it was closed before
   */
  @Transactional
  public Optional<Integer> close(UUID edition, String role, String stageKey, String reason) {
    OpenStages.requireDeciders();
    Round round = round(edition, role, stageKey);
    rounds.lock(round.id());
    if (round.closedAt() != null) {
      return Optional.empty();
    }
    List<Participation> left = where.participations().standingIn(edition, role, stageKey);
    for (Participation who : left) {
      decided(
          round, who,
          new Choice(
              who.id(), Verdict.NOT_CHOSEN, null, reason, false, facts.journal().instant(), facts.journal().actor()));
    }
    rounds.close(round.id(), facts.journal().now(), facts.journal().actor());
    facts.journal().wrote("selection.closed", "selection", round.id(), stageKey);
    return Optional.of(left.size());
  }

  /** What holds about everybody in a round, by participation. */
  @Transactional(readOnly = true)
  public Map<UUID, Choice> choices(Round round) {
    return rounds.choices(round.id());
  }

  /** Those on the waiting list, next one first. */
  @Transactional(readOnly = true)
  public List<Choice> waiting(Round round) {
    return rounds.choices(round.id()).values().stream()
        .filter(choice -> choice.verdict() == Verdict.WAITING)
        .sorted(
            Comparator.comparing(Choice::rank, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Choice::decidedAt))
        .toList();
  }

  @EventListener
  void on(StageLeft left) {
    if (left.result().ends()) {
      rounds.heldIn(left.participation()).forEach(round -> moveUp(round, left.participation()));
    }
  }

  private void moveUp(Round round, UUID leaver) {
    rounds.lock(round.id());
    rounds.release(round.id(), leaver);
    for (Choice next : waiting(round)) {
      Participation who = where.participations().get(next.participation());
      if (stages.find(who.id(), round.stage(), Stage.Selection.class).isPresent() && rounds.claim(round, who.id())) {
        note(round, who, new Choice(
            who.id(), Verdict.CHOSEN, next.rank(), next.reason(), true, facts.journal().instant(), null));
        give(round, who, true);
        return;
      }
    }
  }
}
