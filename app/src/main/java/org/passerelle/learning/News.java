package org.passerelle.learning;

import java.time.Clock;
import java.util.UUID;
import org.passerelle.access.Network;
import org.passerelle.access.Networks;
import org.passerelle.messages.NewMessage;
import org.passerelle.messages.NewMessage.Channel;
import org.passerelle.messages.Outbox;
import org.passerelle.messages.SignedLinks;
import org.passerelle.pages.Formats;
import org.passerelle.pages.Language;
import org.passerelle.pages.Texts;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells learners what happened while they were away, by mail or else by text message, in their language. */
@Component
class News {
  private final People people;
  private final Networks networks;
  private final Outbox outbox;
  private final Addresses addresses;
  private final Clock clock;

  News(People people, Networks networks, Outbox outbox, Addresses addresses, Clock clock) {
    this.people = people;
    this.networks = networks;
    this.outbox = outbox;
    this.addresses = addresses;
    this.clock = clock;
  }

  /** What a message is about, and where it leads. */
  @Component
  record Addresses(RunRepository runs, CertificateRepository certificates, SignedLinks links) {}

  @EventListener
  void tellThatAPlaceBecameFree(MovedUp moved) {
    addresses.runs().find(moved.run()).ifPresent(run -> write(moved.person(), "moved-up", "course", run.title()));
  }

  @EventListener
  void tellThatACertificateWasTakenBack(CertificateWithdrawn withdrawn) {
    addresses.certificates().find(withdrawn.certificate()).ifPresent(
        one -> write(one.person(), "withdrawn", "title", one.title()));
  }

  private void write(UUID person, String name, String word, String value) {
    people.find(person).ifPresent(reader -> write(reader, name, word, value));
  }

  private void write(Person person, String name, String word, String value) {
    String address = person.details().mailOrPhone();
    if (address == null || networks.current().kind() == Network.Kind.REPLAY) {
      return;
    }
    Language language = Language.ofTag(person.details().contactLanguage()).orElse(Language.ENGLISH);
    Texts texts = new Texts(language, new Formats(language, networks.current().zone(), clock));
    Object[] words = {
      word, value, "name", person.details().calledName(), "link",
      addresses.links().address("/me/learning?lang=" + language.tag())
    };
    boolean mail = person.details().email() != null;
    String topic = "learning.mail." + name;
    String subject = texts.get(topic + ".subject", words);
    outbox.put(
        new NewMessage(
            mail ? Channel.MAIL : Channel.TEXT, address, language.tag(), subject,
            mail ? texts.get(topic + ".body", words) : subject, topic, person.organisation(), person.id(), null, null,
            null));
  }
}
