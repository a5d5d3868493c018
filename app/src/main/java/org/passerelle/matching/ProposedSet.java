package org.passerelle.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.passerelle.engine.pairing.Shortages;
import org.passerelle.engine.pairing.Suggestion;
import org.passerelle.engine.pairing.Verdict;
import org.passerelle.engine.solve.CertificateChecker;
import org.passerelle.engine.solve.Change;
import org.passerelle.engine.solve.LeastLift;
import org.passerelle.engine.solve.LiveMatching;
import org.passerelle.engine.solve.LongestWaiting;
import org.passerelle.engine.solve.Matching;
import org.passerelle.engine.solve.MatchingProblem;
import org.passerelle.engine.solve.Objective;
import org.passerelle.engine.solve.WhyNot;
import org.passerelle.engine.solve.Worth;

/**
 * The best whole set of pairs under the circumstances: most pairs, then the best total, and of equals the one that serves
 * who waits longest. Proven by its certificate. Where the seekers with the fewest possible supporters would be passed over,
 * their pairs count some points more: never at the cost of a pair.
 */
final class ProposedSet {
  private static final int TO_CHOOSE_FROM = 3;

  final Pool pool;
  final boolean certified;
  final long millis;
  final Set<PairKey> notKept;
  final Circumstances circumstances;
  private final Hardest hardest;
  private final LeastLift.Lifted<Attempt> lifted;
  private final LiveMatching live;
  private final int[] mentorOf;
  private @Nullable Shortages shortages;

  ProposedSet(Pool pool, Circumstances circumstances) {
    long begun = System.nanoTime();
    this.pool = pool;
    this.circumstances = circumstances;
    Set<UUID> promised = circumstances.proposed().stream().map(PairKey::seeker).collect(Collectors.toSet());
    this.hardest = pool.hardest.without(i -> promised.contains(pool.seekers.get(i).participation()));
    this.lifted = LeastLift.find(hardest.group(), hardest.others(), this::attempt, Attempt::mentorOf);
    this.live = lifted.set().live();
    this.mentorOf = lifted.set().mentorOf();
    this.notKept = lifted.set().notKept();
    this.certified = lifted.set().certified();
    this.millis = (System.nanoTime() - begun) / 1_000_000;
  }

  private record Attempt(LiveMatching live, int[] mentorOf, Set<PairKey> notKept, boolean certified) {}

  /** The best set when the pairs of the hardest count so many points more. */
  private Attempt attempt(int points) {
    LiveMatching live = LiveMatching.of(hardest.lifted(pool.problem, points), Objective.MAX_PAIRS);
    circumstances.proposed().forEach(pair -> reserve(live, pair));
    circumstances.apart().stream().filter(pool::waits).forEach(pair -> live.reject(seeker(pair), supporter(pair)));
    Set<PairKey> notKept =
        circumstances.pinned().stream()
            .filter(pool::waits)
            .filter(pair -> live.pin(seeker(pair), supporter(pair)) instanceof Change.Refused)
            .collect(Collectors.toSet());
    MatchingProblem open = live.openProblem();
    Matching best = live.openMatching();
    int[] mentorOf = LongestWaiting.serve(open, best, waiting()).mentorOf();
    for (int i = 0; i < mentorOf.length; i++) {
      mentorOf[i] = live.isPinned(i) ? live.mentorOf(i) : mentorOf[i];
    }
    return new Attempt(live, mentorOf, notKept, CertificateChecker.proves(open, best));
  }

  private int seeker(PairKey pair) {
    return pool.seeker(pair.seeker());
  }

  private int supporter(PairKey pair) {
    return pool.supporter(pair.supporter());
  }

  private void reserve(LiveMatching live, PairKey pair) {
    if (seeker(pair) >= 0) {
      live.leave(seeker(pair));
    }
    if (supporter(pair) >= 0 && live.capacity(supporter(pair)) > 0) {
      live.changeCapacity(supporter(pair), -1);
    }
  }

  /** How many points each pair of the hardest counts more in this set; 0 where they are not passed over. */
  int lift() {
    return lifted.points();
  }

  /** Whether the seeker is in this set only because the hardest are lifted. */
  boolean isLifted(int seeker) {
    return lifted.points() > 0 && hardest.group().get(seeker) && mentorOf[seeker] >= 0
        && lifted.plain().mentorOf()[seeker] < 0;
  }

