package org.passerelle.selection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.StageVisit.Result;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is decided at a stage of kind decision: one of the blueprint's options. Whoever counts outcomes hears of it. */
@Service
public class StageDecisions {
  private final Facts facts;
  private final OpenStages stages;
  private final Journeys journeys;

  StageDecisions(Facts facts, OpenStages stages, Journeys journeys) {
    this.facts = facts;
    this.stages = stages;
    this.journeys = journeys;
  }

  public enum Deciding {
    DECIDED,
    IN_THE_FUTURE,
    NO_SUCH_OPTION,
    /** Somebody decided first, or the person left. */
    STAGE_NOT_OPEN
  }

  /** @param on the day from which it holds, today at the latest */
  @Transactional
  public Deciding decide(
      UUID participation, String stageKey, String optionKey, @Nullable String words, LocalDate on) {
    OpenStages.requireDeciders();
    Optional<OpenStage<Stage.Decision>> found = stages.find(participation, stageKey, Stage.Decision.class);
    if (found.isEmpty()) {
      return Deciding.STAGE_NOT_OPEN;
    }
    if (on.isAfter(facts.journal().today())) {
      return Deciding.IN_THE_FUTURE;
    }
    OpenStage<Stage.Decision> open = found.get();
    Optional<Stage.DecisionOption> option =
        open.stage().options().stream().filter(one -> one.key().equals(optionKey)).findFirst();
    if (option.isEmpty()) {
      return Deciding.NO_SUCH_OPTION;
    }
    Map<String, @Nullable Object> row = facts.about(open.who());
    row.put("id", Ids.next());
    row.put("visit_id", open.visit().id());
    row.put("stage", stageKey);
    row.put("option", optionKey);
    row.put("words", words);
    row.put("decided_on", on);
    row.put("decided_at", facts.journal().now());
    row.put("decided_by", facts.journal().actor());
    facts.insert("option_choice", row);
    facts.journal().wrote("option.chosen", "participation", participation, stageKey + " " + optionKey);
    facts.journal().publish(new OptionChosen(participation, stageKey, optionKey, on));
    follow(open, option.get());
    return Deciding.DECIDED;
  }

  private void follow(OpenStage<Stage.Decision> open, Stage.DecisionOption option) {
    UUID participation = open.who().id();
    String stage = open.stage().key();
    if (option.leaves()) {
      journeys.leave(participation, stage, Result.REFUSED, option.key());
    } else if (option.opens() != null && isBehind(open, option.opens())) {
      journeys.sendBack(participation, stage, option.opens(), option.key());
    } else {
      journeys.leave(participation, stage, Result.DONE, option.key());
      if (option.opens() != null) {
        journeys.enter(participation, option.opens());
      }
    }
  }

  private boolean isBehind(OpenStage<Stage.Decision> open, String other) {
    List<Stage> way = journeys.journey(open.who()).stages();
    List<String> keys = way.stream().map(Stage::key).toList();
    return keys.indexOf(other) < keys.indexOf(open.stage().key());
  }
}
