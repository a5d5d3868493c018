package org.passerelle.access;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.passerelle.messages.NewMessage;
import org.passerelle.messages.NewMessage.Channel;
import org.passerelle.messages.Outbox;
import org.passerelle.messages.SignedLinks;
import org.passerelle.pages.Texts;
import org.springframework.stereotype.Component;

/** Writes to account holders in their language. */
@Component
class AccessMail {
  private final Outbox outbox;
  private final Networks networks;
  private final SignedLinks links;
  private final LocalTexts localTexts;

  AccessMail(Outbox outbox, Networks networks, SignedLinks links, LocalTexts localTexts) {
    this.outbox = outbox;
    this.networks = networks;
    this.links = links;
    this.localTexts = localTexts;
  }

  /** Mails the address of one of the product's pages, given to both texts as {@code url}; {@code prefix} as below. */
  void mailLink(Account account, String prefix, String path, Object... namesAndValues) {
    Object[] arguments = Arrays.copyOf(namesAndValues, namesAndValues.length + 2);
    arguments[namesAndValues.length] = "url";
    arguments[namesAndValues.length + 1] = links.address(path);
    write(account, Channel.MAIL, account.email(), prefix, arguments);
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
    Texts texts = localTexts.in(account.language(), network);
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
            texts.language().tag(),
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
