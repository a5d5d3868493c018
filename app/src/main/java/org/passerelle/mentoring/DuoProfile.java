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

  /** The programme's own word, where it has one. */
  public Optional<String> word(Word word, Language language) {
    return blueprint.word(word).map(texts -> texts.in(language));
  }
}
