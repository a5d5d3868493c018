package org.passerelle.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.audit.Audit;
import org.passerelle.messages.NewMessage.Channel;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the outbox holds. Managers see how messages fare; only administrators see to whom they go and what they say. */
@Repository
public class OutboxLog {
  private static final String STATES =
      """
      with states as (
        select m.id, m.channel, m.topic, m.address, m.subject, m.written_at, m.due_at,
               coalesce((select t.result from outbox_attempt t
                         where t.network_id = m.network_id and t.message_id = m.id
                         order by t.number desc limit 1), 'waiting') as state
        from outbox_message m where m.network_id = :network
      )
      """;

  private final JdbcClient jdbc;
  private final Audit audit;

  OutboxLog(JdbcClient jdbc, Audit audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /** @param address to whom it goes; {@code null} for readers who are no administrators, as is {@code subject} */
  public record Line(
      UUID id, Channel channel, String topic, @Nullable String address, @Nullable String subject, Instant writtenAt,
      Instant dueAt, OutboxState state) {}

  /** @param detail why it was refused or kept */
  public record Attempt(int number, OutboxState result, @Nullable String detail, Instant at) {}

  public record Letter(Line line, String language, String body, @Nullable String calendar, List<Attempt> attempts) {
    public Letter {
      attempts = List.copyOf(attempts);
    }
  }

  /** How many messages there are, in one state or in all. */
  @Transactional(readOnly = true)
  public long count(@Nullable OutboxState state) {
    Scope scope = Scope.current().require(Role.ADMINISTRATOR, Role.MANAGER);
    return jdbc.sql(STATES + "select count(*) from states where :state::text is null or state = :state")
        .param("network", scope.network())
        .param("state", state == null ? null : state.key())
        .query(Long.class)
        .single();
  }

  /** Messages, newest first. */
  @Transactional(readOnly = true)
  public List<Line> page(@Nullable OutboxState state, long offset, int size) {
    Scope scope = Scope.current().require(Role.ADMINISTRATOR, Role.MANAGER);
    boolean full = scope.has(Role.ADMINISTRATOR);
    return jdbc.sql(
            STATES
                + """
                select id, channel, topic, case when :full then address end as address,
                       case when :full then subject end as subject, written_at, due_at, state
                from states where :state::text is null or state = :state
                order by written_at desc, id desc limit :size offset :offset
                """)
        .param("network", scope.network())
        .param("full", full)
        .param("state", state == null ? null : state.key())
        .param("size", size)
        .param("offset", offset)
        .query(OutboxLog::line)
        .list();
  }

  /** One message as it was written; the reading is noted. @throws NotFound when the network has no such message */
  @Transactional
  public Letter read(UUID id) {
    Scope scope = Scope.current().require(Role.ADMINISTRATOR);
    Letter letter =
        jdbc.sql(
                STATES
                    + """
                    select s.*, m.language, m.body, m.calendar from states s
                    join outbox_message m on m.network_id = :network and m.id = s.id where s.id = :id
                    """)
            .param("network", scope.network())
            .param("id", id)
            .query((row, i) ->
                new Letter(
                    line(row, i), row.getString("language"), row.getString("body"), row.getString("calendar"),
                    attempts(scope.network(), id)))
            .optional()
            .orElseThrow(() -> new NotFound("message"));
    audit.wrote("message.read", "message", id);
    return letter;
  }

  private List<Attempt> attempts(UUID network, UUID message) {
    return jdbc.sql("select * from outbox_attempt where network_id = ? and message_id = ? order by number")
        .params(network, message)
        .query((row, i) ->
            new Attempt(
                row.getInt("number"), state(row.getString("result")), row.getString("detail"),
                row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  private static Line line(ResultSet row, int index) throws SQLException {
    return new Line(
        row.getObject("id", UUID.class),
        Channel.valueOf(row.getString("channel").toUpperCase(Locale.ROOT)),
        row.getString("topic"),
        row.getString("address"),
        row.getString("subject"),
        row.getObject("written_at", OffsetDateTime.class).toInstant(),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        state(row.getString("state")));
  }

  private static OutboxState state(String key) {
    return OutboxState.valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
