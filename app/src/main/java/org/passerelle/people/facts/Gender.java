package org.passerelle.people.facts;

import java.util.HashMap;
import java.util.Map;

/** As the person says; {@code NOT_SAID} is an answer, {@code UNKNOWN} means nobody asked. */
public enum Gender {
  WOMAN("f", "w", "v", "female", "woman", "girl", "femme", "feminin", "féminin", "fille", "vrouw", "vrouwelijk", "frau", "weiblich", "ж", "жінка", "жіноча",
      "жіночий", "женский", "امراه", "امرأة", "انثى", "أنثى", "mme", "mrs", "ms", "mevrouw", "madame", "kobieta", "k", "kadın", "mujer"),
  MAN("m", "h", "male", "man", "boy", "homme", "masculin", "garçon", "mannelijk", "mann", "männlich", "ч", "чоловік", "чоловіча", "чоловічий", "мужской",
      "رجل", "ذكر", "mr", "herr", "monsieur", "dhr", "mężczyzna", "erkek", "hombre"),
  NON_BINARY("x", "nb", "d", "non-binary", "non binary", "nonbinary", "other", "diverse", "divers", "non-binaire", "non binaire", "autre", "non-binair",
      "non binair", "anders", "nicht-binär", "небінарна", "небінарний", "غير ثنائي", "اخر", "آخر"),
  NOT_SAID("prefer not to say", "not said", "refused", "préfère ne pas dire", "ne souhaite pas répondre", "wil ik niet zeggen", "zeg ik liever niet",
      "keine angabe", "не хочу казати", "не бажаю відповідати", "افضل عدم الاجابه", "أفضل عدم القول"),
  UNKNOWN("", "unknown", "u", "inconnu", "onbekend", "unbekannt", "невідомо", "غير معروف", "n/a");

  private static final Map<String, Gender> BY_WORD = new HashMap<>();

  static {
    for (var gender : values()) {
      for (var word : gender.words) {
        BY_WORD.put(Spelling.folded(word), gender);
      }
    }
  }

  private final String[] words;

  Gender(String... words) {
    this.words = words;
  }

  public static Reading<Gender> read(String typed) {
    var gender = BY_WORD.get(Spelling.folded(typed));
    return gender == null ? Reading.refused("facts.gender.not-understood", typed) : Reading.understood(gender);
  }
}
