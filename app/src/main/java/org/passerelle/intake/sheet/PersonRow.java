package org.passerelle.intake.sheet;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.facts.CountryCode;
import org.passerelle.people.facts.EmailAddress;
import org.passerelle.people.facts.Gender;
import org.passerelle.people.facts.IscoCode;
import org.passerelle.people.facts.Isced;
import org.passerelle.people.facts.LanguageCode;
import org.passerelle.people.facts.LanguageSkill;
import org.passerelle.people.facts.PartialDate;
import org.passerelle.people.facts.PersonName;
import org.passerelle.people.facts.PhoneNumber;
import org.passerelle.people.facts.WeeklyHours;
import org.passerelle.people.likeness.IdentityKey;
import org.passerelle.people.likeness.PersonDescription;

/**
 * One person of a list, understood. What the list does not say is null, empty or unknown.
 *
 * @param consent null when the list says nothing
 * @param notes by heading, in the list's order: columns without meaning, and words that are more than their column can hold
 */
public record PersonRow(
    long line, @Nullable String sourceId, PersonName name, @Nullable String preferredName, PartialDate birth, Gender gender, Contact contact,
    Background background, Wishes wishes, Stay stay, PartialDate appliedOn, @Nullable Integer capacity, @Nullable Boolean onlineOk,
    @Nullable Boolean consent, Map<String, String> notes) {

  public record Contact(
      @Nullable PhoneNumber phone, @Nullable EmailAddress email, @Nullable String address, @Nullable String postcode, @Nullable String city,
      @Nullable CountryCode country, @Nullable LanguageCode language) {}

  /** @param experienceYears whole years */
  public record Background(
      List<CountryCode> nationalities, List<LanguageSkill> languages, @Nullable Isced education, @Nullable Work work, @Nullable Integer experienceYears) {}

  public record Wishes(@Nullable Work work, List<String> interests, @Nullable String goals, @Nullable WeeklyHours availability) {}

  /** @param workRight null when unknown */
  public record Stay(@Nullable String ground, PartialDate expires, @Nullable Boolean workRight) {}

  /** Work in the list's words, with its code when the words are one. */
  public record Work(String words, @Nullable IscoCode isco) {}

  public PersonDescription description() {
    var phones = new HashSet<String>();
    if (contact.phone() != null) {
      phones.add(contact.phone().e164());
    }
    return new PersonDescription(name, birth, gender, phones, contact.email() == null ? Set.of() : Set.of(contact.email().value()));
  }

  /** By what this row is recognised when the list is read again. */
  public IdentityKey identity() {
    return sourceId == null ? IdentityKey.of(description()) : IdentityKey.ofSource(sourceId);
  }
}
