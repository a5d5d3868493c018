package org.passerelle.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Account;
import org.passerelle.access.Journal;
import org.passerelle.desk.ParticipationLines.StageCount;
import org.passerelle.desk.ParticipationLines.Wanted;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.StageVisit.Result;
import org.passerelle.scope.Role;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.passerelle.testing.TestProgramme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the pipeline counts is what its lists show. */
@ProductTest
class PipelineListsTest {
  @Autowired TestHouse house;
  @Autowired TestProgramme programme;
  @Autowired Journeys journeys;
  @Autowired ParticipationLines lines;
  @Autowired Journal journal;
  @Autowired JdbcClient jdbc;

  @Test
  void somebodyInTwoStagesIsInTheListOfEachUnderThatStage() {
    Founded network = house.found("Two stages");
    Edition edition = programme.open(network, "duo");
    Account adviser = house.staff(network, "Ada Adviser", Role.ADVISER);
    Participation one = programme.standing(network, edition, "mentee", "Salma Idrissi", "interview");
    house.asSystem(network, () -> {
      journeys.enter(one.id(), "matching");
      return null;
    });

    house.as(adviser, () -> {
      assertThat(lines.counts(edition, false)).extracting(StageCount::stage).containsExactlyInAnyOrder("interview", "matching");
      for (String stage : List.of("interview", "matching")) {
        assertThat(lines.page(in(edition, stage))).singleElement().satisfies(line -> {
          assertThat(line.name()).isEqualTo("Salma Idrissi");
          assertThat(line.stage()).isEqualTo(stage);
          assertThat(line.total()).isEqualTo(1);
        });
      }
      return null;
    });
  }

  @Test
  void whoLeavesAStageIsCountedThereNoMore() {
    Founded network = house.found("Leaving");
    Edition edition = programme.open(network, "duo");
    Account adviser = house.staff(network, "Ada Adviser", Role.ADVISER);
    Participation one = programme.standing(network, edition, "mentee", "Yonas Tekle", "interview");
    assertThat(open(network, one.id())).containsExactly("interview");

    house.as(adviser, () -> journeys.leave(one.id(), "interview", Result.WITHDRAWN, "moved"));
    assertThat(open(network, one.id())).isEmpty();
    house.as(adviser, () -> {
      assertThat(lines.counts(edition, false)).isEmpty();
      assertThat(lines.page(in(edition, "interview"))).isEmpty();
      return null;
    });

    house.asSystem(network, () -> jdbc.sql("delete from stage_exit where result = 'withdrawn' and person_id = ?").param(one.person()).update());
    assertThat(open(network, one.id())).containsExactly("interview");
    house.asSystem(network, () -> jdbc.sql("update stage_entry set due_on = '2020-01-01' where participation_id = ?").param(one.id()).update());
    house.as(adviser, () -> {
      assertThat(lines.counts(edition, false)).containsExactly(new StageCount("mentee", "interview", 1, 1, 0));
      assertThat(lines.page(new Wanted("", edition.id(), "mentee", "interview", false, true, false, 1))).hasSize(1);
      return null;
    });
  }

  @Test
  void whoComesBackToAStageIsPromisedAnewFromThatDay() {
    Founded network = house.found("Coming back");
    Edition edition = programme.open(network, "duo");
    Participation one = programme.standing(network, edition, "mentee", "Yonas Tekle", "matching");
    LocalDate first = promised(network, one.id());
    assertThat(first).isEqualTo(one.appliedOn().plusDays(30));

    LocalDate today = house.asSystem(network, () -> {
      journeys.complete(one.id(), "matching");
      journeys.enter(one.id(), "matching");
      return journal.today();
    });
    assertThat(promised(network, one.id())).isEqualTo(today.plusDays(30));
  }

  private LocalDate promised(Founded network, UUID participation) {
    return house.asSystem(network, () ->
        jdbc.sql("select due_on from open_stage where participation_id = ? and stage = 'matching'")
            .param(participation).query(LocalDate.class).single());
  }

  private List<String> open(Founded network, UUID participation) {
    return house.asSystem(network, () ->
        jdbc.sql("select stage from open_stage where participation_id = ?").param(participation).query(String.class).list());
  }

  private static Wanted in(Edition edition, String stage) {
    return new Wanted("", edition.id(), "mentee", stage, false, false, false, 1);
  }
}
