package org.passerelle.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a person's record says in lists: what matching and eligibility ask of it. */
public record PersonProfile(
    List<Language> languages,
    Set<String> nationalities,
    List<Occupation> occupations,
    Set<String> interests,
    Set<String> goals,
    List<Hours> hours,
    Wish wish) {

  public static final PersonProfile EMPTY =
      new PersonProfile(List.of(), Set.of(), List.of(), Set.of(), Set.of(), List.of(), Wish.NONE);

  public PersonProfile {
    languages = List.copyOf(languages);
    nationalities = Set.copyOf(nationalities);
    occupations = List.copyOf(occupations);
    interests = Set.copyOf(interests);
    goals = Set.copyOf(goals);
    hours = List.copyOf(hours);
  }

  /**
   * A language and its CEFR levels (A1 to C2, or {@code null} where not assessed).
   *
   * @param code ISO 639-1, else 639-3
   * @param basis self, tested or unknown
   */
  public record Language(
      String code,
      boolean motherTongue,
      @Nullable String listening,
      @Nullable String reading,
      @Nullable String interaction,
      @Nullable String production,
      @Nullable String writing,
      String basis,
      @Nullable LocalDate assessedOn) {

    /** One overall level said by the person themself. */
    public static Language said(String code, @Nullable String level) {
      return new Language(code, false, level, level, level, level, level, "self", null);
    }

    public static Language mother(String code) {
      return new Language(code, true, null, null, null, null, null, "self", null);
    }

    /** The level that a conversation needs: spoken interaction, or C2 for a mother tongue. */
    public @Nullable String speaking() {
      return motherTongue ? "C2" : interaction;
    }
  }

  /**
   * @param kind practised or wished
   * @param isco ISCO-08 code of one to four digits, or {@code null} where nobody coded the label yet
   */
  public record Occupation(String kind, @Nullable String isco, String label) {}

  /** Free hours of a usual week in the network's zone; weekday 1 is Monday, {@code toHour} is exclusive. */
  public record Hours(int weekday, int fromHour, int toHour) {}

  /** @param online yes, no or either; @param maxDistanceKm as the crow flies */
  public record Wish(@Nullable String partnerGender, String online, @Nullable Integer maxDistanceKm) {
    public static final Wish NONE = new Wish(null, "either", null);
  }
}
