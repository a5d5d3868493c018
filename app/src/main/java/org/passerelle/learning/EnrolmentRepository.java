package org.passerelle.learning;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EnrolmentRepository {
  private static final String SELECT =
      """
      select e.id, e.run_id as run, e.participation_id as participation, e.person_id as person, e.enrolled_at,
             p.place, x.reason as end_reason
      from enrolment e
      left join run_place p on p.network_id = e.network_id and p.enrolment_id = e.id
      left join enrolment_ending x on x.network_id = e.network_id and x.enrolment_id = e.id
      where e.network_id = ?
      """;
  private static final String ORDER = " order by e.enrolled_at, e.id";
  private final JdbcClient jdbc;

  EnrolmentRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  UUID insert(Run run, @Nullable UUID participation, UUID person, OffsetDateTime at, @Nullable UUID by) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into enrolment (network_id, id, organisation_id, run_id, participation_id, person_id, enrolled_at,
                                   enrolled_by)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(Scope.current().network(), id, run.organisation(), run.id(), participation, person, at, by)
        .update();
    return id;
  }

  /** @return false when every place is taken */
  boolean claim(Run run, UUID enrolment, UUID person) {
    return jdbc.sql(
                """
                insert into run_place (network_id, run_id, places, place, enrolment_id, person_id)
                select ?, ?, ?, free.place, ?, ? from generate_series(1, ?) as free (place)
                where not exists (select 1 from run_place p
                                  where p.network_id = ? and p.run_id = ? and p.place = free.place)
                order by free.place limit 1 on conflict do nothing
                """)
            .params(
                Scope.current().network(), run.id(), run.places(), enrolment, person, run.places(),
                Scope.current().network(), run.id())
            .update()
        == 1;
  }

  boolean end(Enrolment enrolment, UUID organisation, String reason, OffsetDateTime at, @Nullable UUID by) {
    int ended =
        jdbc.sql("insert into enrolment_ending values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
            .params(
                Scope.current().network(), enrolment.id(), organisation, enrolment.person(), reason, at, by)
            .update();
    jdbc.sql("delete from run_place where network_id = ? and enrolment_id = ?")
        .params(Scope.current().network(), enrolment.id())
        .update();
    return ended == 1;
  }

  Optional<Enrolment> find(UUID id) {
    return jdbc.sql(SELECT + " and e.id = ?").params(Scope.current().network(), id).query(Enrolment.class).optional();
  }

  /** First enrolled first. */
  List<Enrolment> ofRuns(Collection<UUID> runs) {
    return jdbc.sql(SELECT + " and e.run_id = any (?)" + ORDER)
        .params(Scope.current().network(), runs.toArray(UUID[]::new))
        .query(Enrolment.class)
        .list();
  }

  /** In every run of a training stage. */
  List<Enrolment> ofStage(Run.OfStage stage) {
    return jdbc.sql(
            SELECT
                + """
                 and e.run_id in (select r.id from course_run r where r.network_id = e.network_id
                                    and r.edition_id = ? and r.role = ? and r.stage = ?)
                """
                + ORDER)
        .params(Scope.current().network(), stage.edition(), stage.role(), stage.stage())
        .query(Enrolment.class)
        .list();
  }

  List<Enrolment> ofPerson(UUID person) {
    return jdbc.sql(SELECT + " and e.person_id = ?" + ORDER)
        .params(Scope.current().network(), person)
        .query(Enrolment.class)
        .list();
  }

  /** Those of which something is on record: a course, a test, a competence. */
  Set<UUID> learning(Collection<UUID> participations) {
    return Set.copyOf(
        jdbc.sql(
                """
                select participation_id from enrolment where network_id = :network and participation_id = any (:parts)
                union
                select participation_id from test_sitting where network_id = :network and participation_id = any (:parts)
                union
                select participation_id from competence_seen where network_id = :network and participation_id = any (:parts)
                """)
            .param("network", Scope.current().network())
            .param("parts", participations.toArray(UUID[]::new))
            .query(UUID.class)
            .list());
  }

  List<Enrolment> ofParticipations(Collection<UUID> participations) {
    return jdbc.sql(SELECT + " and e.participation_id = any (?)" + ORDER)
        .params(Scope.current().network(), participations.toArray(UUID[]::new))
        .query(Enrolment.class)
        .list();
  }
}
