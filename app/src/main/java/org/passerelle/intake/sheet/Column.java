package org.passerelle.intake.sheet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns a list of mentees or mentors may have; docs/columns.md says the same to people. */
public enum Column {
  SOURCE_ID(Who.BOTH, "the list's own number for the person; by it a row is recognised when the list is read again", "M-0412"),
  FULL_NAME(Who.BOTH, "the whole name, in any script; needed unless given_name and family_name are there", "Amina Warsame"),
  GIVEN_NAME(Who.BOTH, "given names", "Amina"),
  FAMILY_NAME(Who.BOTH, "family names", "Warsame"),
  PREFERRED_NAME(Who.BOTH, "what the person wants to be called", "Ami"),
  BIRTH_DATE(Who.BOTH, "day, month and year, or less; unknown is an answer", "3/4/1998"),
  GENDER(Who.BOTH, "woman, man, non-binary, prefer not to say, or the usual letters", "woman"),
  PHONE(Who.BOTH, "any way of writing; without country code it is taken as of the network's country", "0470 12 34 56"),
  EMAIL(Who.BOTH, "one e-mail address", "amina@example.org"),
  ADDRESS(Who.BOTH, "street and number, or no fixed address", "Rue Haute 1"),
  POSTCODE(Who.BOTH, "postcode", "1000"),
  CITY(Who.BOTH, "town", "Brussels"),
  COUNTRY(Who.BOTH, "country of residence, name or ISO 3166 code", "BE"),
  NATIONALITY(Who.BOTH, "one or several countries, stateless or unknown", "Somalia"),
  LANGUAGES(Who.BOTH, "languages with their CEFR level or a word for it", "French B1, English good"),
  MOTHER_TONGUE(Who.BOTH, "one or several languages", "Somali"),
  CONTACT_LANGUAGE(Who.BOTH, "the language in which to write to the person", "French"),
  EDUCATION(Who.BOTH, "ISCED level 0 to 8 or the name of a diploma; other words are kept as a note", "upper secondary"),
  OCCUPATION(Who.BOTH, "ISCO-08 code or words for the work done so far", "5120"),
  WISHED_OCCUPATION(Who.MENTEE, "ISCO-08 code or words for the work looked for", "Cook"),
  EXPERIENCE_YEARS(Who.BOTH, "years of work, 0 to 70", "4"),
  INTERESTS(Who.BOTH, "words parted by commas", "football, cooking"),
  GOALS(Who.MENTEE, "what the person wants to reach, in words", "find work in a kitchen"),
  AVAILABILITY(Who.BOTH, "days and hours of a usual week; other words are kept as a note", "Mon 9-12; Wed 14-18"),
  PERMIT_GROUND(Who.MENTEE, "legal ground of the stay, in words", "subsidiary protection"),
  PERMIT_EXPIRES(Who.MENTEE, "date on which the residence document ends", "31/12/2028"),
  WORK_RIGHT(Who.MENTEE, "yes, no or unknown", "yes"),
  APPLIED_ON(Who.BOTH, "date of the application, not in the future; without it, the day of the import", "12/01/2026"),
  CAPACITY(Who.MENTOR, "how many people at once, 0 to 20", "1"),
  ONLINE_OK(Who.BOTH, "whether meeting online is fine: yes or no", "yes"),
  CONSENT(Who.BOTH, "whether the person agreed to be on record: yes, no or unknown", "yes"),
  NOTES(Who.BOTH, "anything else", "comes with her sister"),
  REASON(Who.BOTH, "ignored: where a rejects file tells why a row was refused", "");

  /** Whose list has the column. */
  public enum Who { MENTEE, MENTOR, BOTH }

  private final Who who;
  private final String meaning;
  private final String example;

  Column(Who who, String meaning, String example) {
    this.who = who;
    this.meaning = meaning;
    this.example = example;
  }

  /** The canonical heading, such as {@code birth_date}. */
  public String heading() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Who who() {
    return who;
  }

  public String meaning() {
    return meaning;
  }

  public String example() {
    return example;
  }

  public static Optional<Column> named(String heading) {
    return Arrays.stream(values()).filter(column -> column.heading().equalsIgnoreCase(heading.strip())).findFirst();
  }
}
