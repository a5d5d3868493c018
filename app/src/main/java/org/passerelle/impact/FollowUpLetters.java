package org.passerelle.impact;

import java.time.Clock;
import java.util.UUID;
import org.passerelle.access.Network;
import org.passerelle.access.Networks;
import org.passerelle.impact.FollowUps.FollowUp;
import org.passerelle.messages.NewMessage;
import org.passerelle.messages.NewMessage.Channel;
import org.passerelle.messages.Outbox;
import org.passerelle.pages.Formats;
import org.passerelle.pages.Language;
import org.passerelle.pages.Texts;
import org.passerelle.people.People;
import org.passerelle.people.PersonDetails;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks a person by mail, else by text message, in their language, how it went. A played history asks nobody. */
@Component
class FollowUpLetters {
  private static final String TOPIC = "impact.mail.follow-up";
  private final FollowUpAnswers answers;
  private final FollowUpLinks links;
  private final Outbox outbox;
  private final Networks networks;
  private final Letters letters;

  FollowUpLetters(
      FollowUpAnswers answers, FollowUpLinks links, Outbox outbox, Networks networks, Letters letters) {
    this.answers = answers;
    this.links = links;
    this.outbox = outbox;
    this.networks = networks;
    this.letters = letters;
  }

  @EventListener
  void on(FollowUpDue due) {
    ask(due.followUp(), TOPIC);
  }

  @EventListener
  void on(FollowUpReminded reminded) {
    ask(reminded.followUp(), TOPIC + "-again");
  }

  private void ask(UUID id, String topic) {
    Network network = networks.current();
    if (network.kind() == Network.Kind.REPLAY) {
      return;
    }
    FollowUp followUp = answers.get(id);
    PersonDetails person = letters.of(followUp);
    String email = person.email();
    String address = email == null ? person.phone() : email;
    if (address == null) {
      return;
    }
    Language language = Language.ofTag(person.contactLanguage()).orElse(Language.ENGLISH);
    Texts texts = letters.in(language, network);
    Object[] arguments = {
      "name", person.calledName(),
      "programme", answers.blueprint(followUp).names().in(language),
      "months", followUp.months(),
      "link", links.address(followUp.id(), followUp.person(), language.tag())
    };
    outbox.put(
        new NewMessage(
            email == null ? Channel.TEXT : Channel.MAIL, address, language.tag(),
            texts.get(topic + ".subject", arguments),
            email == null
                ? texts.get(topic + ".text", arguments)
                : texts.get(topic + ".body", arguments),
            topic, followUp.organisation(), followUp.person(), null, null, null));
  }

  /** Who is written to, and in which words. */
  @Component
  static class Letters {
    private final People people;
    private final Clock clock;

    Letters(People people, Clock clock) {
      this.people = people;
      this.clock = clock;
    }

    PersonDetails of(FollowUp followUp) {
      return people.get(followUp.person()).details();
    }

    Texts in(Language language, Network network) {
      return new Texts(language, new Formats(language, network.zone(), clock));
    }
  }
}
