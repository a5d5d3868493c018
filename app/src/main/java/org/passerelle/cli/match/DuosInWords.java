package org.passerelle.cli.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.engine.pairing.MatchRule;
import org.passerelle.engine.pairing.Reason;
import org.passerelle.engine.pairing.Shortages;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.pairing.people.Mentor;
import org.passerelle.intake.sheet.PersonRow;
import org.passerelle.matching.reasons.ReasonWords;
import org.passerelle.pages.Texts;

/** What was found, as data with sentences: pairs with reasons, those without and why, and which languages lack. */
final class DuosInWords {
  record Person(String id, String name, long line) {
    static Person of(PersonRow row) {
      return new Person(ListedPeople.id(row), row.name().written(), row.line());
    }
  }

  record Why(String factor, String name, int points, int outOf, String text) {}

  record Alternative(Person mentor, int score) {}

  record Pair(
      Person mentee, Person mentor, int score, int outOf, List<Why> reasons, List<String> toAsk, List<Alternative> alternatives) {}

  /** @param rule the one most in the way of those without any possible mentor; null if several are, or none is */
  record Unmatched(Person mentee, int possibleMentors, @Nullable String rule, String why, List<Alternative> alternatives) {}

  record WaitingMentor(Person mentor, int openPlaces) {}

  record Language(String code, String name, int mentees, int shortOfMentors, int mentors, int opened) {}

  private final Duos duos;
  private final List<Person> mentees;
  private final List<Person> mentors;
  private final Texts texts;
  private final ReasonWords words;

  DuosInWords(Duos duos, PeopleList mentees, PeopleList mentors, Texts texts) {
    this.duos = duos;
    this.mentees = mentees.people().stream().map(Person::of).toList();
    this.mentors = mentors.people().stream().map(Person::of).toList();
    this.texts = texts;
    this.words = new ReasonWords(texts);
  }

  List<Pair> pairs() {
    var pairs = new ArrayList<Pair>();
    for (int i = 0; i < mentees.size(); i++) {
      if (duos.matching().isMatched(i)) {
        pairs.add(pair(i, duos.matching().mentorOf()[i]));
      }
    }
    return pairs;
  }

  private Pair pair(int i, int j) {
    Mentee mentee = duos.mentees().get(i);
    Mentor mentor = duos.mentors().get(j);
    List<Why> reasons = duos.settings().scoring().reasons(mentee, mentor).stream().filter(r -> r.outOf() > 0).map(this::why).toList();
    return new Pair(
        mentees.get(i),
        mentors.get(j),
        reasons.stream().mapToInt(Why::points).sum(),
        duos.settings().weights().most(),
        reasons,
        duos.settings().rules().presumptions(mentee, mentor).stream().map(words::say).toList(),
        alternatives(i));
  }

  private Why why(Reason reason) {
    return new Why(
        reason.factor().key(), words.nameOf(reason.factor()), reason.points(), reason.outOf(), words.say(reason));
  }

  private List<Alternative> alternatives(int mentee) {
    return duos.alternatives(mentee).stream()
        .map(suggestion -> new Alternative(mentors.get(suggestion.position()), suggestion.score()))
        .toList();
  }

  List<Unmatched> unmatched(Shortages shortages) {
    Map<Integer, Shortages.Hard> hard =
        shortages.hardest().stream().collect(Collectors.toMap(Shortages.Hard::position, Function.identity()));
    var unmatched = new ArrayList<Unmatched>();
    for (int i = 0; i < mentees.size(); i++) {
      if (!duos.matching().isMatched(i)) {
        int possible = duos.index().countPossible(duos.mentees().get(i));
        unmatched.add(
            possible > 0
                ? new Unmatched(mentees.get(i), possible, null, words.withoutPlace(possible), alternatives(i))
                : impossible(i, hard.get(i)));
      }
    }
    return unmatched;
  }

  private Unmatched impossible(int i, Shortages.@Nullable Hard hard) {
    MatchRule rule = hard == null ? null : hard.inTheWay();
    String why =
        hard == null || rule == null
            ? words.withoutAnybody()
            : words.withoutAnybody(rule, hard.wouldBePossible());
    return new Unmatched(mentees.get(i), 0, rule == null ? null : rule.key(), why, List.of());
  }

  List<WaitingMentor> waitingMentors() {
    int[] open = duos.mentors().stream().mapToInt(Mentor::openPlaces).toArray();
    for (int mentor : duos.matching().mentorOf()) {
      if (mentor >= 0) {
        open[mentor]--;
      }
    }
    var waiting = new ArrayList<WaitingMentor>();
    for (int j = 0; j < open.length; j++) {
      if (open[j] > 0) {
        waiting.add(new WaitingMentor(mentors.get(j), open[j]));
      }
    }
    return waiting;
  }

  /** Those of which more mentors would help, first where they would help most. */
  List<Language> languages(Shortages shortages) {
    return shortages.languages().stream()
        .filter(language -> language.shortOfMentors() > 0)
        .map(
            language ->
                new Language(
                    language.code(),
                    texts.formats().languageName(language.code()),
                    language.mentees(),
                    language.shortOfMentors(),
                    language.mentors(),
                    language.opened()))
        .toList();
  }
}
