package org.passerelle.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.passerelle.messages.SignedLinks;
import org.passerelle.pages.Texts;
import org.passerelle.people.People;
import org.passerelle.people.PersonalLetter;
import org.passerelle.people.PersonalPost;
import org.passerelle.people.PersonalPost.Addressee;
import org.springframework.stereotype.Component;

/** Takes news about courses to people, in their language, with a link to their own page. */
@Component
class LearningPost {
  private final People people;
  private final PersonalPost post;
  private final SignedLinks links;

  LearningPost(People people, PersonalPost post, SignedLinks links) {
    this.people = people;
    this.post = post;
    this.links = links;
  }

  void write(UUID person, String prefix, String page, Function<Texts, List<Object>> words) {
    write(person, prefix, page, words, null);
  }

  /**
   * To nobody where the running scope does not see the person: whoever caused the news may belong to another organisation.
   *
   * @param words names and values beside {@code name} and {@code link}
   */
  void write(
      UUID person, String prefix, String page, Function<Texts, List<Object>> words, @Nullable String calendar) {
    if (!post.isQuiet()) {
      people.find(person).map(post::to).ifPresent(to -> post.put(to, letter(to, prefix, page, words, calendar)));
    }
  }

  private PersonalLetter letter(
      Addressee to, String prefix, String page, Function<Texts, List<Object>> words, @Nullable String calendar) {
    List<Object> all = new ArrayList<>(words.apply(to.texts()));
    all.addAll(List.of("name", to.calledName(), "link", links.address(page + "?lang=" + to.language().tag())));
    PersonalLetter plain = PersonalLetter.of(to.texts(), prefix, to.person().organisation(), all.toArray());
    return new PersonalLetter(
        plain.topic(), plain.organisation(), plain.subject(), plain.body(), plain.text(), calendar);
  }
}
