package org.passerelle.matching;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.passerelle.engine.pairing.MatchRules;
import org.passerelle.engine.pairing.Shortages;
import org.passerelle.engine.solve.Worth;
import org.passerelle.matching.reasons.ReasonWords;
import org.passerelle.pages.Texts;

/** Whom to recruit: who has hardly anybody to choose from, and what more supporters or places would open. */
public final class Recruiting {
  private final ProposedSet set;
  private final Pool pool;
  private final Texts texts;
  private final ReasonWords words;

  Recruiting(ProposedSet set, Texts texts, ReasonWords words) {
    this.set = set;
    this.pool = set.pool;
    this.texts = texts;
    this.words = words;
  }

  /** A language of which more supporters would open pairs. */
  public record Language(String name, int seekers, int shortOfSupporters, int supporters, int opened) {}

  /** A supporter one more place with whom would add most. */
  public record MorePlaces(Candidate supporter, int pairs, long points) {}

  public record Rule(String name, int people) {}

  /** Those with the fewest possible supporters; of equals who waits longest. */
  public List<MeetingPage.Without> hardest(int most) {
    return set.shortages().hardest().stream().limit(most).map(this::hardLine).toList();
  }

  private MeetingPage.Without hardLine(Shortages.Hard hard) {
    int i = hard.position();
    Integer waited = pool.mentees.get(i).waitingDays();
    String why =
        hard.inTheWay() == null
            ? (hard.possible() == 0 ? words.withoutAnybody() : texts.get("matching.staff.recruiting.few"))
            : texts.get(
                "matching.staff.recruiting.lifted", "rule", words.nameOf(hard.inTheWay()), "count", hard.wouldBePossible());
    return new MeetingPage.Without(pool.seekers.get(i), waited == null ? 0 : waited, hard.possible(), why, List.of());
  }

  /** Where more supporters would open most, first the most. */
  public List<Language> languages(int most) {
    return set.shortages().languages().stream()
        .filter(one -> one.shortOfMentors() > 0)
        .limit(most)
        .map(
            one ->
                new Language(
                    texts.formats().languageName(one.code()), one.mentees(), one.shortOfMentors(), one.mentors(),
                    one.opened()))
        .toList();
  }

  /** For how many of those short of supporters each rule stands most in the way. */
  public List<Rule> inTheWay() {
    return set.shortages().inTheWay().entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(
            one ->
                new Rule(
                    words.nameOf(MatchRules.named(one.getKey())), one.getValue()))
        .toList();
  }

  /** Supporters with whom one more place would add most to the whole. */
  public List<MorePlaces> morePlaces(int most) {
    return IntStream.range(0, pool.supporters.size())
        .mapToObj(
            j -> {
              Worth worth = set.oneMorePlace(j);
              return new MorePlaces(pool.supporters.get(j), worth.pairs(), worth.total());
            })
        .filter(one -> one.pairs() > 0 || one.points() > 0)
        .sorted(Comparator.comparingInt(MorePlaces::pairs).thenComparingLong(MorePlaces::points).reversed())
        .limit(most)
        .toList();
  }
}
