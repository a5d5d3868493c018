package org.passerelle.impact;

import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import org.passerelle.pages.Language;
import org.passerelle.people.PersonalLetter;
import org.passerelle.people.PersonalPost;
import org.passerelle.people.PersonalPost.Addressee;
import org.springframework.stereotype.Component;

/** Writes to people in their language what came of it, or asks. A played history writes to nobody. */
@Component
public class Letters {
  private final PersonalPost post;

  Letters(PersonalPost post) {
    this.post = post;
  }

  /**
   * Puts a letter into the outbox; whoever has no address gets none.
   *
   * @param texts where the texts stand, ending in a dot: {@code subject}, {@code body} and {@code text}
   * @param arguments names and values besides {@code name}
   */
  public void send(UUID person, UUID organisation, String texts, Function<Language, Object[]> arguments) {
    if (post.isQuiet()) {
      return;
    }
    Addressee to = post.to(person);
    Object[] given = arguments.apply(to.language());
    Object[] named = Arrays.copyOf(given, given.length + 2);
    named[given.length] = "name";
    named[given.length + 1] = to.calledName();
    post.put(to, PersonalLetter.of(to.texts(), texts, organisation, named));
  }
}
