package org.passerelle.api;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.pages.Language;
import org.passerelle.people.facts.EmailAddress;

/** What programs send, read so that the record can hold it. */
final class Sent {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;

  private Sent() {}

  /** The calendar of programs reaches further than that of the database. @throws Refused for a day of no record */
  static LocalDate day(String field, @Nullable LocalDate day) {
    if (day == null) {
      throw Refused.field(field, field + " is missing; send a day.");
    }
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      throw Refused.field(field, "%s lies outside the years %d to %d; send a day within them.".formatted(field, FIRST_YEAR, LAST_YEAR));
    }
    return day;
  }

  /** @throws Refused for what is no address */
  static String mail(String field, String typed) {
    return EmailAddress.read(typed)
        .toOptional()
        .map(EmailAddress::value)
        .orElseThrow(() -> Refused.field(field, field + " is no address; send one such as name@example.org."));
  }

  /** The tag of a language in which people can be written to. @throws Refused naming those there are */
  static String language(String field, String tag) {
    return Language.ofTag(tag)
        .map(Language::tag)
        .orElseThrow(() -> Codes.unknown(field, tag, Language.forPeople().stream().map(Language::tag).toList()));
  }

  /** Marks by name. @throws Refused naming what can be marked */
  static Map<String, Integer> marks(@Nullable Map<String, @Nullable Integer> sent, Collection<String> known) {
    Map<String, Integer> marks = new LinkedHashMap<>();
    if (sent != null) {
      sent.forEach((name, mark) -> {
        if (!known.contains(name)) {
          throw Codes.unknown("marks", name, known);
        }
        if (mark == null) {
          throw Refused.field("marks", "marks says nothing for %s; send a whole number.".formatted(name));
        }
        marks.put(name, mark);
      });
    }
    return marks;
  }
}
