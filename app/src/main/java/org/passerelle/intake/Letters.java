package org.passerelle.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Network;
import org.passerelle.access.Networks;
import org.passerelle.messages.NewMessage;
import org.passerelle.messages.NewMessage.Channel;
import org.passerelle.messages.Outbox;
import org.passerelle.pages.Formats;
import org.passerelle.pages.Language;
import org.passerelle.pages.Texts;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.programmes.Participation;
import org.springframework.stereotype.Component;

/** Writes to people in their language: by mail, or by text message to those who have no mail. */
@Component
class Letters {
  private final People people;
  private final Networks networks;
  private final Outbox outbox;
  private final AppointmentLinks links;
  private final Clock clock;

  Letters(People people, Networks networks, Outbox outbox, AppointmentLinks links, Clock clock) {
    this.people = people;
    this.networks = networks;
    this.outbox = outbox;
    this.links = links;
    this.clock = clock;
  }

  /** A letter to be written to somebody about their part in a programme. */
  final class Letter {
    private final Participation about;
    private final Person person;
    private final Network network;
    private final Texts texts;

    private Letter(Participation about, Person person, Network network) {
      this.about = about;
      this.person = person;
      this.network = network;
      Language language = Language.ofTag(person.details().contactLanguage()).orElse(Language.ENGLISH);
      this.texts = new Texts(language, new Formats(language, network.zone(), clock));
    }

    Texts texts() {
      return texts;
    }

    Language language() {
      return texts.language();
    }

    /**
     * Puts it into the outbox.
     *
     * @param prefix of the keys of subject and body, with its last dot; every text is given name, network and the link
     *     to the person's appointments too
     */
    void send(String prefix, @Nullable String calendar, Object... namesAndValues) {
      List<Object> all = new ArrayList<>(List.of(namesAndValues));
      String link = links.address(about, language());
      all.addAll(List.of("name", person.details().calledName(), "network", network.name(), "link", link));
      String subject = texts.get(prefix + "subject", all.toArray());
      String email = person.details().email();
      String phone = person.details().phone();
      if (email != null) {
        put(Channel.MAIL, email, subject, texts.get(prefix + "body", all.toArray()), prefix, calendar);
      } else if (phone != null) {
        put(Channel.TEXT, phone, subject, subject + "\n" + link, prefix, null);
      }
    }

    private void put(
        Channel channel, String address, String subject, String body, String prefix, @Nullable String calendar) {
      String topic = prefix.substring(0, prefix.length() - 1);
      outbox.put(
          new NewMessage(
              channel, address, language().tag(), subject, body, topic, about.organisation(), person.id(), null,
              calendar, null));
    }

  }

  Letter about(Participation participation) {
    UUID person = participation.person();
    return new Letter(participation, people.get(person), networks.current());
  }
}
