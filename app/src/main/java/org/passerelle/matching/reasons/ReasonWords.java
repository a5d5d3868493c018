package org.passerelle.matching.reasons;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Map;
import java.util.stream.Stream;
import org.passerelle.engine.pairing.Fact;
import org.passerelle.engine.pairing.Factor;
import org.passerelle.engine.pairing.MatchRule;
import org.passerelle.engine.pairing.Reason;
import org.passerelle.engine.pairing.Verdict;
import org.passerelle.pages.Language;
import org.passerelle.pages.Texts;
import org.passerelle.people.facts.IscoCode;
import org.passerelle.people.facts.Reading;

/** The engine's reasons, refusals and presumptions as sentences. */
public final class ReasonWords {
  private static final String FACTOR = "factor.";
  private static final String RULE = "rule.";
  private static final String WITHOUT = "without.";

  private final Texts texts;
  private final Object[] sides;

  /** Of mentees and mentors. */
  public ReasonWords(Texts texts) {
    this.texts = texts;
    this.sides = new Object[0];
  }

  /**
   * As a programme calls its two sides, for its staff.
   *
   * @param seeker the name of the role that seeks, as it stands within a sentence, and so the supporter's
   */
  public ReasonWords(Texts texts, String seeker, String supporter) {
    this.texts = texts;
    this.sides = new Object[] {"seeker", seeker, "supporter", supporter};
  }

  public String nameOf(Factor factor) {
    return written(FACTOR + factor.key() + ".name");
  }

  public String nameOf(MatchRule rule) {
    return written(RULE + rule.key() + ".name");
  }

  /** Nobody is possible, for several reasons at once. */
  public String withoutAnybody() {
    return written(WITHOUT + "rules");
  }

  /** Nobody is possible, but so many would be without one rule. */
  public String withoutAnybody(MatchRule rule, int wouldBePossible) {
    return written(WITHOUT + "rule", "rule", nameOf(rule), "count", wouldBePossible);
  }

  /** So many are possible, and their places go to others. */
  public String withoutPlace(int possible) {
    return written(WITHOUT + "places", "count", possible);
  }

  public String say(Reason reason) {
    return sentence(FACTOR + reason.factor().key() + "." + reason.because(), reason.facts());
  }

  public String say(Verdict.Refused refused) {
    return sentence(RULE + refused.rule().key() + "." + refused.because(), refused.facts());
  }

  /** What an adviser should ask. */
  public String say(Verdict.Presumed presumed) {
    return sentence(RULE + presumed.rule().key() + "." + presumed.because(), Map.of());
  }

  private String sentence(String key, Map<String, Fact> facts) {
    Object[] arguments =
        facts.entrySet().stream()
            .flatMap(fact -> Stream.of(fact.getKey(), argument(fact.getValue())))
            .toArray();
    return written(key, arguments);
  }

  private String written(String key, Object... arguments) {
    String own = "matching.staff.own." + key;
    return sides.length > 0 && texts.has(own)
        ? texts.get(own, Stream.of(sides, arguments).flatMap(Stream::of).toArray())
        : texts.get("matching." + key, arguments);
  }

  private Object argument(Fact fact) {
    return switch (fact) {
      case Fact.Language(String code) -> texts.formats().languageName(code);
      case Fact.LanguageList(var codes) -> codes.stream().map(texts.formats()::languageName).toList();
      case Fact.Level(var level) -> level;
      case Fact.Count(int value) -> value;
      case Fact.HourOfWeek(int hour) -> dayAndTime(hour);
      case Fact.Kilometres(double value) -> value < 10 ? Math.round(value * 10) / 10.0 : Math.round(value);
      case Fact.Occupation(String code) -> occupation(code);
      case Fact.Words(var words) -> words;
      case Fact.OfGender(var gender) -> gender;
    };
  }

  /** The classification's titles are English; readers of other languages get the code alone. */
  private String occupation(String code) {
    boolean titled = texts.language() == Language.ENGLISH && IscoCode.read(code) instanceof Reading.Understood<IscoCode>;
    return titled ? new IscoCode(code).title() + ", ISCO " + code : "ISCO " + code;
  }

  private String dayAndTime(int hour) {
    String day =
        DayOfWeek.of(hour / 24 + 1).getDisplayName(TextStyle.FULL, texts.language().locale().toLocale());
    return day + " " + texts.formats().time(LocalTime.of(hour % 24, 0));
  }
}
