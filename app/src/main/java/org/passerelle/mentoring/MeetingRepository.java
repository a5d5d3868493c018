package org.passerelle.mentoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
