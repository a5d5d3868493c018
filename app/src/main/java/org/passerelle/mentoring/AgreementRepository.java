package org.passerelle.mentoring;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.mentoring.Agreements.Agreement;
import org.passerelle.mentoring.Agreements.FirstMeeting;
import org.passerelle.mentoring.Agreements.Signature;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AgreementRepository {
  private final JdbcClient jdbc;

  AgreementRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean insertFirstMeeting(
      Duo duo, LocalDate on, @Nullable UUID adviser, @Nullable String place, OffsetDateTime at) {
    return jdbc.sql(
                """
                insert into first_meeting (network_id, duo_id, organisation_id, held_on, adviser_id, place, noted_at,
                                           noted_by)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                Scope.current().network(), duo.id(), duo.organisation(), on, adviser, place, at,
                Scope.current().account())
            .update()
        == 1;
  }

  void insert(Agreement agreement, Duo duo, @Nullable UUID replaces, OffsetDateTime at) {
    jdbc.sql(
            """
            insert into agreement (network_id, id, duo_id, organisation_id, starts_on, ends_on, every, meeting_minutes,
                                   rules, replaces, drawn_up_at, drawn_up_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Scope.current().network(), agreement.id(), duo.id(), duo.organisation(), agreement.startsOn(),
            agreement.endsOn(), agreement.every(), agreement.meetingMinutes(), agreement.rules(), replaces, at,
            Scope.current().account())
        .update();
  }

  Optional<Agreement> last(UUID duo) {
    return jdbc.sql(
            """
            select id, duo_id as duo, starts_on, ends_on, every, meeting_minutes, rules from agreement a
            where network_id = ? and duo_id = ?
              and not exists (select 1 from agreement n where n.network_id = a.network_id and n.replaces = a.id)
            order by drawn_up_at desc, id desc limit 1
            """)
        .params(Scope.current().network(), duo)
        .query(Agreement.class)
        .optional();
  }

  Optional<FirstMeeting> firstMeeting(UUID duo) {
    return jdbc.sql(
            """
            select held_on, adviser_id as adviser, place from first_meeting where network_id = ? and duo_id = ?
            """)
        .params(Scope.current().network(), duo)
        .query(FirstMeeting.class)
        .optional();
  }

  List<Signature> signatures(UUID agreement) {
    return jdbc.sql(
            """
            select side, way, signed_at from agreement_signature where network_id = ? and agreement_id = ?
            order by signed_at
            """)
        .params(Scope.current().network(), agreement)
        .query((row, i) ->
            new Signature(
                Side.of(row.getString("side")),
                row.getString("way"),
                row.getObject("signed_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  boolean sign(Agreement agreement, Duo duo, Side side, String way, OffsetDateTime at) {
    return jdbc.sql(
                """
                insert into agreement_signature (network_id, agreement_id, duo_id, organisation_id, side, way, signed_at,
                                                 noted_by)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                Scope.current().network(), agreement.id(), duo.id(), duo.organisation(), side.key(), way, at,
                Scope.current().account())
            .update()
        == 1;
  }
}
