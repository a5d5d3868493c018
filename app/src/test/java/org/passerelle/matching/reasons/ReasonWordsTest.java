package org.passerelle.matching.reasons;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.engine.pairing.Explanation;
import org.passerelle.engine.pairing.Factor;
import org.passerelle.engine.pairing.Factors;
import org.passerelle.engine.pairing.MatchRule;
import org.passerelle.engine.pairing.MatchRules;
import org.passerelle.engine.pairing.RuleSettings;
import org.passerelle.engine.pairing.Scoring;
import org.passerelle.engine.pairing.Weights;
import org.passerelle.engine.pairing.people.Cefr;
import org.passerelle.engine.pairing.people.Gender;
import org.passerelle.engine.pairing.people.Languages;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.pairing.people.Mentor;
import org.passerelle.engine.pairing.people.Occupations;
import org.passerelle.engine.pairing.people.Place;
import org.passerelle.engine.pairing.people.Profile;
import org.passerelle.engine.pairing.people.Tags;
import org.passerelle.engine.pairing.people.WeeklyHours;
import org.passerelle.engine.pairing.people.Wishes;
import org.passerelle.pages.Formats;
import org.passerelle.pages.Language;
import org.passerelle.pages.Texts;

class ReasonWordsTest {
  private static final Profile ADA =
      Profile.EMPTY
          .speaking(Languages.of(Map.of("ar", Cefr.NATIVE, "fr", Cefr.B1)))
          .free(WeeklyHours.on(DayOfWeek.TUESDAY, 14, 18))
          .living(Place.at(50.85, 4.35))
          .working(Occupations.of("2221"))
          .inSector("care")
          .interestedIn(Tags.of("music"))
          .aimingAt(Tags.of("cv", "network"));

  private static final Profile BEN =
      Profile.EMPTY
          .speaking("fr", Cefr.C2)
          .free(WeeklyHours.on(DayOfWeek.TUESDAY, 16, 20))
          .living(Place.at(50.83, 4.37))
          .working(Occupations.of("2222"))
          .inSector("care")
          .interestedIn(Tags.of("music", "chess"))
          .aimingAt(Tags.of("cv"));

  private static Texts texts(Language language) {
    return new Texts(language, new Formats(language, ZoneOffset.UTC, Clock.systemUTC()));
  }

  private static List<String> explain(Language language, Profile mentee, Mentor mentor) {
    return explain(new ReasonWords(texts(language)), mentee, mentor);
  }

  private static List<String> explain(ReasonWords words, Profile mentee, Mentor mentor) {
    var rules = MatchRules.with(RuleSettings.USUAL.meeting(2));
    var scoring = new Scoring(rules.settings(), Weights.USUAL);
    return switch (Explanation.of(new Mentee("ada", mentee, 21), mentor, rules, scoring)) {
      case Explanation.Possible possible -> {
        var said = new ArrayList<>(possible.reasons().stream().map(words::say).toList());
        possible.toAsk().forEach(presumed -> said.add(words.say(presumed)));
        yield said;
      }
      case Explanation.Impossible impossible -> impossible.refusals().stream().map(words::say).toList();
    };
  }

  @ParameterizedTest
  @EnumSource
  void everyRuleAndFactorHasANameAndASentenceForEachOfItsCases(Language language) {
    Texts texts = texts(language);
    var missing = new ArrayList<String>();
    for (MatchRule rule : MatchRules.all()) {
      require(texts, "matching.rule." + rule.key(), rule.cases(), missing);
    }
    for (Factor factor : Factors.all()) {
      require(texts, "matching.factor." + factor.key(), factor.cases(), missing);
    }
    assertThat(missing).isEmpty();
  }

  private static void require(Texts texts, String prefix, List<String> cases, List<String> missing) {
    for (String last : cases) {
      if (!texts.speaks(prefix + "." + last)) {
        missing.add(prefix + "." + last);
      }
    }
    if (!texts.speaks(prefix + ".name")) {
      missing.add(prefix + ".name");
    }
  }

