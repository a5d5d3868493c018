package org.passerelle.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.passerelle.messages.NewMessage.Channel;
import org.passerelle.scope.InScope;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hands due messages to their carriers. A message is locked while it is handed over and its attempt is committed with it:
 * several nodes never send it twice, and a crash leaves it waiting. A database that goes away after the hand-over does not
 * send it twice either; should the product itself be killed at that moment, a mail server knows the mail again by its
 * Message-ID, which is the message's id.
 */
@Component
public class OutboxSender {
  private static final int BATCH = 200;
  private static final int MOST_ATTEMPTS = 8;
  private static final String NEXT =
      """
      select m.*, (select kind from network n where n.id = m.network_id) as network_kind,
             (select count(*) from outbox_attempt t where t.network_id = m.network_id and t.message_id = m.id) as tries,
             (select max(t.at) from outbox_attempt t
              where t.network_id = m.network_id and t.message_id = m.id) as last_try
      from outbox_message m
      where m.network_id = ? and m.due_at <= ?
        and not exists (select 1 from outbox_attempt t where t.network_id = m.network_id and t.message_id = m.id
                        and t.result <> 'failed')
        and not exists (select 1 from outbox_attempt t where t.network_id = m.network_id and t.message_id = m.id
                        and t.at > ?)
      order by m.due_at limit 1
      for update of m skip locked
      """;

  private final JdbcClient jdbc;
  private final InScope inScope;
  private final List<Carrier> carriers;
  private final Clock clock;
  /** Whatever a carrier took while the database went away before that could be kept: it is not handed over again. */
  private final Set<UUID> taken = ConcurrentHashMap.newKeySet();

  OutboxSender(JdbcClient jdbc, InScope inScope, List<Carrier> carriers, Clock clock) {
    this.jdbc = jdbc;
    this.inScope = inScope;
    this.carriers = carriers;
    this.clock = clock;
  }

  /** A message on its way out. */
  record Waiting(
      UUID id, Channel channel, String address, String language, String subject, String body,
      @Nullable String calendar, boolean live, int tries) {}

  /** Sends what is due in the network of the running scope. @return how many were handed over */
  public int sendDue() {
    int sent = 0;
    for (int i = 0; i < BATCH; i++) {
      Optional<Handed> handed = inScope.call(Scope.current(), this::sendNext);
      if (handed.isEmpty()) {
        break;
      }
      taken.remove(handed.get().message());
      sent += handed.get().isTaken() ? 1 : 0;
    }
    return sent;
  }

  /** @param isTaken false when the carrier refused */
  private record Handed(UUID message, boolean isTaken) {}

  /** Nothing when no message is due. */
  private Optional<Handed> sendNext() {
    OffsetDateTime now = OffsetDateTime.now(clock);
    Optional<Waiting> next =
        jdbc.sql(NEXT)
            .params(Scope.current().network(), now, now.minus(Duration.ofMinutes(5)))
            .query(OutboxSender::read)
            .optional();
    return next.map(message -> new Handed(message.id(), !isTaken(message) && hand(message, now)));
  }

  /** Another sender may have ended its attempt between our look and our lock; only a new statement sees that. */
  private boolean isTaken(Waiting message) {
    return jdbc.sql("select count(*) from outbox_attempt where network_id = ? and message_id = ?")
            .params(Scope.current().network(), message.id())
            .query(Integer.class)
            .single()
        > message.tries();
  }

  private boolean hand(Waiting message, OffsetDateTime now) {
    Optional<Carrier> carrier =
        carriers.stream().filter(one -> one.channel() == message.channel() && one.isSetUp()).findFirst();
    if (!message.live() || carrier.isEmpty()) {
      note(message, "kept", message.live() ? "no carrier is set up" : "nothing leaves a demo or replay", now);
      return false;
    }
    try {
      if (!taken.contains(message.id())) {
        carrier.get().send(message);
        taken.add(message.id());
      }
      note(message, "sent", null, now);
      return true;
    } catch (CarrierRefused refused) {
      note(message, message.tries() + 1 < MOST_ATTEMPTS ? "failed" : "given-up", refused.getMessage(), now);
      return false;
    }
  }

  private void note(Waiting message, String result, @Nullable String detail, OffsetDateTime at) {
    jdbc.sql("insert into outbox_attempt values (?, ?, ?, ?, ?, ?)")
        .params(Scope.current().network(), message.id(), message.tries() + 1, result, detail, at)
        .update();
  }

  private static Waiting read(ResultSet row, int index) throws SQLException {
    return new Waiting(
        row.getObject("id", UUID.class),
        Channel.valueOf(row.getString("channel").toUpperCase(Locale.ROOT)),
        row.getString("address"),
        row.getString("language"),
        row.getString("subject"),
        row.getString("body"),
        row.getString("calendar"),
        row.getString("network_kind").equals("live"),
        row.getInt("tries"));
  }
}
