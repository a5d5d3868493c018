package org.passerelle.intake.apply;

import org.passerelle.access.LocalTexts;
import org.passerelle.messages.NewMessage;
import org.passerelle.messages.Outbox;
import org.passerelle.pages.Language;
import org.passerelle.pages.Texts;
import org.passerelle.people.facts.EmailAddress;
import org.passerelle.people.facts.PhoneNumber;
import org.springframework.stereotype.Component;

/** Mail and text messages to somebody whose application is on its way. */
@Component
class DraftMail {
  private final Outbox outbox;
  private final DraftKeys keys;
  private final Offers offers;
  private final LocalTexts localTexts;

  DraftMail(Outbox outbox, DraftKeys keys, Offers offers, LocalTexts localTexts) {
    this.outbox = outbox;
    this.keys = keys;
    this.offers = offers;
    this.localTexts = localTexts;
  }

  /** The link with which the application can be continued on any device. */
  void sendLink(Draft draft) {
    send(draft, "intake.mail.saved.subject", "intake.mail.saved.body");
  }

  void sendReminder(Draft draft) {
    send(draft, "intake.mail.remind.subject", "intake.mail.remind.body");
  }

  private void send(Draft draft, String subjectKey, String bodyKey) {
    Offer offer = offers.of(draft.edition());
    Texts texts = localTexts.in(draft.language(), offer.network());
    Language language = texts.language();
    String programme = offer.blueprint().names().in(language);
    String link = keys.address(offer.network().slug(), draft.id(), language.tag());
    String subject = texts.get(subjectKey, "programme", programme);
    String body = texts.get(bodyKey, "programme", programme, "link", link, "code", keys.code(draft.id()));
    Applicant applicant = new Applicant(draft.answers(), offer.network().country());
    applicant.email().map(EmailAddress::value).ifPresentOrElse(
        address -> outbox.put(
            NewMessage.mail(
                address, language.tag(), subject, body, "application.draft", offer.edition().organisation(), null)),
        () -> applicant.phone().filter(PhoneNumber::mayReceiveText).ifPresent(
            phone -> outbox.put(
                new NewMessage(
                    NewMessage.Channel.TEXT, phone.e164(), language.tag(), subject, subject + " " + link,
                    "application.draft", offer.edition().organisation(), null, null, null, null))));
  }
}
