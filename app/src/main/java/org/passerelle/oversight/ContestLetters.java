package org.passerelle.oversight;

import java.time.Clock;
import org.passerelle.access.Network;
import org.passerelle.access.Networks;
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

/** Tells people in their language that somebody will look again, and what came of it. */
@Component
class ContestLetters {
  private final Contests contests;
  private final People people;
  private final Networks networks;
  private final Post post;

  ContestLetters(Contests contests, People people, Networks networks, Post post) {
    this.contests = contests;
    this.people = people;
    this.networks = networks;
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
    PersonDetails person = people.get(contest.person()).details();
    Network network = networks.current();
    Language language = Language.ofTag(person.contactLanguage()).orElse(Language.ENGLISH);
    Contest.Answer answer = contest.answer();
    post.write(
        contest, person, language, network, prefix,
        "name", person.calledName(), "network", network.name(),
        "reason", answer == null ? "" : answer.reason(), "reviewer", answer == null ? "" : answer.byName(),
        "link", post.link(contest, language));
  }

  /** Puts the letter where it can leave: by mail, or by text message to those who have no mail. */
  @Component
  static class Post {
    private final Outbox outbox;
    private final DecisionLinks links;
    private final Clock clock;

    Post(Outbox outbox, DecisionLinks links, Clock clock) {
      this.outbox = outbox;
      this.links = links;
      this.clock = clock;
    }

    String link(Contest contest, Language language) {
      return links.address(contest.suggestion(), contest.person(), language);
    }

    void write(
        Contest contest, PersonDetails person, Language language, Network network, String prefix, Object... arguments) {
      Texts texts = new Texts(language, new Formats(language, network.zone(), clock));
      String subject = texts.get(prefix + "subject", arguments);
      String topic = prefix.substring(0, prefix.length() - 1);
      if (person.email() != null) {
        put(Channel.MAIL, person.email(), subject, texts.get(prefix + "body", arguments), contest, language, topic);
      } else if (person.phone() != null) {
        put(Channel.TEXT, person.phone(), subject, subject + "\n" + link(contest, language), contest, language, topic);
      }
    }

    private void put(
        Channel channel, String address, String subject, String body, Contest contest, Language language, String topic) {
      outbox.put(
          new NewMessage(
              channel, address, language.tag(), subject, body, topic, contest.organisation(), contest.person(), null,
              null, null));
    }
  }
}
