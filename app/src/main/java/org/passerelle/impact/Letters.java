package org.passerelle.impact;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.passerelle.access.Network;
import org.passerelle.access.Networks;
import org.passerelle.messages.NewMessage;
import org.passerelle.messages.NewMessage.Channel;
import org.passerelle.messages.Outbox;
import org.passerelle.pages.Formats;
import org.passerelle.pages.Language;
import org.passerelle.pages.Texts;
import org.passerelle.people.People;
import org.passerelle.people.PersonDetails;
import org.springframework.stereotype.Component;

/** Writes to a person by mail, else by text message, in their language. A played history writes to nobody. */
@Component
public class Letters {
  private final People people;
  private final Outbox outbox;
  private final Networks networks;
  private final Clock clock;

  Letters(People people, Outbox outbox, Networks networks, Clock clock) {
    this.people = people;
    this.outbox = outbox;
    this.networks = networks;
    this.clock = clock;
  }

  /**
   * Puts a letter into the outbox; whoever has no address gets none.
   *
   * @param texts where the texts stand, ending in a dot: {@code subject}, {@code body} and {@code text}
   * @param arguments names and values besides {@code name}
   */
  public void send(UUID person, UUID organisation, String texts, Function<Language, Object[]> arguments) {
    Network network = networks.current();
    PersonDetails to = people.get(person).details();
    String email = to.email();
    String address = email == null ? to.phone() : email;
    if (network.kind() == Network.Kind.REPLAY || address == null) {
      return;
    }
    Language language = Language.ofTag(to.contactLanguage()).orElse(Language.ENGLISH);
    Texts words = new Texts(language, new Formats(language, network.zone(), clock));
    Object[] given = arguments.apply(language);
    Object[] named = new Object[given.length + 2];
    named[0] = "name";
    named[1] = to.calledName();
    System.arraycopy(given, 0, named, 2, given.length);
    outbox.put(
        new NewMessage(
            email == null ? Channel.TEXT : Channel.MAIL, address, language.tag(),
            words.get(texts + "subject", named), words.get(texts + (email == null ? "text" : "body"), named),
            texts.substring(0, texts.length() - 1), organisation, person, null, null, null));
  }
}
