package org.passerelle.matching;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.matching.PairWish.Kind;
import org.passerelle.matching.PairWish.RejectReason;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WishRepository {
  private final JdbcClient jdbc;

  WishRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those nobody took back, oldest first. */
  List<PairWish> open(UUID edition) {
    return jdbc.sql(
            """
            select w.*, a.display_name from pair_wish w
            left join account a on a.network_id = w.network_id and a.id = w.wished_by
            where w.network_id = ? and w.edition_id = ?
              and not exists (select 1 from pair_wish_end e where e.network_id = w.network_id and e.wish_id = w.id)
            order by w.wished_at, w.id
            """)
        .params(Scope.current().network(), edition)
        .query(
            (row, i) ->
                new PairWish(
                    row.getObject("id", UUID.class),
                    new PairKey(
                        row.getObject("seeker_participation", UUID.class),
                        row.getObject("supporter_participation", UUID.class)),
                    Kind.valueOf(row.getString("wish").toUpperCase(Locale.ROOT)),
                    row.getString("reason_code") == null ? null : RejectReason.valueOf(row.getString("reason_code")),
                    row.getString("reason"),
                    row.getObject("wished_at", OffsetDateTime.class).toInstant(),
                    row.getString("display_name")))
        .list();
  }

  void insert(
      UUID edition, UUID organisation, PairKey pair, Kind kind, @Nullable RejectReason code, @Nullable String note,
      OffsetDateTime at) {
    jdbc.sql(
            """
            insert into pair_wish (network_id, id, organisation_id, edition_id, seeker_participation,
                                   supporter_participation, wish, reason_code, reason, wished_at, wished_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Scope.current().network(), Ids.next(), organisation, edition, pair.seeker(), pair.supporter(),
            kind.name().toLowerCase(Locale.ROOT), code == null ? null : code.name(), note, at,
            Scope.current().account())
        .update();
  }

  /** Takes back every open wish for the pair. @return how many there were */
  int end(UUID edition, PairKey pair, OffsetDateTime at) {
    return jdbc.sql(
            """
            insert into pair_wish_end (network_id, wish_id, organisation_id, ended_at, ended_by)
            select network_id, id, organisation_id, ?, ? from pair_wish
            where network_id = ? and edition_id = ? and seeker_participation = ? and supporter_participation = ?
            on conflict do nothing
            """)
        .params(
            at, Scope.current().account(), Scope.current().network(), edition, pair.seeker(), pair.supporter())
        .update();
  }
}
