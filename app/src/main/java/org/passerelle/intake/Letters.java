package org.passerelle.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Networks;
import org.passerelle.pages.Language;
import org.passerelle.pages.Texts;
import org.passerelle.people.PersonalLetter;
import org.passerelle.people.PersonalPost;
import org.passerelle.people.PersonalPost.Addressee;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.springframework.stereotype.Component;

/** Writes to people about their part in a programme. */
@Component
class Letters {
  private final PersonalPost post;
  private final Participations participations;
  private final Networks networks;
  private final AppointmentLinks links;

  Letters(PersonalPost post, Participations participations, Networks networks, AppointmentLinks links) {
    this.post = post;
    this.participations = participations;
    this.networks = networks;
    this.links = links;
  }

  /** A letter to be written to somebody about their part in a programme. */
  final class Letter {
    private final Participation about;
    private final Addressee to;

    private Letter(Participation about) {
      this.about = about;
      this.to = post.to(about.person());
    }

    Participation about() {
      return about;
    }

    Texts texts() {
      return to.texts();
    }

    Language language() {
      return to.language();
    }

    /**
     * Puts it into the outbox, where there is an address to send it to.
     *
     * @param prefix of the keys of subject and body, with its last dot; every text is given name, network and the link
     *     to the person's appointments too
     */
    void send(String prefix, @Nullable String calendar, Object... namesAndValues) {
      if (!to.isReachable()) {
        return;
      }
      List<Object> all = new ArrayList<>(List.of(namesAndValues));
      String link = links.address(about, language());
      all.addAll(List.of("name", to.calledName(), "network", networks.current().name(), "link", link));
      String subject = texts().get(prefix + "subject", all.toArray());
      post.put(
          to,
          new PersonalLetter(
              PersonalLetter.topic(prefix), about.organisation(), subject,
              texts().get(prefix + "body", all.toArray()), subject + "\n" + link, calendar));
    }
  }

  Letter about(Participation participation) {
    return new Letter(participation);
  }

  Letter about(UUID participation) {
    return about(participations.get(participation));
  }
}
