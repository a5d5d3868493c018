package org.passerelle.engine.pairing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.engine.pairing.people.Mentee;

/**
 * Whom to recruit: who is hardest to match, what stands in their way, and which languages among mentors would open the
 * most. A mentee is short when fewer mentors are possible than the programme wants to choose from.
 */
public final class Shortages {
  private static final MatchRule LANGUAGE = MatchRules.named("shared-language");

  private final List<Hard> hardest = new ArrayList<>();
  private final Map<String, Language> languages = new HashMap<>();

  /**
   * A mentee who is short.
   *
   * @param position in the list given
   * @param possible how many mentors are possible now
   * @param inTheWay the rule without which most others would be possible; absent if no single rule stands in the way
   * @param wouldBePossible how many mentors would be possible without that rule
   */
  public record Hard(
      int position, Mentee mentee, int possible, @Nullable MatchRule inTheWay, int wouldBePossible) {}

  /**
   * A language at working level.
   *
   * @param mentees how many speak it
   * @param shortOfMentors how many of those are short
   * @param mentors how many mentors who could be proposed speak it
   * @param opened for how many of the short, mentors as there are now would become possible if they spoke it
   */
  public record Language(String code, int mentees, int shortOfMentors, int mentors, int opened) {
    private Language plus(boolean isShort, boolean opens) {
      return new Language(
          code, mentees + 1, shortOfMentors + (isShort ? 1 : 0), mentors, opened + (opens ? 1 : 0));
    }
  }

  public Shortages(MentorIndex index, List<Mentee> mentees, int wanted) {
    for (int i = 0; i < mentees.size(); i++) {
      Mentee mentee = mentees.get(i);
      int possible = index.countPossible(mentee);
      boolean isShort = possible < wanted;
      boolean opens = isShort && index.countPossibleWithout(LANGUAGE, mentee) > possible;
      mentee
          .profile()
          .languages()
          .forEachFrom(
              index.rules().settings().workingLevel(),
              code ->
                  languages.compute(
                      code,
                      (_, known) ->
                          (known == null ? new Language(code, 0, 0, index.speakers(code), 0) : known)
                              .plus(isShort, opens)));
      if (isShort) {
        hardest.add(hard(i, mentee, possible, index));
      }
    }
    hardest.sort(
        Comparator.comparingInt(Hard::possible)
            .thenComparingInt(hard -> -waited(hard))
            .thenComparingInt(Hard::position));
  }

  /** Fewest possible mentors first; of equals who waits longest. */
  public List<Hard> hardest() {
    return List.copyOf(hardest);
  }

  /** The languages mentees speak; first the one that more mentors would open most with. */
  public List<Language> languages() {
    return languages.values().stream()
        .sorted(
            Comparator.comparingInt(Language::opened)
                .thenComparingInt(Language::shortOfMentors)
                .reversed()
                .thenComparing(Language::code))
        .toList();
  }

  /** For how many of the short each rule is what stands most in the way; only rules that are. */
  public Map<String, Integer> inTheWay() {
    var counts = new HashMap<String, Integer>();
    for (Hard hard : hardest) {
      if (hard.inTheWay() != null) {
        counts.merge(hard.inTheWay().key(), 1, Integer::sum);
      }
    }
    return counts;
  }

  private static int waited(Hard hard) {
    Integer days = hard.mentee().waitingDays();
    return days == null ? 0 : days;
  }

  private static Hard hard(int position, Mentee mentee, int possible, MentorIndex index) {
    MatchRule worst = null;
    int most = possible;
    for (MatchRule rule : index.rules().inForce()) {
      int without = index.countPossibleWithout(rule, mentee);
      if (without > most) {
        most = without;
        worst = rule;
      }
    }
    return new Hard(position, mentee, possible, worst, most);
  }
}
