package org.passerelle.matching;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.passerelle.engine.pairing.MatchRule;
import org.passerelle.engine.pairing.MatchRules;
import org.passerelle.engine.pairing.Shortages;
import org.passerelle.engine.pairing.Suggestion;
import org.passerelle.engine.pairing.Verdict;
import org.passerelle.engine.solve.WhyNot;
import org.passerelle.engine.solve.Worth;
import org.passerelle.matching.MatchingMeeting.Agenda;
import org.passerelle.matching.reasons.ReasonWords;
import org.passerelle.pages.Texts;

/** The meeting as it stands now, in an adviser's words. */
public final class MeetingPage {
  private final Agenda agenda;
  private final ProposedSet set;
  private final Pool pool;
  private final Texts texts;
  private final ReasonWords words;

  MeetingPage(Agenda agenda, Texts texts) {
    this.agenda = agenda;
    this.set = agenda.set();
    this.pool = agenda.pool();
    this.texts = texts;
    this.words = new ReasonWords(texts);
  }

  /** What one factor gave: the points of a pair's factors add up to its score. */
  public record Why(String name, String text, int points, int outOf) {}

  /** @param choices how many supporters the rules allow the seeker at all */
  public record Line(
      Candidate seeker, Candidate supporter, int waitedDays, int score, int outOf, List<Why> reasons,
      List<String> toAsk, boolean pinned, int choices) {}

  public record Other(Candidate supporter, int score) {}

  public record Without(Candidate seeker, int waitedDays, int choices, String why, List<Other> others) {}

  public record Named(PairWish wish, String seeker, String supporter, boolean kept) {}

  /** A language of which more supporters would open pairs. */
  public record Language(String name, int seekers, int shortOfSupporters, int supporters, int opened) {}

  /** A supporter one more place with whom would add most. */
  public record MorePlaces(Candidate supporter, int pairs, long points) {}

  public record Rule(String name, int people) {}

  public UUID edition() {
    return pool.edition.id();
  }

  public String editionName() {
    return pool.edition.name();
  }

  public String programme() {
    return pool.blueprint.names().in(texts.language());
  }

  public String seekersName() {
    return pool.blueprint.seeker().namesMany().in(texts.language());
  }

  public String supportersName() {
    return pool.blueprint.supporter().namesMany().in(texts.language());
  }

  public boolean suggests() {
    return agenda.suggests();
  }

  public boolean certified() {
    return set.certified;
  }

  public long millis() {
    return set.millis;
  }

  public int seekers() {
    return pool.seekers.size();
  }

  public int supporters() {
    return pool.supporters.size();
  }

  public int pairs() {
    return set.count();
  }

  public int possiblePairs() {
    return pool.problem.pairs();
  }

  public long total() {
    return set.total();
  }

  public int weightsNumber() {
    return pool.weights.number();
  }

  public int withoutCount() {
    return set.without().size();
  }

  public List<Candidate> allSeekers() {
    return pool.seekers;
  }

  public List<Candidate> allSupporters() {
    return pool.supporters.stream().sorted(Comparator.comparing(Candidate::name)).toList();
  }

  public List<Proposal> open() {
    return agenda.open();
  }

  public long overdue(LocalDate today) {
    return agenda.open().stream().filter(one -> one.isOverdue(today)).count();
  }

  /** Pairs of the set, longest waiting first. */
  public List<Line> lines(int from, int most) {
    return set.matched().stream().skip(from).limit(most).map(i -> line(i, set.supporterOf(i))).toList();
  }

  private Line line(int i, int j) {
    List<Why> reasons =
        pool.settings.scoring().reasons(pool.mentees.get(i), pool.mentors.get(j)).stream()
            .filter(reason -> reason.outOf() > 0)
            .map(reason -> new Why(words.nameOf(reason.factor()), words.say(reason), reason.points(), reason.outOf()))
            .sorted(Comparator.comparingInt(Why::points).reversed())
            .toList();
    List<String> toAsk =
        pool.settings.rules().presumptions(pool.mentees.get(i), pool.mentors.get(j)).stream().map(words::say).toList();
    return new Line(
        pool.seekers.get(i), pool.supporters.get(j), waited(i), set.score(i, j), pool.settings.weights().most(), reasons,
        toAsk, set.isPinned(i), set.choices(i));
  }

