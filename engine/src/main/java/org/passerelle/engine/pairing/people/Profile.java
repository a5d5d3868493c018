package org.passerelle.engine.pairing.people;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What both sides of a pair are asked; each part may be not stated.
 *
 * @param sector kept in lower case; blank counts as not stated
 */
public record Profile(
    Languages languages,
    WeeklyHours hours,
    Place place,
    Occupations occupations,
    @Nullable String sector,
    Tags interests,
    Tags goals,
    @Nullable Gender gender,
    Wishes wishes) {
  public static final Profile EMPTY =
      new Profile(
          Languages.NOT_STATED,
          WeeklyHours.NOT_STATED,
          Place.NOT_STATED,
          Occupations.NOT_STATED,
          null,
          Tags.NOT_STATED,
          Tags.NOT_STATED,
          null,
          Wishes.NONE);

  public Profile {
    sector = sector == null || sector.isBlank() ? null : sector.strip().toLowerCase(Locale.ROOT).intern();
  }

  public Profile speaking(Languages spoken) {
    return new Profile(spoken, hours, place, occupations, sector, interests, goals, gender, wishes);
  }

  public Profile speaking(String code, Cefr level) {
    return speaking(languages.and(code, level));
  }

  public Profile free(WeeklyHours free) {
    return new Profile(languages, free, place, occupations, sector, interests, goals, gender, wishes);
  }

  public Profile living(Place home) {
    return new Profile(languages, hours, home, occupations, sector, interests, goals, gender, wishes);
  }

  public Profile working(Occupations wishedOrPractised) {
    return new Profile(languages, hours, place, wishedOrPractised, sector, interests, goals, gender, wishes);
  }

  public Profile inSector(@Nullable String named) {
    return new Profile(languages, hours, place, occupations, named, interests, goals, gender, wishes);
  }

  public Profile interestedIn(Tags tags) {
    return new Profile(languages, hours, place, occupations, sector, tags, goals, gender, wishes);
  }

  public Profile aimingAt(Tags tags) {
    return new Profile(languages, hours, place, occupations, sector, interests, tags, gender, wishes);
  }

  public Profile being(@Nullable Gender stated) {
    return new Profile(languages, hours, place, occupations, sector, interests, goals, stated, wishes);
  }

  public Profile wishing(Wishes stated) {
    return new Profile(languages, hours, place, occupations, sector, interests, goals, gender, stated);
  }
}
