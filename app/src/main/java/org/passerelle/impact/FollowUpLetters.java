package org.passerelle.impact;

import org.passerelle.impact.FollowUps.FollowUp;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks a person how it went. */
@Component
class FollowUpLetters {
  private static final String TEXTS = "impact.mail.follow-up.";
  private static final String AGAIN = "impact.mail.follow-up-again.";
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
    ask(answers.get(due.followUp()), TEXTS);
  }

  @EventListener
  void on(FollowUpReminded reminded) {
    ask(answers.get(reminded.followUp()), AGAIN);
  }

  private void ask(FollowUp followUp, String texts) {
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
