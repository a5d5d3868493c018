package org.passerelle.impact;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.impact.FollowUps.FollowUp;
import org.passerelle.programmes.Answers;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class FollowUpRepository {
  private static final String COLUMNS =
      "id, organisation_id as organisation, participation_id as participation, person_id as person, months, due_on";
  private final JdbcClient jdbc;
  private final JsonMapper json;

  FollowUpRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void insert(FollowUp followUp) {
    jdbc.sql(
            """
            insert into follow_up (network_id, id, organisation_id, participation_id, person_id, months, due_on)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(
            Scope.current().network(), followUp.id(), followUp.organisation(), followUp.participation(),
            followUp.person(), followUp.months(), followUp.dueOn())
        .update();
  }

  List<FollowUp> takeDue(LocalDate today, OffsetDateTime at) {
    return jdbc.sql(
            "update follow_up set asked_at = ? where network_id = ? and due_on <= ? and asked_at is null returning "
                + COLUMNS)
        .params(at, Scope.current().network(), today)
        .query(FollowUp.class)
        .list();
  }

  List<FollowUp> takeUnanswered(UUID edition, Period after, OffsetDateTime now) {
    return jdbc.sql(
            """
            update follow_up f set reminded_at = :now from participation p
            where p.network_id = f.network_id and p.id = f.participation_id and p.edition_id = :edition
              and f.network_id = :network and f.reminded_at is null and f.asked_at + :after::interval <= :now
              and not exists (select 1 from follow_up_answer a
                              where a.network_id = f.network_id and a.follow_up_id = f.id)
            returning f.id, f.organisation_id as organisation, f.participation_id as participation,
                      f.person_id as person, f.months, f.due_on
            """)
        .param("network", Scope.current().network())
        .param("edition", edition)
        .param("after", after.toString())
        .param("now", now)
        .query(FollowUp.class)
        .list();
  }

  boolean answer(
      FollowUp followUp, boolean reached, Answers answers, String way, OffsetDateTime at, @Nullable UUID by) {
    return jdbc.sql(
                """
                insert into follow_up_answer (network_id, follow_up_id, organisation_id, participation_id, person_id,
                                              reached, answers, way, answered_at, noted_by)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?) on conflict do nothing
                """)
            .params(
                Scope.current().network(), followUp.id(), followUp.organisation(), followUp.participation(),
                followUp.person(), reached, json.writeValueAsString(answers.given()), way, at, by)
            .update()
        == 1;
  }

  Optional<FollowUp> find(UUID id) {
    return jdbc.sql("select " + COLUMNS + " from follow_up where network_id = ? and id = ?")
        .params(Scope.current().network(), id)
        .query(FollowUp.class)
        .optional();
  }

  List<FollowUp> of(UUID participation) {
    return jdbc.sql("select " + COLUMNS + " from follow_up where network_id = ? and participation_id = ? order by months")
        .params(Scope.current().network(), participation)
        .query(FollowUp.class)
        .list();
  }
}
