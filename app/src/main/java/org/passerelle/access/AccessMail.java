package org.passerelle.access;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.passerelle.messages.NewMessage;
import org.passerelle.messages.NewMessage.Channel;
import org.passerelle.messages.Outbox;
import org.passerelle.pages.Formats;
import org.passerelle.pages.Language;
import org.passerelle.pages.Texts;
import org.springframework.stereotype.Component;

/** Writes to account holders in their language. */
@Component
class AccessMail {
  private final Outbox outbox;
  private final Networks networks;
  private final Clock clock;

  AccessMail(Outbox outbox, Networks networks, Clock clock) {
    this.outbox = outbox;
    this.networks = networks;
    this.clock = clock;
  }

  /**
   * Puts a message into the outbox of the running transaction.
   *
   * @param prefix of the keys of subject and body, with its last dot; both texts are given name and network too
   */
  void write(Account account, Channel channel, @Nullable String address, String prefix, Object... namesAndValues) {
    if (address == null) {
      return;
    }
    Network network = networks.withId(account.network());
    Language language = Language.ofTag(account.language()).orElse(Language.ENGLISH);
    Texts texts = new Texts(language, new Formats(language, network.zone(), clock));
    Object[] arguments = new Object[namesAndValues.length + 4];
    System.arraycopy(namesAndValues, 0, arguments, 4, namesAndValues.length);
    arguments[0] = "name";
    arguments[1] = account.displayName();
    arguments[2] = "network";
    arguments[3] = network.name();
    outbox.put(
        new NewMessage(
            channel,
            address,
            language.tag(),
            texts.get(prefix + "subject", arguments),
            texts.get(prefix + "body", arguments),
            prefix.substring(0, prefix.length() - 1),
            account.organisation(),
            account.person(),
            account.id(),
            null,
            null));
  }
}
