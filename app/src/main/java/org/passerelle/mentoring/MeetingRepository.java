package org.passerelle.mentoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.mentoring.Meetings.Details;
import org.passerelle.mentoring.Meetings.Meeting;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MeetingRepository {
  private final JdbcClient jdbc;

  MeetingRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @return false when the duo has that day in its log already */
  boolean insert(Meeting meeting, UUID organisation, OffsetDateTime at) {
    return jdbc.sql(
                """
                insert into meeting (network_id, id, duo_id, organisation_id, held_on, held, minutes, way, note,
                                     logged_by_side, logged_at, logged_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                Scope.current().network(), meeting.id(), meeting.duo(), organisation, meeting.heldOn(),
                meeting.held(), meeting.minutes(), meeting.way(), meeting.note(),
                meeting.loggedBy() == null ? null : meeting.loggedBy().key(), at, Scope.current().account())
            .update()
        == 1;
  }

  void keepBefore(UUID id, Meeting before, UUID organisation, Side changedBy, OffsetDateTime at) {
    jdbc.sql(
            """
            insert into meeting_change (network_id, id, meeting_id, duo_id, organisation_id, held_on, held, minutes, way,
                                        note, topics, changed_side, changed_at, changed_by)
            select network_id, ?, id, duo_id, ?, held_on, held, minutes, way, note, topics, ?, ?, ? from meeting
            where network_id = ? and id = ?
            """)
        .params(
            id, organisation, changedBy.key(), at, Scope.current().account(), Scope.current().network(), before.id())
        .update();
  }

  int changes(UUID meeting) {
    return jdbc.sql("select count(*) from meeting_change where network_id = ? and meeting_id = ?")
        .params(Scope.current().network(), meeting)
        .query(Integer.class)
        .single();
  }

  /** What an entry said after so many changes; empty for what it says now. */
  Optional<Details> saidAfter(UUID meeting, int changes) {
    return jdbc.sql(
            """
            select held_on, held, minutes, way, note, topics from meeting_change
            where network_id = ? and meeting_id = ? order by changed_at, id offset ? limit 1
            """)
        .params(Scope.current().network(), meeting, changes)
        .query(
            (row, i) ->
                new Details(
                    row.getObject("held_on", LocalDate.class), row.getBoolean("held"),
                    row.getObject("minutes", Integer.class), row.getString("way"), row.getString("note"),
                    List.of((String[]) row.getArray("topics").getArray())))
        .optional();
  }

  void update(UUID id, Details details) {
    jdbc.sql(
            """
            update meeting set held_on = ?, held = ?, minutes = ?, way = ?, note = ?, topics = ?
            where network_id = ? and id = ?
            """)
        .params(
            details.heldOn(), details.held(), details.minutes(), details.way(), details.note(),
            details.topics().toArray(String[]::new), Scope.current().network(), id)
        .update();
  }

  /** The running duos of an edition of which nobody said anything, and nobody was asked, for a gap of the cadence. */
  List<UUID> waitingForAWord(UUID edition, Period every, LocalDate today) {
    return jdbc.sql(
            """
            select d.id from duo d
            join duo_standing s on s.network_id = d.network_id and s.duo_id = d.id
            where d.network_id = :network and d.edition_id = :edition and s.ended_on is null
              and cardinality(s.signed_by) = 2
              and (s.pause_id is null or s.paused_from > :today or s.paused_until <= :today)
              and greatest(
                    s.starts_on,
                    (select max(m.held_on) from meeting m where m.network_id = d.network_id and m.duo_id = d.id),
                    (select max(a.asked_on) from meeting_asked a where a.network_id = d.network_id and a.duo_id = d.id)
                  ) + :every::interval <= :today
            order by d.formed_at
            """)
        .param("network", Scope.current().network())
        .param("edition", edition)
        .param("today", today)
        .param("every", every.toString())
        .query(UUID.class)
        .list();
  }

  void noteAsked(Duo duo, UUID person, LocalDate on, OffsetDateTime at) {
    jdbc.sql(
            """
            insert into meeting_asked (network_id, duo_id, organisation_id, asked_on, person_id, asked_at)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(Scope.current().network(), duo.id(), duo.organisation(), on, person, at)
        .update();
  }

  Optional<Meeting> find(UUID id) {
    return jdbc.sql("select * from meeting where network_id = ? and id = ?")
        .params(Scope.current().network(), id)
        .query(MeetingRepository::read)
        .optional();
  }

  Optional<Meeting> on(UUID duo, LocalDate day) {
    return jdbc.sql("select * from meeting where network_id = ? and duo_id = ? and held_on = ?")
        .params(Scope.current().network(), duo, day)
        .query(MeetingRepository::read)
        .optional();
  }

  List<Meeting> of(UUID duo) {
    return jdbc.sql("select * from meeting where network_id = ? and duo_id = ? order by held_on desc")
        .params(Scope.current().network(), duo)
        .query(MeetingRepository::read)
        .list();
  }

  private static Meeting read(ResultSet row, int index) throws SQLException {
    String side = row.getString("logged_by_side");
    return new Meeting(
        row.getObject("id", UUID.class),
        row.getObject("duo_id", UUID.class),
        row.getObject("held_on", LocalDate.class),
        row.getBoolean("held"),
        row.getObject("minutes", Integer.class),
        row.getString("way"),
        row.getString("note"),
        List.of((String[]) row.getArray("topics").getArray()),
        side == null ? null : Side.of(side));
  }
}
