package org.passerelle.learning;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SessionRepository {
  private static final String SELECT =
      """
      select s.*, r.title, array(select t.name from session_teacher t
                                 where t.network_id = s.network_id and t.session_id = s.id order by t.name) as teachers
      from course_session s join course_run r on r.network_id = s.network_id and r.id = s.run_id
      where s.network_id = ?
      """;
  private final JdbcClient jdbc;

  SessionRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Nothing when the room or the course is taken at that time. */
  Optional<UUID> insert(Run run, Session.New session, OffsetDateTime at, @Nullable UUID by) {
    UUID id = Ids.next();
    int planned =
        jdbc.sql(
                """
                insert into course_session (network_id, id, organisation_id, run_id, starts_at, ends_at, room,
                                            online_address, subject, section, planned_at, planned_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                Scope.current().network(), id, run.organisation(), run.id(), session.startsAt().atOffset(ZoneOffset.UTC),
                session.endsAt().atOffset(ZoneOffset.UTC), session.room(), session.onlineAddress(), session.subject(),
                session.section(), at, by)
            .update();
    if (planned == 0) {
      return Optional.empty();
    }
    for (Session.Teacher teacher : session.teachers()) {
      jdbc.sql(
              """
              insert into session_teacher (network_id, session_id, account_id, volunteer_person, name)
              values (?, ?, ?, ?, ?) on conflict do nothing
              """)
          .params(Scope.current().network(), id, teacher.account(), teacher.volunteer(), teacher.name())
          .update();
    }
    return Optional.of(id);
  }

  /** The first of these teachers who teaches another session at that time; whoever has the same name is taken for the same. */
  Optional<String> busy(Session.New session) {
    UUID[] accounts = session.teachers().stream().map(Session.Teacher::account).toArray(UUID[]::new);
    UUID[] volunteers = session.teachers().stream().map(Session.Teacher::volunteer).toArray(UUID[]::new);
    String[] names =
        session.teachers().stream().map(teacher -> teacher.name().toLowerCase(Locale.ROOT)).toArray(String[]::new);
    return jdbc.sql(
            """
            select t.name from session_teacher t
            join course_session s on s.network_id = t.network_id and s.id = t.session_id
            where t.network_id = ? and not s.called_off and s.starts_at < ? and s.ends_at > ?
              and (t.account_id = any (?) or t.volunteer_person = any (?) or lower(t.name) = any (?)) limit 1
            """)
        .params(
            Scope.current().network(), session.endsAt().atOffset(ZoneOffset.UTC),
            session.startsAt().atOffset(ZoneOffset.UTC), accounts, volunteers, names)
        .query(String.class)
        .optional();
  }

  Optional<Session> find(UUID id) {
    return jdbc.sql(SELECT + " and s.id = ?")
        .params(Scope.current().network(), id)
        .query(SessionRepository::read)
        .optional();
  }

  /** Soonest first, those called off too. */
  List<Session> ofRuns(Collection<UUID> runs) {
    return jdbc.sql(SELECT + " and s.run_id = any (?) order by s.starts_at, s.id")
        .params(Scope.current().network(), runs.toArray(UUID[]::new))
        .query(SessionRepository::read)
        .list();
  }

  List<UUID> volunteersOf(UUID session) {
    return jdbc.sql(
            """
            select volunteer_person from session_teacher
            where network_id = ? and session_id = ? and volunteer_person is not null
            """)
        .params(Scope.current().network(), session)
        .query(UUID.class)
        .list();
  }

  /** Soonest first, without those called off. */
  List<Sessions.Taught> taughtBy(UUID volunteer) {
    return jdbc.sql(
            SELECT
                + """
                 and not s.called_off
                 and s.id in (select t.session_id from session_teacher t
                              where t.network_id = s.network_id and t.volunteer_person = ?)
                order by s.starts_at, s.id
                """)
        .params(Scope.current().network(), volunteer)
        .query((row, i) -> new Sessions.Taught(read(row, i), row.getString("title")))
        .list();
  }

  boolean callOff(UUID id) {
    return jdbc.sql("update course_session set called_off = true where network_id = ? and id = ? and not called_off")
            .params(Scope.current().network(), id)
            .update()
        == 1;
  }

  private static Session read(ResultSet row, int index) throws SQLException {
    Array teachers = row.getArray("teachers");
    return new Session(
        row.getObject("id", UUID.class),
        row.getObject("run_id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
        row.getObject("ends_at", OffsetDateTime.class).toInstant(),
        row.getString("room"),
        row.getString("online_address"),
        row.getString("subject"),
        row.getString("section"),
        row.getBoolean("called_off"),
        Arrays.asList((String[]) teachers.getArray()));
  }
}
