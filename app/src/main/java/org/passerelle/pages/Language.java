package org.passerelle.pages;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language the product speaks. Everyone is offered all of them, staff those that staff pages are written in. */
public enum Language {
  ENGLISH("en", "en-GB", "English", Direction.LTR, true),
  FRENCH("fr", "fr-BE", "Français", Direction.LTR, true),
  DUTCH("nl", "nl-BE", "Nederlands", Direction.LTR, false),
  GERMAN("de", "de-DE", "Deutsch", Direction.LTR, false),
  UKRAINIAN("uk", "uk-UA", "Українська", Direction.LTR, false),
  ARABIC("ar", "ar-001", "العربية", Direction.RTL, false);

  /** The way a script runs, as HTML's {@code dir} writes it. */
  public enum Direction {
    LTR,
    RTL;

    public String html() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final int AS_A_TITLE = UCharacter.TITLECASE_NO_LOWERCASE | UCharacter.TITLECASE_NO_BREAK_ADJUSTMENT;

  private final String tag;
  private final ULocale locale;
  private final String nativeName;
  private final Direction direction;
  private final boolean offeredToStaff;

  Language(String tag, String regional, String nativeName, Direction direction, boolean offeredToStaff) {
    this.tag = tag;
    this.locale = new ULocale.Builder()
        .setLanguageTag(regional)
        .setUnicodeLocaleKeyword("ca", "gregory")
        .setUnicodeLocaleKeyword("nu", "latn")
        .build();
    this.nativeName = nativeName;
    this.direction = direction;
    this.offeredToStaff = offeredToStaff;
  }

  /** BCP 47, as in {@code <html lang>}, the {@code lang} parameter and the names of message files. */
  public String tag() {
    return tag;
  }

  /** A word or name with its first letter as a title has it; the others stay as they are. */
  public String titled(String text) {
    return UCharacter.toTitleCase(locale, text, null, AS_A_TITLE);
  }

  /** With Gregorian calendar and Latin digits, whatever the language would choose by itself. */
  public ULocale locale() {
    return locale;
  }

  public String nativeName() {
    return nativeName;
  }

  public Direction direction() {
    return direction;
  }

  public boolean rightToLeft() {
    return direction == Direction.RTL;
  }

  public boolean offeredToStaff() {
    return offeredToStaff;
  }

  public static List<Language> forPeople() {
    return List.of(values());
  }

  public static List<Language> forStaff() {
    return Arrays.stream(values()).filter(Language::offeredToStaff).toList();
  }

  /** The language of a tag such as {@code fr} or {@code fr-CA}; empty when the product does not speak it. */
  public static Optional<Language> ofTag(String tag) {
    String wanted = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
    return Arrays.stream(values()).filter(language -> language.tag.equals(wanted)).findFirst();
  }
}
