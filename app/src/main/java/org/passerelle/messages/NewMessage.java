package org.passerelle.messages;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to put into the outbox.
 *
 * @param topic what it is about, for opt-outs and the outbox page: {@code appointment.booked}
 * @param organisation the organisation it is written for, whose staff may read it in the outbox
 * @param address an e-mail address or an E.164 number, as {@code channel} asks
 * @param calendar an iCalendar file to attach, or {@code null}
 * @param due when it may leave at the earliest, or {@code null} for at once
 */
public record NewMessage(
    Channel channel,
    String address,
    String language,
    String subject,
    String body,
    String topic,
    @Nullable UUID organisation,
    @Nullable UUID person,
    @Nullable UUID account,
    @Nullable String calendar,
    @Nullable Instant due) {

  public enum Channel {
    MAIL,
    TEXT
  }

  public NewMessage {
    if (address.isBlank()) {
      throw new IllegalArgumentException("A message needs an address");
    }
  }

  /** A mail to a person, due at once. */
  public static NewMessage mail(
      String address, String language, String subject, String body, String topic, @Nullable UUID organisation,
      @Nullable UUID person) {
    return new NewMessage(
        Channel.MAIL, address, language, subject, body, topic, organisation, person, null, null, null);
  }

  public NewMessage withCalendar(String file) {
    return new NewMessage(
        channel, address, language, subject, body, topic, organisation, person, account, file, due);
  }
}
