package org.passerelle.mentoring;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The exchange sessions that a supporter came to while a duo walked. */
@Repository
public class ExchangesAttended {
  private final JdbcClient jdbc;

  ExchangesAttended(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** First held first. */
  @Transactional(readOnly = true)
  public List<LocalDate> of(UUID duo) {
    return jdbc.sql("select held_on from duo_exchange where network_id = ? and duo_id = ? order by held_on")
        .params(Scope.current().network(), duo)
        .query(LocalDate.class)
        .list();
  }
}
