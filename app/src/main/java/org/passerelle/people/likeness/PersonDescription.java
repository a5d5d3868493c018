package org.passerelle.people.likeness;

import java.util.Set;
import org.passerelle.people.facts.Gender;
import org.passerelle.people.facts.PartialDate;
import org.passerelle.people.facts.PersonName;

/**
 * What is compared of a person.
 *
 * @param phones E.164
 * @param emails normalised
 */
public record PersonDescription(PersonName name, PartialDate birth, Gender gender, Set<String> phones, Set<String> emails) {
  public PersonDescription {
    phones = Set.copyOf(phones);
    emails = Set.copyOf(emails);
  }

  public static PersonDescription named(String name, PartialDate birth) {
    return new PersonDescription(new PersonName(name), birth, Gender.UNKNOWN, Set.of(), Set.of());
  }
}
