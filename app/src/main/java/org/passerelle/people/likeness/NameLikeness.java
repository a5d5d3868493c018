package org.passerelle.people.likeness;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.passerelle.people.facts.NameSound;
import org.passerelle.people.facts.PersonName;

/** How alike two names are, 0 to 1, whatever the order of their words, their script or a typing slip. */
final class NameLikeness {
  private static final double SAME_NAME_ELSEWHERE = 0.95;
  private static final double SAME_SOUND = 0.94;
  private static final double SAME_SHORT_SOUND = 0.86;
  private static final double NOT_ALIKE = 0.8;
  private static final int SHORT_SOUND = 2;
  private static final double WEIGHT_OF_MISSING_WORD = 0.2;
  private static final Pattern GLUED_ARTICLE = Pattern.compile("[ae]l[a-z]{4,}");

  private NameLikeness() {}

  /** Words are paired best first; a word without partner, such as a patronymic, counts a fifth against. */
  static double of(PersonName one, PersonName other) {
    if (one.normalised().equals(other.normalised())) {
      return 1;
    }
    var shorter = new ArrayList<>(one.tellingWords());
    var longer = new ArrayList<>(other.tellingWords());
    if (shorter.size() > longer.size()) {
      var swap = shorter;
      shorter = longer;
      longer = swap;
    }
    double glued = glued(shorter, longer);
    double sum = 0;
    int pairs = shorter.size();
    while (!shorter.isEmpty()) {
      sum += takeBestPair(shorter, longer);
    }
    double missing = longer.size() * WEIGHT_OF_MISSING_WORD;
    double paired = sum / (pairs + missing);
    return Math.max(pairs == 1 && missing > 0 ? Math.min(paired, 0.6) : paired, glued);
  }

  private static double takeBestPair(List<String> shorter, List<String> longer) {
    double best = -1;
    int first = 0;
    int second = 0;
    for (int i = 0; i < shorter.size(); i++) {
      for (int j = 0; j < longer.size(); j++) {
        double likeness = words(shorter.get(i), longer.get(j));
        if (likeness > best) {
          best = likeness;
          first = i;
          second = j;
        }
      }
    }
    shorter.remove(first);
    longer.remove(second);
    return best;
  }

  /** Words written apart here and together there: Noor Eddine and Nooreddine. */
  private static double glued(List<String> one, List<String> other) {
    var first = NameSound.of(String.join("", one));
    return one.size() != other.size() && first.length() > SHORT_SOUND + 1 && first.equals(NameSound.of(String.join("", other))) ? 0.9 : 0;
  }

  /** Likeness of two words in plain Latin letters; an article may be written together with one of them: Alhassan. */
  static double words(String one, String other) {
    double likeness = asWritten(one, other);
    return GLUED_ARTICLE.matcher(one).matches() == GLUED_ARTICLE.matcher(other).matches()
        ? likeness
        : Math.max(likeness, Math.min(SAME_SOUND, asWritten(withoutArticle(one), withoutArticle(other))));
  }

  private static String withoutArticle(String word) {
    return GLUED_ARTICLE.matcher(word).matches() ? word.substring(2) : word;
  }

  private static double asWritten(String one, String other) {
    if (one.equals(other)) {
      return 1;
    }
    if (NameFamilies.same(one, other)) {
      return SAME_NAME_ELSEWHERE;
    }
    if (one.length() == 1 || other.length() == 1) {
      return one.charAt(0) == other.charAt(0) ? NOT_ALIKE : 0;
    }
    var sound = NameFamilies.soundOfFamily(one);
    double bySound = !sound.isEmpty() && sound.equals(NameFamilies.soundOfFamily(other)) ? sound.length() > SHORT_SOUND ? SAME_SOUND : SAME_SHORT_SOUND : 0;
    double bySpelling = JaroWinkler.of(one, other);
    double likeness = Math.max(bySound, bySpelling);
    return likeness < NOT_ALIKE ? likeness / 2 : likeness;
  }
}
