package org.passerelle.mentoring;

import java.util.UUID;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The places duos hold. A place is a row that only one duo can have: of two advisers who give the last place at the same
 * time, the database lets one pass and the other sees it taken.
 */
@Repository
class DuoPlaces {
  private final JdbcClient jdbc;

  DuoPlaces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @return false when all {@code places} of the participation are taken */
  boolean claim(UUID participation, int places, UUID duo) {
    for (int place = 1; place <= places; place++) {
      int claimed =
          jdbc.sql(
                  """
                  insert into duo_place (network_id, participation_id, place, duo_id) values (?, ?, ?, ?)
                  on conflict do nothing
                  """)
              .params(Scope.current().network(), participation, place, duo)
              .update();
      if (claimed == 1) {
        return true;
      }
    }
    return false;
  }

  void release(UUID duo) {
    jdbc.sql("delete from duo_place where network_id = ? and duo_id = ?")
        .params(Scope.current().network(), duo)
        .update();
  }

  int taken(UUID participation) {
    return jdbc.sql("select count(*) from duo_place where network_id = ? and participation_id = ?")
        .params(Scope.current().network(), participation)
        .query(Integer.class)
        .single();
  }
}
