package org.passerelle.learning;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RunRepository {
  private static final String SELECT =
      """
      select r.id, r.organisation_id as organisation, r.course_id as course, r.edition_id as edition, r.role, r.stage,
             r.title, r.cefr, r.teaches_language, r.places, r.join_by,
             (select count(*) from run_place p where p.network_id = r.network_id and p.run_id = r.id) as taken,
             (select count(*) from enrolment e
              where e.network_id = r.network_id and e.run_id = r.id
                and not exists (select 1 from enrolment_ending x
                                where x.network_id = e.network_id and x.enrolment_id = e.id)
                and not exists (select 1 from run_place p
                                where p.network_id = e.network_id and p.enrolment_id = e.id)) as waiting
      from course_run r where r.network_id = ?
      """;
  private final JdbcClient jdbc;

  RunRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  UUID insert(NewRun run, OffsetDateTime at, @Nullable UUID by) {
    UUID id = Ids.next();
    Run.OfStage stage = run.stage();
    jdbc.sql(
            """
            insert into course_run (network_id, id, organisation_id, course_id, edition_id, role, stage, title, cefr,
                                    teaches_language, places, join_by, opened_at, opened_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Scope.current().network(), id, run.organisation(), run.course(), stage == null ? null : stage.edition(),
            stage == null ? null : stage.role(), stage == null ? null : stage.stage(), run.title(), run.cefr(),
            run.teachesLanguage(), run.places(), run.joinBy(), at, by)
        .update();
    return id;
  }

  Optional<Run> find(UUID id) {
    return jdbc.sql(SELECT + " and r.id = ?").params(Scope.current().network(), id).query(Run.class).optional();
  }

  List<Run> ofStage(Run.OfStage stage) {
    return jdbc.sql(SELECT + " and r.edition_id = ? and r.role = ? and r.stage = ? order by r.opened_at, r.id")
        .params(Scope.current().network(), stage.edition(), stage.role(), stage.stage())
        .query(Run.class)
        .list();
  }

  /** Runs that still have a session to come on or after a day, or none yet; latest opened first. */
  List<Run> current(OffsetDateTime from) {
    return jdbc.sql(
            SELECT
                + """
                 and not exists (select 1 from course_session s where s.network_id = r.network_id and s.run_id = r.id
                                 having max(s.ends_at) < ?)
                order by r.opened_at desc, r.id limit 200
                """)
        .params(Scope.current().network(), from)
        .query(Run.class)
        .list();
  }

  List<Run> ofCourse(UUID course) {
    return jdbc.sql(SELECT + " and r.course_id = ? order by r.opened_at desc, r.id")
        .params(Scope.current().network(), course)
        .query(Run.class)
        .list();
  }

  /** Runs of the catalogue that one can still join on a day: before their last session, and not too late. */
  List<Run> joinable(LocalDate today, OffsetDateTime now) {
    return jdbc.sql(
            SELECT
                + """
                 and r.course_id is not null and coalesce(r.join_by >= ?, true)
                 and not exists (select 1 from course_session s where s.network_id = r.network_id and s.run_id = r.id
                                 having max(s.ends_at) < ?)
                order by r.title, r.opened_at, r.id limit 100
                """)
        .params(Scope.current().network(), today, now)
        .query(Run.class)
        .list();
  }

  List<Run> ofPerson(UUID person) {
    return jdbc.sql(
            SELECT
                + """
                 and r.id in (select e.run_id from enrolment e where e.network_id = r.network_id and e.person_id = ?)
                order by r.opened_at, r.id
                """)
        .params(Scope.current().network(), person)
        .query(Run.class)
        .list();
  }

  void lock(UUID id) {
    jdbc.sql("select 1 from course_run where network_id = ? and id = ? for update")
        .params(Scope.current().network(), id)
        .query(Integer.class)
        .optional();
  }
}
