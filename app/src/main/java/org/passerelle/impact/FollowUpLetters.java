package org.passerelle.impact;

import java.util.UUID;
import org.passerelle.impact.FollowUps.FollowUp;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks a person how it went. */
@Component
class FollowUpLetters {
  static final String TEXTS = "impact.mail.follow-up.";
  static final String REMINDER_TEXTS = "impact.mail.follow-up-again.";
  private final FollowUpAnswers answers;
  private final FollowUpLinks links;
  private final Letters letters;

  FollowUpLetters(FollowUpAnswers answers, FollowUpLinks links, Letters letters) {
    this.answers = answers;
    this.links = links;
    this.letters = letters;
  }

  @EventListener
  void on(FollowUpDue due) {
    ask(due.followUp(), TEXTS);
  }

  @EventListener
  void on(FollowUpReminded reminded) {
    ask(reminded.followUp(), REMINDER_TEXTS);
  }

  private void ask(UUID id, String texts) {
    FollowUp followUp = answers.get(id);
    letters.send(
        followUp.person(), followUp.organisation(), texts,
        language ->
            new Object[] {
              "programme", answers.blueprint(followUp).names().in(language),
              "months", followUp.months(),
              "link", links.address(followUp.id(), followUp.person(), language.tag())
            });
  }
}
