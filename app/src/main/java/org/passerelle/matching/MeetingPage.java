package org.passerelle.matching;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.engine.pairing.MatchRule;
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
    this.words =
        new ReasonWords(
            texts, pool.blueprint.seeker().names().in(texts.language()),
            pool.blueprint.supporter().names().in(texts.language()));
  }

  /** What one factor gave: the points of a pair's factors add up to its score. */
  public record Why(String name, String text, int points, int outOf) {}

  /** @param choices how many supporters the rules allow the seeker at all */
  public record Line(
      Candidate seeker, Candidate supporter, int waitedDays, int score, int outOf, List<Why> reasons,
      List<String> toAsk, boolean pinned, int choices, boolean lifted, @Nullable Urgency atOnce) {}

  /**
   * How the seekers with the fewest possible supporters are lifted.
   *
   * @param points what each of their pairs counts more
   * @param before how many of the {@code hardest} would be proposed without, and {@code proposed} with it
   * @param cost points the whole set has less; it never has fewer pairs
   */
  public record Lift(int points, int hardest, int before, int proposed, int others, int othersProposed, long cost) {}

  public record Other(Candidate supporter, int score) {}

  public record Without(Candidate seeker, int waitedDays, int choices, String why, List<Other> others) {}

  public record Named(PairWish wish, String seeker, String supporter, boolean kept) {}

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

  /** The day of the next meeting, today included. */
  public LocalDate nextMeeting() {
    return pool.blueprint.requireMatching().meetingFrom(pool.edition.opensOn(), pool.today);
  }

  public boolean meetsToday() {
    return nextMeeting().equals(pool.today);
  }

  /** How many pairs of the set should not wait for the meeting. */
  public int atOnce() {
    return (int) set.matched().stream().filter(i -> pool.urgencyOf(i) != null).count();
  }

  /** Nothing where the hardest to match are not passed over. */
  public @Nullable Lift lift() {
    ProposedSet.Lift said = set.liftSaid();
    return said.points() == 0
        ? null
        : new Lift(
            said.points(), said.hardest(), said.before(), said.proposed(), said.others(), said.othersProposed(),
            said.cost());
  }

  /** Pairs of the set, those of people about to give up first, then longest waiting first. */
  public List<Line> lines(boolean onlyAtOnce, int from, int most) {
    return set.matched().stream()
        .filter(i -> !onlyAtOnce || pool.urgencyOf(i) != null)
        .sorted(Comparator.comparing(i -> !pool.seekers.get(i).givingUp()))
        .skip(from)
        .limit(most)
        .map(i -> line(i, set.supporterOf(i)))
        .toList();
  }

  private Line line(int i, int j) {
    List<Why> reasons =
        pool.settings.scoring().reasons(pool.mentees.get(i), pool.mentors.get(j)).stream()
            .filter(reason -> reason.outOf() > 0)
            .map(reason -> new Why(words.nameOf(reason.factor()), words.say(reason), reason.points(), reason.outOf()))
            .sorted(Comparator.comparingInt(Why::points).reversed())
            .toList();
    return new Line(
        pool.seekers.get(i), pool.supporters.get(j), waited(i), set.score(i, j), pool.settings.weights().most(), reasons,
        toAsk(i, j), set.isPinned(i), set.choices(i), set.isLifted(i), pool.urgencyOf(i));
  }

  /** What is presumed of the two, and what either said no to before. */
  private List<String> toAsk(int i, int j) {
    Stream<String> presumed =
        pool.settings.rules().presumptions(pool.mentees.get(i), pool.mentors.get(j)).stream().map(words::say);
    Stream<String> said = Stream.of(pool.seekers.get(i), pool.supporters.get(j)).flatMap(this::earlierNoes);
    return Stream.concat(presumed, said).toList();
  }

  private Stream<String> earlierNoes(Candidate who) {
    return who.earlierNoes().stream()
        .map(
            no ->
                texts.get(
                    "matching.staff.earlier-no", "name", who.name(), "when", texts.formats().date(no.at()), "reason",
                    texts.get("matching.decline." + no.reason().key())));
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
    String why = choices == 0 ? impossible(i) : places(i, choices);
    return new Without(pool.seekers.get(i), waited(i), choices, why, others);
  }

  private String places(int seeker, int choices) {
    return set.gaveWay(seeker)
        ? texts.get("matching.staff.without.gave-way", "count", choices)
        : words.withoutPlace(choices);
  }

  private String impossible(int seeker) {
    Shortages.@Nullable Hard hard =
        set.shortages().hardest().stream().filter(one -> one.position() == seeker).findFirst().orElse(null);
    MatchRule rule = hard == null ? null : hard.inTheWay();
    return hard == null || rule == null
        ? words.withoutAnybody()
        : words.withoutAnybody(rule, hard.wouldBePossible());
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

  public Recruiting recruiting() {
    return new Recruiting(set, texts, words);
  }
}
