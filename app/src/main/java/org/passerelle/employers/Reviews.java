package org.passerelle.employers;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.programmes.Answers;
import org.passerelle.programmes.blueprint.Who;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How each side judges a placement; neither reads the other's words. */
@Repository
@Transactional
public class Reviews {
  private final JdbcClient jdbc;
  private final Journal journal;
  private final JsonMapper json;

  Reviews(JdbcClient jdbc, Journal journal, JsonMapper json) {
    this.jdbc = jdbc;
    this.journal = journal;
    this.json = json;
  }

  public record Review(Who side, Answers answers) {}

  /** @return false when this side gave its review before */
  public boolean give(Placement placement, Who side, Answers answers) {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
    boolean person = side == Who.TRAVELLER;
    boolean first =
        jdbc.sql("insert into placement_review values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?) on conflict do nothing")
                .params(
                    Scope.current().network(), Ids.next(), placement.id(), placement.organisation(),
                    person ? null : placement.company(), person ? placement.person() : null, Codes.of(side),
                    json.writeValueAsString(answers.given()), journal.now(), Scope.current().account())
                .update()
            == 1;
    if (first) {
      journal.wrote("placement.reviewed", "placement", placement.id(), Codes.of(side));
    }
    return first;
  }

  /** Those the running scope may read. */
  @Transactional(readOnly = true)
  public List<Review> of(UUID placement) {
    return jdbc.sql("select side, answers from placement_review where network_id = ? and placement_id = ? order by side")
        .params(Scope.current().network(), placement)
        .query(
            (row, i) ->
                new Review(
                    Codes.read(Who.class, row.getString("side")),
                    new Answers(
                        json.readValue(row.getString("answers"), new TypeReference<Map<String, List<String>>>() {}))))
        .list();
  }
}
