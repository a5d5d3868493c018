package org.passerelle.employers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a company is told of a candidate: no more than the person agreed to.
 *
 * @param name the one they go by
 * @param occupations each as the person calls it, after its ISCO-08 code where there is one: {@code 5120|Koch}
 * @param languages with their level: {@code fr:B2}
 * @param km from home to the work, as the crow flies
 * @param ground the legal ground, such as {@code refugee}; names the papers to ask for
 * @param workUntil the last day of the right to work that is on record
 */
public record Shown(
    String name, List<String> occupations, List<String> languages, @Nullable Integer km, @Nullable String phone,
    @Nullable String ground, @Nullable LocalDate workUntil) {
  public Shown {
    occupations = List.copyOf(occupations);
    languages = List.copyOf(languages);
  }
}
