package org.passerelle.people;

import java.util.Locale;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people agreed to, in the words that they were shown. */
@Service
public class Consents {
  private final JdbcClient jdbc;
  private final Journal journal;

  Consents(JdbcClient jdbc, Journal journal) {
    this.jdbc = jdbc;
    this.journal = journal;
  }

  /** @param purpose short and lasting: {@code application} */
  public record NewConsent(String purpose, String wording, String language, Channel channel) {}

  /** How somebody agreed. */
  public enum Channel {
    WEB,
    PAPER,
    SPOKEN
  }

  @Transactional
  public UUID give(Person person, NewConsent consent) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into consent (network_id, id, organisation_id, person_id, purpose, wording, language, channel,
                                 given_at, recorded_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Scope.current().network(), id, person.organisation(), person.id(), consent.purpose(), consent.wording(),
            consent.language(), consent.channel().name().toLowerCase(Locale.ROOT), journal.now(),
            journal.actor())
        .update();
    journal.wrote("consent.given", "person", person.id(), consent.purpose());
    return id;
  }
}
