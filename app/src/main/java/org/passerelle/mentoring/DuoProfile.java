package org.passerelle.mentoring;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.pages.Language;
import org.passerelle.people.Person;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.Relationship;
import org.passerelle.programmes.blueprint.Word;

/**
 * A duo with everybody in it, and the rules and words of its programme.
 *
 * @param adviserName of who looks after it; {@code null} while nobody does
 */
public record DuoProfile(
    Duo duo, Person seeker, Person supporter, @Nullable String adviserName, Blueprint blueprint, Relationship rules) {

  public Person person(Side side) {
    return side == Side.SEEKER ? seeker : supporter;
  }

  /** What the programme calls that side: mentee, learner. */
  public String role(Side side, Language language) {
    return (side == Side.SEEKER ? blueprint.seeker() : blueprint.supporter()).names().in(language);
  }

  /** Who looks after the two: by name, else by the programme's word, else by the organisation. */
  public String adviserCalled(Language language) {
    return adviserName != null
        ? adviserName
        : word(Word.ADVISER, language).orElse(blueprint.organisation().name());
  }

  /** {@link #role} to stand alone as a label. */
  public String roleTitle(Side side, Language language) {
    return language.titled(role(side, language));
  }

  /** The programme's own word, to stand alone as a title or a label. */
  public Optional<String> title(Word word, Language language) {
    return word(word, language).map(language::titled);
  }

  /** The programme's own word, where it has one. */
  public Optional<String> word(Word word, Language language) {
    return blueprint.word(word).map(texts -> texts.in(language));
  }
}