  private int waited(int seeker) {
    Integer days = pool.mentees.get(seeker).waitingDays();
    return days == null ? 0 : days;
  }

  /** Those who stay without, longest waiting first, and why. */
  public List<Without> without(int from, int most) {
    return set.without().stream().skip(from).limit(most).map(this::withoutLine).toList();
  }

  private Without withoutLine(int i) {
    int choices = set.choices(i);
    List<Other> others =
        set.alternatives(i).stream().map(one -> new Other(pool.supporters.get(one.position()), one.score())).toList();
    String why = choices > 0 ? texts.get("matching.without.places", "count", choices) : impossible(i);
    return new Without(pool.seekers.get(i), waited(i), choices, why, others);
  }

  private String impossible(int seeker) {
    Shortages.@Nullable Hard hard =
        set.shortages().hardest().stream().filter(one -> one.position() == seeker).findFirst().orElse(null);
    MatchRule rule = hard == null ? null : hard.inTheWay();
    return rule == null
        ? texts.get("matching.without.rules")
        : texts.get("matching.without.rule", "rule", words.nameOf(rule), "count", hard.wouldBePossible());
  }

  /** What is wished for pairs, and whether it can be kept. */
  public List<Named> wishes() {
    return agenda.wishes().stream()
        .filter(wish -> pool.waits(wish.pair()))
        .map(
            wish ->
                new Named(
                    wish, pool.find(wish.pair().seeker()).orElseThrow().name(),
                    pool.find(wish.pair().supporter()).orElseThrow().name(), !set.notKept.contains(wish.pair())))
        .toList();
  }

  public boolean waits(PairKey pair) {
    return pool.waits(pair);
  }

  /** The pair as it would be, with what it would be worth; asked only of two who wait. */
  public Line pair(PairKey pair) {
    return line(pool.seeker(pair.seeker()), pool.supporter(pair.supporter()));
  }

  /** Why these two, or why not. */
  public PairSaid said(PairKey pair) {
    int i = pool.seeker(pair.seeker());
    int j = pool.supporter(pair.supporter());
    List<Verdict.Refused> refused = set.refusals(i, j);
    if (!refused.isEmpty()) {
      return new PairSaid.Refused(
          refused.stream().map(words::say).toList(), Proposals.maySetAside(refused.stream()));
    }
    return switch (set.whyNot(i, j)) {
      case WhyNot.Together together -> new PairSaid.Together();
      case WhyNot.Loses(Worth loss) -> new PairSaid.Loses(loss.pairs(), loss.total());
      case WhyNot.NotFree taken -> new PairSaid.NotFree(keptBy(pair));
      case WhyNot.NotPossible apart -> keptApart(pair);
    };
  }

  private PairSaid keptApart(PairKey pair) {
    return agenda.wishes().stream()
        .filter(wish -> wish.kind() == PairWish.Kind.REJECT && wish.pair().equals(pair))
        .findFirst()
        .<PairSaid>map(PairSaid.KeptApart::new)
        .orElseGet(() -> new PairSaid.NotFree(keptBy(pair)));
  }

  private List<Proposal> keptBy(PairKey pair) {
    return agenda.open().stream()
        .filter(one -> one.pair().seeker().equals(pair.seeker()) || one.pair().supporter().equals(pair.supporter()))
        .toList();
  }

  /** The other supporters who fit the seeker best. */
  public List<Other> others(PairKey pair) {
    List<Suggestion> others = set.alternatives(pool.seeker(pair.seeker()));
    return others.stream().map(one -> new Other(pool.supporters.get(one.position()), one.score())).toList();
  }

  /** Those with the fewest possible supporters; of equals who waits longest. */
  public List<Without> hardest(int most) {
    return set.shortages().hardest().stream().limit(most).map(this::hardLine).toList();
  }

  private Without hardLine(Shortages.Hard hard) {
    int i = hard.position();
    String why =
        hard.inTheWay() == null
            ? texts.get(hard.possible() == 0 ? "matching.without.rules" : "matching.staff.recruiting.few")
            : texts.get(
                "matching.staff.recruiting.lifted", "rule", words.nameOf(hard.inTheWay()), "count", hard.wouldBePossible());
    return new Without(pool.seekers.get(i), waited(i), hard.possible(), why, List.of());
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
