package org.passerelle.selection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.programmes.blueprint.Texts;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tests with a pass mark. Whoever reaches it in every part passes at once; for somebody who does not, a person decides what
 * follows.
 */
@Service
public class Tests {
  private final JdbcClient jdbc;
  private final Facts facts;
  private final OpenStages stages;
  private final Journeys journeys;

  Tests(JdbcClient jdbc, Facts facts, OpenStages stages, Journeys journeys) {
    this.jdbc = jdbc;
    this.facts = facts;
    this.stages = stages;
    this.journeys = journeys;
  }

  /** @param marks by part of the test */
  public record Sitting(UUID participation, String stage, int attempt, LocalDate heldOn, Map<String, Integer> marks) {
    public boolean passes(Stage.Test test) {
      return test.parts().stream().allMatch(part -> marks.getOrDefault(part.key(), 0) >= part.passMark());
    }
  }

  public sealed interface Marking {
    record Passed() implements Marking {}

    /** @param attemptsLeft 0 when a person is to decide now */
    record NotPassed(int attemptsLeft) implements Marking {}

    record InTheFuture(LocalDate heldOn) implements Marking {}

    /** A part without a mark, or a mark that the part does not have. */
    record Impossible(String part, Texts names, int outOf) implements Marking {}

    record NoAttemptLeft(int attempts) implements Marking {}

    /** The person does not stand in this test. */
    record StageNotOpen() implements Marking {}
  }

  /** Notes one attempt. */
  @Transactional
  public Marking mark(UUID participation, String stageKey, LocalDate heldOn, Map<String, Integer> marks) {
    OpenStages.requireStaff();
    Optional<OpenStage<Stage.Test>> open = stages.find(participation, stageKey, Stage.Test.class);
    if (open.isEmpty()) {
      return new Marking.StageNotOpen();
    }
    Stage.Test test = open.get().stage();
    Optional<Marking> impossible = impossible(test, heldOn, marks);
    if (impossible.isPresent()) {
      return impossible.get();
    }
    int attempt = of(List.of(participation), stageKey).size() + 1;
    if (attempt > test.attempts()) {
      return new Marking.NoAttemptLeft(test.attempts());
    }
    Sitting sitting = new Sitting(participation, stageKey, attempt, heldOn, marks);
    insert(open.get(), sitting);
    if (sitting.passes(test)) {
      journeys.complete(participation, stageKey);
      return new Marking.Passed();
    }
    return new Marking.NotPassed(test.attempts() - attempt);
  }

  private Optional<Marking> impossible(Stage.Test test, LocalDate heldOn, Map<String, Integer> marks) {
    if (heldOn.isAfter(facts.journal().today())) {
      return Optional.of(new Marking.InTheFuture(heldOn));
    }
    return test.parts().stream()
        .filter(part -> !marks.containsKey(part.key()) || marks.get(part.key()) < 0 || marks.get(part.key()) > part.outOf())
        .findFirst()
        .map(part -> new Marking.Impossible(part.key(), part.names(), part.outOf()));
  }

  private void insert(OpenStage<Stage.Test> open, Sitting sitting) {
    Map<String, @Nullable Object> row = facts.about(open.who());
    row.put("id", Ids.next());
    row.put("stage", sitting.stage());
    row.put("attempt", sitting.attempt());
    row.put("held_on", sitting.heldOn());
    row.put("marks", sitting.marks());
    row.put("noted_at", facts.journal().now());
    row.put("noted_by", facts.journal().actor());
    facts.insert("test_sitting", row);
    facts.journal().wrote("test.marked", "participation", sitting.participation(), sitting.stage());
  }

  /** Every attempt of these participations at a test, first attempt first. */
  @Transactional(readOnly = true)
  public List<Sitting> of(Collection<UUID> participations, String stage) {
    return all(participations).stream().filter(sitting -> sitting.stage().equals(stage)).toList();
  }

  /** Every attempt of these participations at any test. */
  @Transactional(readOnly = true)
  public List<Sitting> all(Collection<UUID> participations) {
    return jdbc.sql(
            """
            select participation_id, stage, attempt, held_on, marks from test_sitting
            where network_id = ? and participation_id = any (?) order by held_on, attempt
            """)
        .params(Scope.current().network(), participations.toArray(UUID[]::new))
        .query(
            (row, i) ->
                new Sitting(
                    row.getObject("participation_id", UUID.class), row.getString("stage"), row.getInt("attempt"),
                    row.getObject("held_on", LocalDate.class), facts.marks(row.getString("marks"))))
        .list();
  }
}
