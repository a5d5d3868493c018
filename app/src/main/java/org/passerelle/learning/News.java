package org.passerelle.learning;

import java.util.UUID;
import org.passerelle.messages.SignedLinks;
import org.passerelle.people.People;
import org.passerelle.people.PersonalLetter;
import org.passerelle.people.PersonalPost;
import org.passerelle.people.PersonalPost.Addressee;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells learners what happened while they were away. */
@Component
class News {
  private final RunRepository runs;
  private final CertificateRepository certificates;
  private final People people;
  private final PersonalPost post;
  private final SignedLinks links;

  News(
      RunRepository runs, CertificateRepository certificates, People people, PersonalPost post, SignedLinks links) {
    this.runs = runs;
    this.certificates = certificates;
    this.people = people;
    this.post = post;
    this.links = links;
  }

  @EventListener
  void tellThatAPlaceBecameFree(MovedUp moved) {
    runs.find(moved.run()).ifPresent(
        run -> write(moved.person(), "learning.mail.moved-up.", "course", run.title()));
  }

  @EventListener
  void tellThatACertificateWasTakenBack(CertificateWithdrawn withdrawn) {
    certificates.find(withdrawn.certificate()).ifPresent(
        one -> write(one.person(), "learning.mail.withdrawn.", "title", one.title()));
  }

  /** To nobody where the running scope does not see the person: whoever ended a part may belong to another organisation. */
  private void write(UUID person, String prefix, String word, String value) {
    if (post.isQuiet()) {
      return;
    }
    people.find(person).map(post::to).ifPresent(
        to -> post.put(to, letter(to, prefix, word, value)));
  }

  private PersonalLetter letter(Addressee to, String prefix, String word, String value) {
    String link = links.address("/me/learning?lang=" + to.language().tag());
    return PersonalLetter.of(
        to.texts(), prefix, to.person().organisation(), word, value, "name", to.calledName(), "link", link);
  }
}
