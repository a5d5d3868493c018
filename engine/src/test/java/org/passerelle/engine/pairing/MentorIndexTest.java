package org.passerelle.engine.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.engine.pairing.people.Cefr;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.pairing.people.Mentor;

class MentorIndexTest {
  private record Pair(int mentee, int mentor, int score) {}

  private static final Map<String, Map<String, Integer>> ZONES =
      Map.of("north", Map.of("centre", 20, "south", 70), "east", Map.of("centre", 25, "east", 10));

  private static List<MatchRules> programmes() {
    RuleSettings strict = RuleSettings.USUAL.meeting(2).working(Cefr.A2).travelling(Travel.USUAL.withZones(ZONES));
    RuleSettings wide = RuleSettings.USUAL.meeting(3).travelling(Travel.USUAL.upTo(5000, 30));
    RuleSettings narrow = RuleSettings.USUAL.working(Cefr.C1).travelling(Travel.USUAL.upTo(9, 20));
    return List.of(
        MatchRules.with(RuleSettings.USUAL),
        MatchRules.with(strict),
        MatchRules.with(wide, named("shared-language", "reachable", "checked", "capacity", "common-free-hour")),
        MatchRules.with(narrow, named("shared-language", "reachable", "wishes")));
  }

  private static List<MatchRule> named(String... keys) {
    return Stream.of(keys).map(MatchRules::named).toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void noPossiblePairIsLostAndNoneIsInvented(long seed) {
    var people = new Populations(seed, seed % 3 * 0.15, seed % 4 == 0);
    List<Mentee> mentees = people.mentees(90);
    List<Mentor> mentors = people.mentors(70 + (int) seed * 7);
    int possible = 0;
    for (MatchRules rules : programmes()) {
      var scoring = new Scoring(rules.settings(), Weights.USUAL);
      var index = new MentorIndex(mentors, rules, scoring);

      var found = new ArrayList<Pair>();
      index.pairs(mentees, (i, j, score) -> found.add(new Pair(i, j, score)));

      possible += found.size();
      assertThat(found).doesNotHaveDuplicates();
      assertThat(new HashSet<>(found)).isEqualTo(new HashSet<>(byTryingAll(mentees, mentors, rules, scoring)));
    }
    assertThat(possible).isPositive();
  }

  @Test
  void possibleMentorsWithoutOneRuleAreCountedAsByTryingAll() {
    var people = new Populations(77, 0.1, false);
    List<Mentee> mentees = people.mentees(40);
    List<Mentor> mentors = people.mentors(120);
    var rules = MatchRules.with(RuleSettings.USUAL);
    var index = new MentorIndex(mentors, rules, new Scoring(RuleSettings.USUAL, Weights.USUAL));
    for (Mentee mentee : mentees) {
      for (MatchRule rule : MatchRules.all()) {
        long expected = mentors.stream().filter(m -> rules.without(rule).allow(mentee, m)).count();
        assertThat(index.countPossibleWithout(rule, mentee)).as(rule.key()).isEqualTo((int) expected);
      }
    }
  }

  private static List<Weights> hypotheses() {
    return List.of(
        Weights.USUAL,
        new Weights("people only", Map.of("interests", 30, "goals", 20, "availability", 50)),
        new Weights("work first", Map.of("occupation", 90, "sector", 10)),
        new Weights("sector first", Map.of("occupation", 3, "sector", 90, "waiting", 40)));
  }

  @ParameterizedTest
  @MethodSource("hypotheses")
  void suggestionsAreTheBestInOrderWithReasonsThatAddUp(Weights weights) {
    var people = new Populations(5, 0.05, false);
    List<Mentee> mentees = people.mentees(60);
    List<Mentor> mentors = people.mentors(300);
    var rules = MatchRules.with(RuleSettings.USUAL);
    var scoring = new Scoring(RuleSettings.USUAL, weights);
    var index = new MentorIndex(mentors, rules, scoring);
    List<Pair> all = byTryingAll(mentees, mentors, rules, scoring);
    for (int i = 0; i < mentees.size(); i++) {
      int mentee = i;
      List<Suggestion> suggested = index.suggest(mentees.get(i), 5);
      assertThat(suggested.stream().map(s -> new Pair(mentee, s.position(), s.score())))
          .containsExactlyElementsOf(best(all, mentee, 5));
      for (Suggestion s : suggested) {
        assertThat(s.mentor()).isEqualTo(mentors.get(s.position()));
        assertThat(s.reasons().stream().mapToInt(Reason::points).sum()).isEqualTo(s.score());
      }
    }
  }

  @Test
  void bestPairsAreThoseOfEachMenteeInOrder() {
    var people = new Populations(6, 0.1, false);
    List<Mentee> mentees = people.mentees(50);
    List<Mentor> mentors = people.mentors(200);
    var rules = MatchRules.with(RuleSettings.USUAL);
    var scoring = new Scoring(RuleSettings.USUAL, Weights.USUAL);
    var kept = new ArrayList<Pair>();
    new MentorIndex(mentors, rules, scoring)
        .bestPairs(mentees, 3, (i, j, score) -> kept.add(new Pair(i, j, score)));

    List<Pair> all = byTryingAll(mentees, mentors, rules, scoring);
    List<Pair> expected =
        IntStream.range(0, mentees.size()).boxed().flatMap(i -> best(all, i, 3).stream()).toList();
    assertThat(kept).containsExactlyElementsOf(expected);
  }

  @Test
  void amongManyEquallyGoodTheEarlierInTheListComeFirst() {
    List<Mentor> alike = IntStream.range(0, 500).mapToObj(i -> Ada.mentor(p -> p.speaking("fr", Cefr.C1))).toList();
    var rules = MatchRules.with(RuleSettings.USUAL);
    var index = new MentorIndex(alike, rules, new Scoring(RuleSettings.USUAL, Weights.USUAL));
    assertThat(index.suggest(Ada.mentee(p -> p.speaking("fr", Cefr.B2)), 4).stream().map(Suggestion::position))
        .containsExactly(0, 1, 2, 3);
  }

  @Test
  void nobodyIsFoundAmongNoMentors() {
    var index =
        new MentorIndex(
            List.of(), MatchRules.with(RuleSettings.USUAL), new Scoring(RuleSettings.USUAL, Weights.USUAL));
    assertThat(index.suggest(new Populations(1, 0, false).mentees(1).getFirst(), 10)).isEmpty();
  }

  private static List<Pair> best(List<Pair> all, int mentee, int most) {
    return all.stream()
        .filter(pair -> pair.mentee() == mentee)
        .sorted(Comparator.comparingInt(Pair::score).reversed().thenComparingInt(Pair::mentor))
        .limit(most)
        .toList();
  }

  private static List<Pair> byTryingAll(
      List<Mentee> mentees, List<Mentor> mentors, MatchRules rules, Scoring scoring) {
    var pairs = new ArrayList<Pair>();
    for (int i = 0; i < mentees.size(); i++) {
      for (int j = 0; j < mentors.size(); j++) {
        if (rules.refusals(mentees.get(i), mentors.get(j)).isEmpty()) {
          pairs.add(new Pair(i, j, scoring.score(mentees.get(i), mentors.get(j))));
        }
      }
    }
    return pairs;
  }
}
