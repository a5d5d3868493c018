package org.passerelle.people.facts;

import java.util.regex.Pattern;

/** Arabic spelling habits that stand between a name and its Latin spelling. */
final class ArabicLetters {
  private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");
  private static final Pattern VOWEL_SIGNS = Pattern.compile("[\\u064b-\\u065f\\u0670]");
  private static final Pattern ALEFS = Pattern.compile("[\\u0622\\u0623\\u0625\\u0671]");
  private static final Pattern ARTICLE = Pattern.compile("(?<!\\p{L})ال(?=\\p{L}{2})");
  private static final Pattern FIRST_AYN = Pattern.compile("(?<!\\p{L})ع");

  /** Two letters whose Latin spellings would read as one sound: z+h is not zh. */
  private static final Pattern TWO_SOUNDS = Pattern.compile("(?<=[سزكتدجغ])ه");

  private ArabicLetters() {}

  static String beforeLatin(String text) {
    if (!ARABIC.matcher(text).find()) {
      return text;
    }
    var plain = ALEFS.matcher(VOWEL_SIGNS.matcher(text).replaceAll("")).replaceAll("ا");
    plain = ARTICLE.matcher(plain).replaceAll("al-");
    plain = FIRST_AYN.matcher(plain).replaceAll("ا");
    plain = TWO_SOUNDS.matcher(plain).replaceAll("اه");
    return plain.replace('ة', 'ا').replace('ى', 'ا').replace("ء", "").replace('ئ', 'ي').replace('ؤ', 'و').replace("ع", "");
  }
}