  /** Whether the seeker would have somebody if nobody were lifted. */
  boolean gaveWay(int seeker) {
    return mentorOf[seeker] < 0 && lifted.plain().mentorOf()[seeker] >= 0;
  }

  /**
   * What the lift does.
   *
   * @param hardest how many with the fewest possible supporters wait
   * @param proposed how many of them are in the set, and {@code before} without the lift
   * @param others how many wait beside them, {@code othersProposed} of them in the set
   * @param cost points the whole set has less
   */
  record Lift(int points, int hardest, int before, int proposed, int others, int othersProposed, long cost) {}

  Lift liftSaid() {
    int[] plain = lifted.plain().mentorOf();
    return new Lift(
        lifted.points(), hardest.group().cardinality(), served(hardest.group(), plain), served(hardest.group(), mentorOf),
        hardest.others().cardinality(), served(hardest.others(), mentorOf), total(plain) - total(mentorOf));
  }

  private static int served(BitSet who, int[] mentorOf) {
    return (int) who.stream().filter(i -> mentorOf[i] >= 0).count();
  }

  private long[] waiting() {
    return pool.mentees.stream().mapToLong(mentee -> mentee.waitingDays() == null ? 0 : mentee.waitingDays()).toArray();
  }

  /** The position of the seeker's supporter in this set, or -1. */
  int supporterOf(int seeker) {
    return mentorOf[seeker];
  }

  boolean isTogether(PairKey pair) {
    int seeker = seeker(pair);
    return seeker >= 0 && supporter(pair) >= 0 && mentorOf[seeker] == supporter(pair);
  }

  boolean isPinned(int seeker) {
    return live.isPinned(seeker);
  }

  /** Whether the seeker waits for the answer to a proposal. */
  boolean isProposed(int seeker) {
    return live.isAway(seeker);
  }

  int count() {
    return (int) IntStream.of(mentorOf).filter(j -> j >= 0).count();
  }

  private long total(int[] mentorOf) {
    return IntStream.range(0, mentorOf.length).filter(i -> mentorOf[i] >= 0).mapToLong(i -> score(i, mentorOf[i])).sum();
  }

  int score(int seeker, int supporter) {
    return pool.settings.scoring().score(pool.mentees.get(seeker), pool.mentors.get(supporter));
  }

  /** Seekers who have somebody in this set, longest waiting first. */
  List<Integer> matched() {
    return byWaiting(IntStream.range(0, mentorOf.length).filter(i -> mentorOf[i] >= 0));
  }

  /** Seekers who stay without, longest waiting first; not those who wait for an answer. */
  List<Integer> without() {
    return byWaiting(IntStream.range(0, mentorOf.length).filter(i -> mentorOf[i] < 0 && !isProposed(i)));
  }

  private List<Integer> byWaiting(IntStream seekers) {
    long[] waiting = waiting();
    var sorted = new ArrayList<>(seekers.boxed().toList());
    sorted.sort((a, b) -> Long.compare(waiting[b], waiting[a]));
    return sorted;
  }

  /** How many supporters the rules allow the seeker, whether or not they have a place left. */
  int choices(int seeker) {
    return pool.problem.choices(seeker);
  }

  List<Verdict.Refused> refusals(int seeker, int supporter) {
    return pool.settings.rules().refusals(pool.mentees.get(seeker), pool.mentors.get(supporter));
  }

  /** Why these two are not together in this set; exact. */
  synchronized WhyNot whyNot(int seeker, int supporter) {
    return mentorOf[seeker] == supporter ? new WhyNot.Together() : live.reasons().whyNot(seeker, supporter);
  }

  /** The best other supporters with a place, whether or not the set gives it to somebody else. */
  List<Suggestion> alternatives(int seeker) {
    return pool.index.suggest(pool.mentees.get(seeker), TO_CHOOSE_FROM * 4).stream()
        .filter(one -> one.position() != mentorOf[seeker] && live.capacity(one.position()) > 0)
        .filter(one -> !circumstances.apart().contains(pool.key(seeker, one.position())))
        .limit(TO_CHOOSE_FROM)
        .toList();
  }

  /** Who is hardest to match and what more supporters would open. */
  synchronized Shortages shortages() {
    if (shortages == null) {
      shortages = new Shortages(pool.index, pool.mentees, TO_CHOOSE_FROM);
    }
    return shortages;
  }

  /** What one more place with the supporter would add to the best set: pairs, and points. */
  synchronized Worth oneMorePlace(int supporter) {
    return live.reasons().oneMorePlace(supporter);
  }
}
