package org.passerelle.mentoring;

import java.util.List;
import java.util.UUID;
import org.passerelle.access.Networks;
import org.passerelle.mentoring.Standpoints.Deed;
import org.passerelle.people.Person;
import org.passerelle.people.PersonalLetter;
import org.passerelle.people.PersonalPost;
import org.passerelle.people.PersonalPost.Addressee;
import org.springframework.stereotype.Component;

/** Writes to one side of a duo, in that person's language, with the link to answer by: mail, else a text message. */
@Component
class DuoMail {
  private final PersonalPost post;
  private final Standpoints standpoints;
  private final Networks networks;

  DuoMail(PersonalPost post, Standpoints standpoints, Networks networks) {
    this.post = post;
    this.standpoints = standpoints;
    this.networks = networks;
  }

  /** A played history has nobody to write to. */
  boolean writes() {
    return !post.isQuiet();
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
    if (!writes()) {
      return false;
    }
    Addressee to = post.to(profile.person(side));
    String link = standpoints.link(deed, subject, to.person().id(), to.language().tag());
    Object[] words = words(profile, to, to.texts().list(called(partners)), link);
    return post.put(to, PersonalLetter.of(to.texts(), topic + ".", profile.duo().organisation(), words));
  }

  private static List<String> called(List<Person> people) {
    return people.stream().map(person -> person.details().calledName()).toList();
  }

  private Object[] words(DuoProfile profile, Addressee to, String partners, String link) {
    String adviser = profile.adviserName();
    return new Object[] {
      "name", to.calledName(),
      "partner", partners,
      "programme", profile.blueprint().names().in(to.language()),
      "adviser", adviser == null ? networks.current().name() : adviser,
      "link", link
    };
  }
}
