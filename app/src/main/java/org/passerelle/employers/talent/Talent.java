package org.passerelle.employers.talent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the search knows of a person: no name, no contact.
 *
 * @param since when they were put on record; the order of lists, latest first
 * @param spoken languages with their CEFR level, {@code NATIVE} for a mother tongue: {@code fr:B2}
 * @param occupations by kind and ISCO-08 code: {@code wished:2221}
 * @param mayWork whether the record says they may; {@code null} where it says nothing
 */
public record Talent(
    UUID person, UUID organisation, Instant since, @Nullable Double latitude, @Nullable Double longitude,
    List<String> spoken, List<String> occupations, @Nullable Boolean mayWork, @Nullable LocalDate workUntil) {

  static List<String> split(String joined) {
    return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(" "));
  }
}
