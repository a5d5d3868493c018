package org.passerelle.mentoring;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.scope.InScope;
import org.passerelle.scope.NotAllowed;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The duos of the signed-in person that are not over, as shortly as a first page tells them: two statements for all. */
@Component
public class CurrentDuos {
  private final JdbcClient jdbc;
  private final Duos duos;
  private final InScope inScope;

  CurrentDuos(JdbcClient jdbc, Duos duos, InScope inScope) {
    this.jdbc = jdbc;
    this.duos = duos;
    this.inScope = inScope;
  }

  /**
   * @param participation the person's own
   * @param partner as they are called
   * @param asked the last check-in, while it is unanswered
   */
  public record CurrentDuo(
      UUID id, UUID participation, Side side, String partner, @Nullable UUID asked, DuoStanding standing) {

    /** The agreement is drawn up and this side has not signed it. */
    public boolean toSign() {
      return standing.endsOn() != null && !standing.signedBy().contains(side);
    }
  }

  private record Line(UUID id, UUID participation, Side side, String partner, @Nullable UUID asked) {
    CurrentDuo stands(DuoStanding standing) {
      return new CurrentDuo(id, participation, side, partner, asked, standing);
    }
  }

  /** Latest formed first. */
  public List<CurrentDuo> ofOneself() {
    Scope own = Scope.current();
    UUID person = own.person();
    if (person == null) {
      throw new NotAllowed();
    }
    List<Line> lines = inScope.call(Scope.system(own.network()), () -> lines(own.network(), person));
    if (lines.isEmpty()) {
      return List.of();
    }
    Map<UUID, DuoStanding> standings = duos.standings(lines.stream().map(Line::id).toList());
    return lines.stream()
        .flatMap(line -> Stream.ofNullable(standings.get(line.id())).filter(one -> !one.isOver()).map(line::stands))
        .toList();
  }

  /** The name of the other one is theirs to tell once the two are brought together, therefore the system reads it. */
  private List<Line> lines(UUID network, UUID person) {
    return jdbc.sql(
            """
            select own.id, own.participation, own.side, coalesce(nullif(trim(p.preferred_name), ''), p.full_name) as partner,
                   case when a.check_in_id is null then last.id end as asked
            from (select network_id, id, formed_at, 'seeker' as side, seeker_participation as participation,
                         supporter_person as partner_id
                  from duo where network_id = :network and seeker_person = :person
                  union all
                  select network_id, id, formed_at, 'supporter', supporter_participation, seeker_person
                  from duo where network_id = :network and supporter_person = :person) own
            join person p on p.network_id = own.network_id and p.id = own.partner_id
            left join lateral (select c.id from check_in c
                               where c.network_id = own.network_id and c.duo_id = own.id and c.side = own.side
                               order by c.due_on desc limit 1) last on true
            left join check_in_answer a on a.network_id = own.network_id and a.check_in_id = last.id
            order by own.formed_at desc
            """)
        .param("network", network)
        .param("person", person)
        .query(
            (row, n) ->
                new Line(
                    row.getObject("id", UUID.class), row.getObject("participation", UUID.class),
                    Side.of(row.getString("side")), row.getString("partner"), row.getObject("asked", UUID.class)))
        .list();
  }
}
