package org.passerelle.mentoring;

import java.sql.Date;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * The rules by which duos of an edition need somebody today, each one statement. Counting begins anew where an adviser
 * closed an alert of the same kind: what was dealt with calls again only when it goes on.
 */
@Repository
class AlertCauses {
  private static final String OPEN_DUOS =
      """
      with standing as not materialized (
        select d.id, d.formed_at, s.*,
               (s.pause_id is not null and s.paused_from <= :today and s.paused_until > :today) as paused,
               (select max(coalesce(r.resumed_on, p.until_on)) from duo_pause p
                left join duo_resumption r on r.network_id = p.network_id and r.pause_id = p.id
                where p.network_id = d.network_id and p.duo_id = d.id
                  and coalesce(r.resumed_on, p.until_on) <= :today) as back_on,
               (select max(c.closed_at at time zone :zone)::date from alert a
                join alert_closing c on c.network_id = a.network_id and c.alert_id = a.id
                where a.network_id = d.network_id and a.duo_id = d.id and a.kind = :kind) as dealt_with_on
        from duo d join duo_standing s on s.network_id = d.network_id and s.duo_id = d.id
        where d.network_id = :network and d.edition_id = :edition and s.ended_on is null
      ), running as (
        select * from standing where cardinality(signed_by) = 2 and not paused
      )
      """;

  private final JdbcClient jdbc;

  AlertCauses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The day on which the rules are asked, in a network's zone. */
  record Day(UUID edition, LocalDate today, ZoneId zone) {}

  /** No meeting was held for as long as the blueprint allows; a pause does not count. */
  List<UUID> silent(Day day, Period silentAfter) {
    return ask(
            day,
            AlertKind.SILENCE,
            """
            select id from running
            where greatest(starts_on, last_meeting, back_on, dealt_with_on) + :after::interval <= :today
            """)
        .param("after", silentAfter.toString())
        .query(UUID.class)
        .list();
  }

  /** The last meetings that were agreed did not happen, so many in a row. */
  List<UUID> missedMeetings(Day day, int inARow) {
    return ask(
            day,
            AlertKind.MISSED_MEETINGS,
            """
            select id from running r
            where (select count(*) from meeting m where m.network_id = r.network_id and m.duo_id = r.id and not m.held
                     and m.held_on > coalesce(greatest(r.last_meeting, r.dealt_with_on), '-infinity')) >= :row
            """)
        .param("row", inARow)
        .query(UUID.class)
        .list();
  }

  /** The agreed end is near, or gone by. */
  List<UUID> endingSoon(Day day, Period within) {
    return ask(
            day,
            AlertKind.ENDING_SOON,
            """
            select id from running
            where ends_on - :within::interval <= :today
              and coalesce(dealt_with_on < ends_on - :within::interval, true)
            """)
        .param("within", within.toString())
        .query(UUID.class)
        .list();
  }

  /** The first meeting, or the signatures after it, are later than the blueprint promises. */
  List<UUID> startLate(Day day, Period firstMeeting, Period signatures) {
    return ask(
            day,
            AlertKind.START_LATE,
            """
            select id from standing
            where not paused and cardinality(signed_by) < 2
              and case when first_met is null
                       then greatest((formed_at at time zone :zone)::date, dealt_with_on) + :first::interval
                       else greatest(first_met, dealt_with_on) + :signed::interval end < :today
            """)
        .param("first", firstMeeting.toString())
        .param("signed", signatures.toString())
        .query(UUID.class)
        .list();
  }

  /** The last check-in of a side stays without an answer; told once for each. */
  List<UUID> checkInsLate(Day day, Period lateBy) {
    return ask(
            day,
            AlertKind.CHECK_IN_LATE,
            """
            select c.id from standing s
            join check_in c on c.network_id = s.network_id and c.duo_id = s.id
            where not s.paused and c.due_on + :late::interval <= :today
              and not exists (select 1 from check_in_answer w where w.network_id = c.network_id and w.check_in_id = c.id)
              and not exists (select 1 from check_in n where n.network_id = c.network_id and n.duo_id = c.duo_id
                                and n.side = c.side and n.due_on > c.due_on)
              and not exists (select 1 from alert a where a.network_id = c.network_id and a.duo_id = c.duo_id
                                and a.cause = :kind || ':' || c.id)
            """)
        .param("late", lateBy.toString())
        .query(UUID.class)
        .list();
  }

  /** What the rules look at, of one open duo; facts that do not exist are absent. */
  Map<String, Object> facts(Day day, AlertKind kind, UUID duo) {
    Map<String, Object> facts = new HashMap<>();
    ask(
            day,
            kind,
            """
            select (formed_at at time zone :zone)::date as "formedOn", first_met as "firstMet", starts_on as "startsOn",
                   ends_on as "endsOn", last_meeting as "lastMeeting", back_on as "backOn", dealt_with_on as "dealtWithOn",
                   (select count(*) from meeting m where m.network_id = s.network_id and m.duo_id = s.id and not m.held
                      and m.held_on > coalesce(greatest(s.last_meeting, s.dealt_with_on), '-infinity')) as missed
            from standing s where id = :duo
            """)
        .param("duo", duo)
        .query()
        .listOfRows()
        .forEach(row -> row.forEach((name, value) -> put(facts, name, value)));
    return facts;
  }

  private static void put(Map<String, Object> facts, String name, @Nullable Object value) {
    if (value != null) {
      facts.put(name, value instanceof Date day ? day.toLocalDate() : value);
    }
  }

  private StatementSpec ask(Day day, AlertKind kind, String rule) {
    return jdbc.sql(OPEN_DUOS + rule)
        .param("network", Scope.current().network())
        .param("edition", day.edition())
        .param("today", day.today())
        .param("zone", day.zone().getId())
        .param("kind", kind.key());
  }
}
