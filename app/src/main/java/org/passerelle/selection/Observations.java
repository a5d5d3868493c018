package org.passerelle.selection;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.programmes.blueprint.Who;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What observers see on an assessment day. It informs whoever chooses later; nobody is refused by it. */
@Service
public class Observations {
  private final JdbcClient jdbc;
  private final Facts facts;
  private final OpenStages stages;
  private final Journeys journeys;

  Observations(JdbcClient jdbc, Facts facts, OpenStages stages, Journeys journeys) {
    this.jdbc = jdbc;
    this.facts = facts;
    this.stages = stages;
    this.journeys = journeys;
  }

  /**
   * @param marks by competence, from 1; competences nobody could see are left out
   * @param wouldTake {@code null} where the observer did not say
   */
  public record Observation(
      UUID participation, String stage, String observer, Who as, Map<String, Integer> marks, @Nullable Boolean wouldTake,
      @Nullable String words) {}

  public enum Noting {
    NOTED,
    /** A mark that the competence does not have. */
    IMPOSSIBLE,
    /** The blueprint names no such observer. */
    NOT_AN_OBSERVER,
    STAGE_NOT_OPEN
  }

  @Transactional
  public Noting note(Observation seen) {
    OpenStages.requireStaff();
    Optional<OpenStage<Stage.Assessment>> open = stages.find(seen.participation(), seen.stage(), Stage.Assessment.class);
    if (open.isEmpty()) {
      return Noting.STAGE_NOT_OPEN;
    }
    Stage.Assessment day = open.get().stage();
    if (!day.observers().isEmpty() && !day.observers().contains(seen.as())) {
      return Noting.NOT_AN_OBSERVER;
    }
    if (!seen.marks().entrySet().stream().allMatch(mark -> isPossible(day, mark.getKey(), mark.getValue()))) {
      return Noting.IMPOSSIBLE;
    }
    Map<String, @Nullable Object> row = facts.about(open.get().who());
    row.put("id", Ids.next());
    row.put("stage", seen.stage());
    row.put("observer", seen.observer());
    row.put("watches_as", key(seen.as()));
    row.put("marks", seen.marks());
    row.put("would_take", day.observersChoose() ? seen.wouldTake() : null);
    row.put("words", seen.words());
    row.put("noted_at", facts.journal().now());
    row.put("noted_by", facts.journal().actor());
    facts.insert("observation", row);
    facts.journal().wrote("observation.noted", "participation", seen.participation(), seen.stage());
    return Noting.NOTED;
  }

  private static boolean isPossible(Stage.Assessment day, String competence, int mark) {
    return day.competences().stream().anyMatch(one -> one.key().equals(competence) && mark >= 1 && mark <= one.upTo());
  }

  /** The person was there to the end: whatever needs the day opens. @return false when the stage was not open */
  @Transactional
  public boolean finish(UUID participation, String stage) {
    OpenStages.requireStaff();
    if (stages.find(participation, stage, Stage.Assessment.class).isEmpty()) {
      return false;
    }
    journeys.complete(participation, stage);
    return true;
  }

  /** The last note of each observer about these participations. */
  @Transactional(readOnly = true)
  public List<Observation> of(Collection<UUID> participations) {
    return jdbc.sql(
            """
            select distinct on (participation_id, stage, observer)
                   participation_id, stage, observer, watches_as, marks, would_take, words
            from observation where network_id = ? and participation_id = any (?)
            order by participation_id, stage, observer, noted_at desc, id desc
            """)
        .params(Scope.current().network(), participations.toArray(UUID[]::new))
        .query(
            (row, i) ->
                new Observation(
                    row.getObject("participation_id", UUID.class), row.getString("stage"), row.getString("observer"),
                    who(row.getString("watches_as")),
                    facts.marks(row.getString("marks")), row.getObject("would_take", Boolean.class),
                    row.getString("words")))
        .list();
  }

  static Who who(String key) {
    return Who.valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static String key(Who who) {
    return who.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
