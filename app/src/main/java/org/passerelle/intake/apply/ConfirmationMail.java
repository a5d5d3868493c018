package org.passerelle.intake.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.intake.ApplicationSent;
import org.passerelle.messages.NewMessage;
import org.passerelle.messages.Outbox;
import org.passerelle.messages.SignedLinks;
import org.passerelle.pages.Formats;
import org.passerelle.pages.Language;
import org.passerelle.pages.Texts;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever applied that it arrived, what is next and by when, in their language. */
@Component
class ConfirmationMail {
  private final Outbox outbox;
  private final People people;
  private final JourneysSoFar journeys;
  private final SignedLinks links;
  private final Clock clock;

  ConfirmationMail(Outbox outbox, People people, JourneysSoFar journeys, SignedLinks links, Clock clock) {
    this.outbox = outbox;
    this.people = people;
    this.journeys = journeys;
    this.links = links;
    this.clock = clock;
  }

  @EventListener
  void on(ApplicationSent sent) {
    JourneySoFar journey = journeys.of(sent.participation());
    Person person = people.get(journey.participation().person());
    Language language = Language.ofTag(person.details().contactLanguage()).orElse(Language.ENGLISH);
    Texts texts = new Texts(language, new Formats(language, journey.offer().network().zone(), clock));
    String programme = journey.offer().blueprint().names().in(language);
    String subject = texts.get("intake.mail.sent.subject", "programme", programme);
    String body =
        texts.get(
            "intake.mail.sent.body", "name", person.details().calledName(), "programme", programme, "next",
            next(journey, language, texts), "link", links.address("/sign-in?lang=" + language.tag()));
    put(person, journey.participation().organisation(), language, subject, body);
  }

  private static String next(JourneySoFar journey, Language language, Texts texts) {
    List<String> steps =
        journey.now().stream()
            .map(step -> {
              String name = step.stage().names().in(language);
              LocalDate promised = step.promised();
              return promised == null ? name : texts.get("intake.next.by", "step", name, "day", promised);
            })
            .toList();
    return String.join("\n", steps);
  }

  private void put(Person person, UUID organisation, Language language, String subject, String body) {
    @Nullable String email = person.details().email();
    @Nullable String phone = person.details().phone();
    if (email != null) {
      outbox.put(
          NewMessage.mail(email, language.tag(), subject, body, "application.sent", organisation, person.id()));
    } else if (phone != null) {
      outbox.put(
          new NewMessage(
              NewMessage.Channel.TEXT, phone, language.tag(), subject, subject, "application.sent", organisation,
              person.id(), null, null, null));
    }
  }
}
