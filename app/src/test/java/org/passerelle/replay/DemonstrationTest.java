package org.passerelle.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Account;
import org.passerelle.access.AccountExpiry;
import org.passerelle.access.Accounts;
import org.passerelle.access.DemoSignIn.Figure;
import org.passerelle.access.Network;
import org.passerelle.access.Networks;
import org.passerelle.desk.Today;
import org.passerelle.scope.InScope;
import org.passerelle.scope.MovableClock;
import org.passerelle.scope.Scope;
import org.passerelle.testing.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class DemonstrationTest {
  @Autowired Stagehand stagehand;
  @Autowired DemoFigures figures;
  @Autowired DemoScenes scenes;
  @Autowired Networks networks;
  @Autowired Accounts accounts;
  @Autowired AccountExpiry expiry;
  @Autowired Today today;
  @Autowired InScope inScope;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void followTheMachineAgain() {
    clock.follow();
  }

  @Test
  void whoeverLooksFindsPeopleAtEveryStageAnAdvisersDayAndSignInsThatStay() {
    clock.moveTo(Instant.parse("2026-11-30T10:00:00Z"));
    new Demonstration(stagehand, networks, figures, scenes, clock).run(new DefaultApplicationArguments());
    Network demo = networks.all().stream().filter(one -> one.kind() == Network.Kind.DEMO).findFirst().orElseThrow();
    Scope system = Scope.system(demo.id());

    int people = inScope.call(system, () -> jdbc.sql("select count(*) from person").query(Integer.class).single());
    assertThat(people).isBetween(285, 325);
    assertThat(stagesWithPeople(system)).contains(
        "mentee eligibility", "mentee information-session", "mentee interview", "mentee preparation", "mentee matching",
        "mentee duo", "mentee afterwards", "mentor information-session", "mentor interview", "mentor training",
        "mentor matching", "mentor duo", "learner level", "learner matching", "learner lessons", "teacher workshop",
        "teacher matching", "teacher lessons");

    inScope.run(system, expiry::expire);
    for (Figure figure : Figure.values()) {
      assertThat(inScope.call(system, () -> accounts.withEmail(figure.email()))).as(figure.key()).isPresent();
    }
    Account adviser = inScope.call(system, () -> accounts.withEmail(Figure.ADVISER.email()).orElseThrow());
    List<String> calls = inScope.call(adviser.scope(), () -> today.calls().stream().map(Today.Call::kind).distinct().toList());
    assertThat(calls).contains("concern", "missed-meetings", "paper-expires");
    assertThat(keptOtherwiseThanWorkedOut(system)).as("open stages beside the entries without an exit").isZero();
  }

  private int keptOtherwiseThanWorkedOut(Scope system) {
    return inScope.call(
        system,
        () ->
            jdbc.sql(
                    """
                    with worked_out as (
                      select e.id, e.participation_id, e.person_id, p.edition_id, p.role, e.stage, e.entered_at, e.due_on
                      from stage_entry e join participation p on p.network_id = e.network_id and p.id = e.participation_id
                      where not exists (select 1 from stage_exit x where x.network_id = e.network_id and x.entry_id = e.id)
                    ), kept as (
                      select id, participation_id, person_id, edition_id, role, stage, entered_at, due_on from open_stage)
                    select count(*) from ((select * from worked_out except select * from kept)
                                          union all (select * from kept except select * from worked_out)) difference
                    """)
                .query(Integer.class)
                .single());
  }

  private Set<String> stagesWithPeople(Scope system) {
    return inScope.call(
        system,
        () ->
            new TreeSet<>(
                jdbc.sql(
                        """
                        select distinct p.role || ' ' || s.stage from open_stage s
                        join participation p on p.network_id = s.network_id and p.id = s.participation_id
                        """)
                    .query(String.class)
                    .list()));
  }
}
