package org.passerelle.matching;

import java.util.List;
import java.util.UUID;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The places open proposals keep. A place is a row that only one proposal can have, and none that a duo has: of two
 * advisers who propose the last place at the same time, the database lets one pass and the other sees it taken.
 */
@Repository
class ProposalPlaces {
  private final JdbcClient jdbc;

  ProposalPlaces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @return false when all {@code places} of the participation are kept or taken */
  boolean claim(UUID participation, int places, UUID proposal) {
    for (int place = 1; place <= places; place++) {
      int claimed =
          jdbc.sql(
                  """
                  insert into proposal_place (network_id, participation_id, place, proposal_id)
                  select :network, :participation, :place, :proposal
                  where not exists (select 1 from duo_place
                                    where network_id = :network and participation_id = :participation and place = :place)
                  on conflict do nothing
                  """)
              .param("network", Scope.current().network())
              .param("participation", participation)
              .param("place", place)
              .param("proposal", proposal)
              .update();
      if (claimed == 1) {
        return true;
      }
    }
    return false;
  }

  void release(UUID proposal) {
    jdbc.sql("delete from proposal_place where network_id = ? and proposal_id = ?")
        .params(Scope.current().network(), proposal)
        .update();
  }

  /** The proposals that keep places of somebody. */
  List<UUID> heldBy(UUID participation) {
    return jdbc.sql("select proposal_id from proposal_place where network_id = ? and participation_id = ?")
        .params(Scope.current().network(), participation)
        .query(UUID.class)
        .list();
  }
}
