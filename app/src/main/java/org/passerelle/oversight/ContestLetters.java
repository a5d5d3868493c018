package org.passerelle.oversight;

import org.passerelle.access.Networks;
import org.passerelle.people.PersonalLetter;
import org.passerelle.people.PersonalPost;
import org.passerelle.people.PersonalPost.Addressee;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people in their language that somebody will look again, and what came of it. */
@Component
class ContestLetters {
  private final Contests contests;
  private final Networks networks;
  private final DecisionLinks links;
  private final PersonalPost post;

  ContestLetters(Contests contests, Networks networks, DecisionLinks links, PersonalPost post) {
    this.contests = contests;
    this.networks = networks;
    this.links = links;
    this.post = post;
  }

  @EventListener
  void on(Contests.Asked asked) {
    write(contests.get(asked.contest()), "oversight.mail.asked.");
  }

  @EventListener
  void on(Contests.Answered answered) {
    write(contests.get(answered.contest()), answered.changed() ? "oversight.mail.changed." : "oversight.mail.upheld.");
  }

  private void write(Contest contest, String prefix) {
    Addressee to = post.to(contest.person());
    Contest.Answer answer = contest.answer();
    String link = links.address(contest.suggestion(), contest.person(), to.language());
    Object[] words = {
      "name", to.calledName(), "network", networks.current().name(),
      "reason", answer == null ? "" : answer.reason(), "reviewer", answer == null ? "" : answer.byName(),
      "link", link
    };
    String subject = to.texts().get(prefix + "subject", words);
    post.put(
        to,
        new PersonalLetter(
            PersonalLetter.topic(prefix), contest.organisation(), subject, to.texts().get(prefix + "body", words),
            subject + "\n" + link, null));
  }
}
