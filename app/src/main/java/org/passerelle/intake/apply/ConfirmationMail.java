package org.passerelle.intake.apply;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.passerelle.intake.ApplicationSent;
import org.passerelle.messages.SignedLinks;
import org.passerelle.pages.Texts;
import org.passerelle.people.PersonalLetter;
import org.passerelle.people.PersonalPost;
import org.passerelle.people.PersonalPost.Addressee;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever applied that it arrived, what is next and by when, in their language. */
@Component
class ConfirmationMail {
  private final PersonalPost post;
  private final JourneysSoFar journeys;
  private final SignedLinks links;

  ConfirmationMail(PersonalPost post, JourneysSoFar journeys, SignedLinks links) {
    this.post = post;
    this.journeys = journeys;
    this.links = links;
  }

  @EventListener
  void on(ApplicationSent sent) {
    JourneySoFar journey = journeys.of(sent.participation());
    Addressee to = post.to(journey.participation().person());
    Texts texts = to.texts();
    String programme = journey.offer().blueprint().names().in(to.language());
    String subject = texts.get("intake.mail.sent.subject", "programme", programme);
    String body =
        texts.get(
            "intake.mail.sent.body", "name", to.calledName(), "programme", programme, "next", next(journey, texts),
            "link", links.address("/sign-in?lang=" + to.language().tag()));
    UUID organisation = journey.participation().organisation();
    post.put(to, new PersonalLetter("application.sent", organisation, subject, body, subject, null));
  }

  private static String next(JourneySoFar journey, Texts texts) {
    List<String> steps =
        journey.now().stream()
            .map(step -> {
              String name = step.stage().names().in(texts.language());
              LocalDate promised = step.promised();
              return promised == null ? name : texts.get("intake.next.by", "step", name, "day", promised);
            })
            .toList();
    return String.join("\n", steps);
  }
}
