package org.passerelle.people;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

  /** A consent that holds today. @param endsOn the last day, where it has one */
  public record Given(UUID id, String purpose, OffsetDateTime givenAt, @Nullable LocalDate endsOn) {}

  /** Those of a person that were neither withdrawn nor have ended. */
  @Transactional(readOnly = true)
  public List<Given> inForce(UUID person) {
    return jdbc.sql(
            """
            select c.id, c.purpose, c.given_at, c.ends_on from consent c
            where c.network_id = ? and c.person_id = ? and (c.ends_on is null or c.ends_on >= ?)
              and not exists (select 1 from consent_withdrawal w where w.network_id = c.network_id and w.consent_id = c.id)
            order by c.given_at
            """)
        .params(Scope.current().network(), person, journal.today())
        .query(Given.class)
        .list();
  }

  /** Ends a consent at once. @return false when the scope sees no such consent, or it was withdrawn before */
  @Transactional
  public boolean withdraw(UUID consent) {
    int ended =
        jdbc.sql(
                """
                insert into consent_withdrawal (network_id, consent_id, organisation_id, person_id, withdrawn_at, recorded_by)
                select network_id, id, organisation_id, person_id, ?, ? from consent where network_id = ? and id = ?
                on conflict do nothing
                """)
            .params(journal.now(), journal.actor(), Scope.current().network(), consent)
            .update();
    if (ended == 1) {
      journal.wrote("consent.withdrawn", "consent", consent);
    }
    return ended == 1;
  }
}
