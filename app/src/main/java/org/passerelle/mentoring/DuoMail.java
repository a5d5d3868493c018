package org.passerelle.mentoring;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.passerelle.access.Network;
import org.passerelle.access.Networks;
import org.passerelle.mentoring.Standpoints.Deed;
import org.passerelle.messages.NewMessage;
import org.passerelle.messages.NewMessage.Channel;
import org.passerelle.messages.Outbox;
import org.passerelle.pages.Formats;
import org.passerelle.pages.Language;
import org.passerelle.pages.Texts;
import org.passerelle.people.Person;
import org.springframework.stereotype.Component;

/** Writes to one side of a duo, in that person's language, with the link to answer by: mail, else a text message. */
@Component
class DuoMail {
  private final Outbox outbox;
  private final Standpoints standpoints;
  private final Networks networks;
  private final Clock clock;

  DuoMail(Outbox outbox, Standpoints standpoints, Networks networks, Clock clock) {
    this.outbox = outbox;
    this.standpoints = standpoints;
    this.networks = networks;
    this.clock = clock;
  }

  /** A played history has nobody to write to. */
  boolean writes() {
    return networks.current().kind() != Network.Kind.REPLAY;
  }

  /**
   * Puts one message into the outbox of the running transaction.
   *
   * @param deed what the link lets the person do; its keys are {@code mentoring.mail.{deed}.subject}, {@code .body} and
   *     {@code .text}, which are given name, partner, programme, adviser and link
   * @return false when the person can be reached neither by mail nor by text
   */
  boolean write(DuoProfile profile, Side side, Deed deed, UUID subject) {
    return write(profile, side, List.of(profile.person(side.other())), deed, subject);
  }

  /** @param partners of whom the message speaks */
  boolean write(DuoProfile profile, Side side, List<Person> partners, Deed deed, UUID subject) {
    return write("mentoring.mail." + deed.word(), profile, side, partners, deed, subject);
  }

  /** Asks once more for what was not answered; its keys are {@code mentoring.mail.{deed}-again.subject} and so on. */
  boolean remind(DuoProfile profile, Side side, Deed deed, UUID subject) {
    List<Person> partner = List.of(profile.person(side.other()));
    return write("mentoring.mail." + deed.word() + "-again", profile, side, partner, deed, subject);
  }

  private boolean write(
      String topic, DuoProfile profile, Side side, List<Person> partners, Deed deed, UUID subject) {
    Person person = profile.person(side);
    String email = person.details().email();
    String address = person.details().mailOrPhone();
    if (!writes() || address == null) {
      return false;
    }
    Language language = Language.ofTag(person.details().contactLanguage()).orElse(Language.ENGLISH);
    Network network = networks.current();
    Texts texts = new Texts(language, new Formats(language, network.zone(), clock));
    String link = standpoints.link(deed, subject, person.id(), language.tag());
    Object[] arguments = arguments(profile, person, texts.list(called(partners)), network, link);
    outbox.put(
        new NewMessage(
            email == null ? Channel.TEXT : Channel.MAIL, address, language.tag(),
            texts.get(topic + ".subject", arguments),
            texts.get(topic + (email == null ? ".text" : ".body"), arguments), topic, profile.duo().organisation(),
            person.id(), null, null, null));
    return true;
  }

  private static List<String> called(List<Person> people) {
    return people.stream().map(person -> person.details().calledName()).toList();
  }

  private static Object[] arguments(
      DuoProfile profile, Person person, String partners, Network network, String link) {
    Language language = Language.ofTag(person.details().contactLanguage()).orElse(Language.ENGLISH);
    String adviser = profile.adviserName();
    return new Object[] {
      "name", person.details().calledName(),
      "partner", partners,
      "programme", profile.blueprint().names().in(language),
      "adviser", adviser == null ? network.name() : adviser,
      "link", link
    };
  }
}
