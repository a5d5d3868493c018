package org.passerelle.messages;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages waiting to leave. A message is committed with the deed that causes it, and sent once after that. */
@Component
public class Outbox {
  private final JdbcClient jdbc;
  private final Clock clock;

  Outbox(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Puts a message into the outbox in the running transaction. */
  public UUID put(NewMessage message) {
    UUID id = Ids.next();
    OffsetDateTime now = OffsetDateTime.now(clock);
    jdbc.sql(
            """
            insert into outbox_message (network_id, id, organisation_id, person_id, account_id, channel, address,
                                        language, subject, body, calendar, topic, written_at, due_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Scope.current().network(), id, message.organisation(), message.person(), message.account(),
            message.channel().name().toLowerCase(Locale.ROOT), message.address(), message.language(),
            message.subject(), message.body(), message.calendar(), message.topic(), now,
            message.due() == null ? now : message.due().atOffset(ZoneOffset.UTC))
        .update();
    return id;
  }
}
