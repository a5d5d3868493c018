package org.passerelle.employers.talent;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The people who hold a token, as bits: what several tokens share is counted without looking at anybody. Where it is few, it
 * is also known who; their numbers are those of {@code talent_number}.
 */
final class TalentSets {
  /** So many are found sooner by their numbers than by walking along the people of one token. */
  static final int FEW = 200;

  private static final int PART = 8192;
  private final JdbcClient jdbc;

  TalentSets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @param numbers of each who is found, with the organisation at the same place of the other list; empty for more than few */
  record Shared(long total, List<Integer> numbers, List<UUID> organisations) {
    boolean isFew() {
      return total <= FEW;
    }
  }

  /** @param tokens at least one, each of those that have sets */
  Shared shared(List<String> tokens) {
    var statement =
        jdbc.sql(sql(tokens.size())).param("network", Scope.current().network()).param("few", FEW);
    for (int i = 0; i < tokens.size(); i++) {
      statement = statement.param("f" + i, tokens.get(i));
    }
    long[] total = {0};
    List<Integer> numbers = new ArrayList<>();
    List<UUID> organisations = new ArrayList<>();
    statement.query(
        (RowCallbackHandler)
            row -> {
              total[0] += row.getLong("found");
              String people = row.getString("people");
              UUID organisation = row.getObject("organisation_id", UUID.class);
              int first = row.getInt("part") * PART;
              for (int at = people == null ? -1 : people.indexOf('1'); at >= 0; at = people.indexOf('1', at + 1)) {
                numbers.add(first + at);
                organisations.add(organisation);
              }
            });
    return new Shared(total[0], numbers, organisations);
  }

  private static String sql(int tokens) {
    StringBuilder people = new StringBuilder("s0.people");
    StringBuilder sets = new StringBuilder("talent_set s0");
    StringBuilder named = new StringBuilder("s0.network_id = :network and s0.token = :f0");
    for (int i = 1; i < tokens; i++) {
      people.append(" & s%d.people".formatted(i));
      sets.append(" join talent_set s%d on s%d.organisation_id = s0.organisation_id and s%d.part = s0.part".formatted(i, i, i));
      named.append(" and s%d.network_id = :network and s%d.token = :f%d".formatted(i, i, i));
    }
    return """
        with shared as materialized (
          select s0.organisation_id, s0.part, %s as people from %s where %s)
        select organisation_id, part, bit_count(people) as found,
               case when sum(bit_count(people)) over () <= :few then people::text end as people
        from shared where bit_count(people) > 0
        """
        .formatted(people, sets, named);
  }
}