  @Test
  void anAdviserReadsWhyAPairIsWorthItsScore() {
    assertThat(explain(Language.ENGLISH, ADA, Mentor.ready("ben", BEN, 1)))
        .containsExactly(
            "The mentor has worked very close to the wished occupation (Midwifery professionals, ISCO 2222; wished Nursing professionals, ISCO 2221).",
            "Both name the same sector: care.",
            "Both speak French, the one who speaks it less at level B1.",
            "One interest in common: music.",
            "The mentor can help with one goal: cv.",
            "Both are free 2 hours a week at the same time, first on Tuesday 16:00.",
            "They live 2.6 km apart.",
            "The mentee has waited for 21 days.");
  }

  @Test
  void staffReadTheWordsOfTheirProgramme() {
    var words = new ReasonWords(texts(Language.ENGLISH), "learner", "teacher");
    assertThat(explain(words, ADA, Mentor.ready("ben", BEN, 1)))
        .contains(
            "The teacher can help with one goal: cv.", "The learner has waited for 21 days.",
            "Both name the same sector: care.");
    assertThat(words.nameOf(MatchRules.named("capacity"))).isEqualTo("The teacher has a free place");
    assertThat(words.withoutAnybody(MatchRules.named("trained"), 3))
        .isEqualTo("No teacher is possible. Without the rule “The teacher is trained” 3 would be.");
  }

  @Test
  void noSentenceForStaffSpeaksOfMentorsWhereTheProgrammeDoesNot() {
    for (Language language : Language.forStaff()) {
      var words = new ReasonWords(texts(language), "learner", "teacher");
      var said = new ArrayList<>(explain(words, ADA, Mentor.ready("ben", BEN, 1)));
      said.addAll(explain(words, ADA, Mentor.ready("ben", Profile.EMPTY.speaking("fr", Cefr.UNSTATED), 1)));
      said.addAll(explain(words, Profile.EMPTY, new Mentor("ben", Profile.EMPTY, 0, null, false)));
      said.addAll(
          explain(words, ADA.wishing(Wishes.NONE.onlyWith(Gender.WOMAN)), new Mentor("ben", BEN.being(Gender.MAN), 1, false, null)));
      MatchRules.all().forEach(rule -> said.add(words.nameOf(rule)));
      said.addAll(List.of(words.withoutAnybody(), words.withoutPlace(1), words.withoutPlace(4)));
      assertThat(said).noneMatch(sentence -> sentence.toLowerCase(Locale.ROOT).matches(".*\\b(mentor|mentee).*"));
    }
  }

  @Test
  void theSameReasonsReadInArabic() {
    assertThat(explain(Language.ARABIC, ADA, Mentor.ready("ben", BEN, 1)))
        .contains(
            "كلاهما متفرغ في الوقت نفسه ساعتين في الأسبوع، أولها الثلاثاء 16:00.",
            "ينتظر المتدرب منذ 21 يومًا.");
  }

  @Test
  void aRefusalSaysWhatStandsInTheWay() {
    Profile woman = ADA.wishing(Wishes.NONE.onlyWith(Gender.WOMAN));
    Profile far = BEN.being(Gender.MAN).speaking(Languages.of("nl", Cefr.C1)).living(Place.at(51.22, 4.40));
    assertThat(explain(Language.FRENCH, woman, new Mentor("ben", far, 0, true, true)))
        .containsExactly(
            "Toutes les places du mentor sont prises.",
            "Le mentee souhaite être avec une femme, et ce n’est pas ce que le mentor a indiqué.",
            "Aucune langue commune au niveau B1 ou mieux. Le mentee parle arabe et français ; le mentor parle néerlandais.",
            "Ils habitent à 41 km l’un de l’autre, plus loin que ce que les deux veulent parcourir, et ne se voient pas"
                + " tous deux en ligne.");
  }

  @Test
  void everySentenceCanBeMadeInEveryLanguage() {
    for (Language language : Language.values()) {
      assertThat(explain(language, ADA, Mentor.ready("ben", BEN, 1))).hasSize(8).doesNotContain("");
      assertThat(explain(language, ADA, Mentor.ready("ben", Profile.EMPTY.speaking("fr", Cefr.UNSTATED), 1)))
          .hasSize(10);
      assertThat(explain(language, Profile.EMPTY, new Mentor("ben", Profile.EMPTY, 0, null, false))).hasSize(4);
    }
  }
}
