package org.passerelle.impact.trial;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.PersonDetails;
import org.passerelle.programmes.blueprint.PersonFact;

/** The groups within which lots are drawn apart: each combination of genders and levels of schooling, named once. */
final class Strata {
  static final String ALL = "all";
  private static final List<String> GENDERS = List.of("woman", "man", "non-binary", "undisclosed", "unknown");
  private static final List<String> SCHOOLING = List.of("low", "medium", "high", "unknown");

  private Strata() {}

  /** Every stratum there can be, in the order of the sealed list. */
  static List<String> named(List<PersonFact> facts) {
    List<String> strata = List.of("");
    for (PersonFact fact : facts) {
      List<String> longer = new ArrayList<>();
      for (String stratum : strata) {
        for (String level : fact == PersonFact.GENDER ? GENDERS : SCHOOLING) {
          longer.add(stratum.isEmpty() ? level : stratum + "/" + level);
        }
      }
      strata = longer;
    }
    return facts.isEmpty() ? List.of(ALL) : List.copyOf(strata);
  }

  /** The stratum of a person. */
  static String of(PersonDetails person, List<PersonFact> facts) {
    if (facts.isEmpty()) {
      return ALL;
    }
    List<String> levels =
        facts.stream()
            .map(fact -> fact == PersonFact.GENDER ? person.gender() : schooling(person.education()))
            .toList();
    return String.join("/", levels);
  }

  /** ISCED 2011: low is 0 to 2, medium 3 and 4, high 5 to 8. */
  private static String schooling(@Nullable Integer isced) {
    if (isced == null) {
      return "unknown";
    }
    return isced <= 2 ? "low" : isced <= 4 ? "medium" : "high";
  }
}
