package org.passerelle.impact.funders;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A participant's situation as of the first day. It is never corrected by what happens later.
 *
 * @param gender woman, man, non-binary or undisclosed
 * @param age in years on that day; {@code null} where the birth date is not known
 * @param isced ISCED 2011 level, 0 to 8; {@code null} where not known
 */
public record Entry(
    Status status, String gender, @Nullable Integer age, @Nullable Integer isced, Map<Fact, Answer> facts) {
  public Entry {
    facts = Map.copyOf(facts);
  }

  boolean says(Fact fact) {
    return facts.get(fact) == Answer.YES;
  }
}
