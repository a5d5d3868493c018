package org.passerelle.people.facts;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.regex.Pattern;

/** Ways to write the same word that should count as the same: case, accents, digits, spaces, quotation marks. */
public final class Spelling {
  private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();
  private static final Normalizer2 APART = Normalizer2.getNFDInstance();
  private static final Normalizer2 TOGETHER = Normalizer2.getNFCInstance();
  /** Joiners, direction marks, tatweel and the byte order mark: seen by no reader. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\u00ad\\u0640\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f\\u2007]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
  private static final Transliterator RUSSIAN = Transliterator.getInstance("Russian-Latin/BGN; Latin-ASCII");
  private static final Transliterator UKRAINIAN = Transliterator.getInstance("Ukrainian-Latin/BGN; Latin-ASCII");
  private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
  private static final Pattern RUSSIAN_LETTERS = Pattern.compile("[ыэёъЫЭЁЪ]");
  private static final Pattern PLAIN = Pattern.compile("[\\x00-\\x7f]*");

  private static final Lately TRANSLITERATED = new Lately(2_000);

  private Spelling() {}

  /** The text without invisible characters, with single plain spaces, European digits and composed letters. */
  public static String tidy(String text) {
    if (PLAIN.matcher(text).matches() && !text.contains("  ") && text.indexOf('\t') < 0 && text.indexOf('\n') < 0) {
      return text.strip();
    }
    var clean = INVISIBLE.matcher(COMPATIBLE.normalize(text)).replaceAll("");
    return europeanDigits(SPACES.matcher(clean).replaceAll(" ").strip());
  }

  /** Lower case, no accents, words of letters and digits parted by one space: for comparing words of one script. */
  public static String folded(String text) {
    var lower = tidy(text).toLowerCase(Locale.ROOT);
    if (!PLAIN.matcher(lower).matches()) {
      lower = lower.replace("ß", "ss").replace("œ", "oe").replace("æ", "ae").replace('ø', 'o').replace('ł', 'l').replace('đ', 'd').replace('ı', 'i');
      lower = TOGETHER.normalize(MARKS.matcher(APART.normalize(lower)).replaceAll(""));
    }
    return NOT_A_WORD.matcher(lower.replace("'", "").replace("’", "").replace("ʼ", "")).replaceAll(" ").strip();
  }

  /** The text in plain Latin letters; Cyrillic is taken as Ukrainian unless it holds a letter that only Russian has. */
  public static String latin(String text) {
    var tidy = tidy(text);
    return PLAIN.matcher(tidy).matches() ? tidy : TRANSLITERATED.of(tidy, Spelling::transliterated);
  }

  private static String transliterated(String tidy) {
    String text = tidy;
    if (CYRILLIC.matcher(tidy).find()) {
      text = (RUSSIAN_LETTERS.matcher(tidy).find() ? RUSSIAN : UKRAINIAN).transliterate(tidy);
    }
    return LATIN.transliterate(ArabicLetters.beforeLatin(text));
  }

  private static String europeanDigits(String text) {
    StringBuilder changed = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '9' && Character.isDigit(c)) {
        changed = changed == null ? new StringBuilder(text) : changed;
        changed.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
      }
    }
    return changed == null ? text : changed.toString();
  }
}
