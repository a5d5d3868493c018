package org.passerelle.learning;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.scope.Ids;
import org.passerelle.scope.ManyRows;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PresenceRepository {
  private final JdbcClient jdbc;
  private final ManyRows many;

  PresenceRepository(JdbcClient jdbc, ManyRows many) {
    this.jdbc = jdbc;
    this.many = many;
  }

  void insert(
      Session session, Map<Enrolment, Boolean> came, Presence.Way way, OffsetDateTime at, @Nullable UUID by) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    came.forEach(
        (enrolment, present) -> {
          Map<String, @Nullable Object> row = new LinkedHashMap<>();
          row.put("id", Ids.next());
          row.put("organisation_id", session.organisation());
          row.put("session_id", session.id());
          row.put("enrolment_id", enrolment.id());
          row.put("person_id", enrolment.person());
          row.put("present", present);
          row.put("way", way.name().toLowerCase(Locale.ROOT));
          row.put("noted_at", at);
          row.put("noted_by", by);
          rows.add(row);
        });
    many.insert("session_attendance", rows);
  }

  /** What was noted last about each session of these enrolments. */
  List<Presence> of(Collection<UUID> enrolments) {
    return jdbc.sql(
            """
            select distinct on (a.enrolment_id, a.session_id) a.session_id, a.enrolment_id, a.present, a.way
            from session_attendance a
            join course_session s on s.network_id = a.network_id and s.id = a.session_id and not s.called_off
            where a.network_id = ? and a.enrolment_id = any (?)
            order by a.enrolment_id, a.session_id, a.noted_at desc, a.id desc
            """)
        .params(Scope.current().network(), enrolments.toArray(UUID[]::new))
        .query(
            (row, i) ->
                new Presence(
                    row.getObject("session_id", UUID.class), row.getObject("enrolment_id", UUID.class),
                    row.getBoolean("present"), Presence.Way.valueOf(row.getString("way").toUpperCase(Locale.ROOT))))
        .list();
  }

  /** How many sessions each of these enrolments came to; those who never came are absent. */
  Map<UUID, Integer> attended(Collection<UUID> enrolments) {
    return of(enrolments).stream()
        .filter(Presence::present)
        .collect(Collectors.groupingBy(Presence::enrolment, Collectors.summingInt(one -> 1)));
  }

  void show(Session session, String code, OffsetDateTime until, OffsetDateTime at, @Nullable UUID by) {
    jdbc.sql("insert into attendance_code values (?, ?, ?, ?, ?, ?)")
        .params(Scope.current().network(), session.id(), code, until, at, by)
        .update();
  }

  /** The session whose code this is, while it works. */
  Optional<UUID> sessionOf(String code, OffsetDateTime now) {
    return jdbc.sql(
            """
            select session_id from attendance_code
            where network_id = ? and code = ? and shown_at <= ? and works_until > ? order by shown_at desc limit 1
            """)
        .params(Scope.current().network(), code, now, now)
        .query(UUID.class)
        .optional();
  }
}
