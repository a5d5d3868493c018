package org.passerelle.people;

import java.util.UUID;
import org.passerelle.access.LocalTexts;
import org.passerelle.access.Network;
import org.passerelle.access.Networks;
import org.passerelle.messages.NewMessage;
import org.passerelle.messages.NewMessage.Channel;
import org.passerelle.messages.Outbox;
import org.passerelle.pages.Language;
import org.passerelle.pages.Texts;
import org.springframework.stereotype.Component;

/** Takes letters to people: by mail, else as a text message. */
@Component
public class PersonalPost {
  private final People people;
  private final LocalTexts localTexts;
  private final Networks networks;
  private final Outbox outbox;

  PersonalPost(People people, LocalTexts localTexts, Networks networks, Outbox outbox) {
    this.people = people;
    this.localTexts = localTexts;
    this.networks = networks;
    this.outbox = outbox;
  }

  /** Somebody to be written to, with texts in their language. */
  public record Addressee(Person person, Texts texts) {
    public String calledName() {
      return person.details().calledName();
    }

    public Language language() {
      return texts.language();
    }

    /** Whether there is a mail address or a phone number. */
    public boolean isReachable() {
      return person.details().mailOrPhone() != null;
    }
  }

  /** Whether the running network is a played history, whose people are not written to. */
  public boolean isQuiet() {
    return networks.current().kind() == Network.Kind.REPLAY;
  }

  public Addressee to(UUID person) {
    return to(people.get(person));
  }

  public Addressee to(Person person) {
    return new Addressee(person, localTexts.in(person.details().contactLanguage()));
  }

  /** Puts a letter into the outbox of the running transaction. @return false for somebody without mail and phone */
  public boolean put(Addressee to, PersonalLetter letter) {
    String email = to.person().details().email();
    String phone = to.person().details().phone();
    if (email != null) {
      outbox.put(
          new NewMessage(
              Channel.MAIL, email, to.language().tag(), letter.subject(), letter.body(), letter.topic(),
              letter.organisation(), to.person().id(), null, letter.calendar(), null));
    } else if (phone != null) {
      outbox.put(
          new NewMessage(
              Channel.TEXT, phone, to.language().tag(), letter.subject(), letter.text(), letter.topic(),
              letter.organisation(), to.person().id(), null, null, null));
    }
    return to.isReachable();
  }
}
