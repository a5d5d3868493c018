package org.passerelle.matching;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.matching.PairWish.Kind;
import org.passerelle.matching.PairWish.RejectReason;
import org.passerelle.pages.Texts;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The weekly meeting of an edition: what is proposed now, and what advisers wish for pairs. */
@Service
public class MatchingMeeting {

  private final Pools pools;
  private final WishRepository wishes;
  private final ProposalRepository proposals;
  private final MatchingRegister oversight;
  private final Journal journal;
  private final Map<Solved, ProposedSet> solved = Collections.synchronizedMap(new Pools.Latest<>(4));

  MatchingMeeting(
      Pools pools, WishRepository wishes, ProposalRepository proposals, MatchingRegister oversight, Journal journal) {
    this.pools = pools;
    this.wishes = wishes;
    this.proposals = proposals;
    this.oversight = oversight;
    this.journal = journal;
  }

  private record Solved(Pool pool, Circumstances circumstances) {}

  /** The meeting as it stands now. */
  record Agenda(ProposedSet set, List<PairWish> wishes, List<Proposal> open, boolean suggests) {
    Pool pool() {
      return set.pool;
    }
  }

  /** Reads and solves; what did not change since is not read or solved again. */
  @Transactional(readOnly = true)
  Agenda agenda(UUID edition) {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
    Pool pool = pools.of(edition);
    List<PairWish> wished = wishes.open(edition);
    List<Proposal> open = proposals.open(edition);
    return new Agenda(set(pool, wished, open), wished, open, oversight.isRunning());
  }

  /** The same, in an adviser's words. */
  @Transactional(readOnly = true)
  public MeetingPage page(UUID edition, Texts texts) {
    return new MeetingPage(agenda(edition), texts);
  }

  /** How often each reason was given for a no, most often first. */
  @Transactional(readOnly = true)
  public Map<String, Integer> declineReasons(UUID edition) {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
    return proposals.declineReasons(edition);
  }

  private ProposedSet set(Pool pool, List<PairWish> wished, List<Proposal> open) {
    Set<PairKey> apart = pairs(wished, Kind.REJECT);
    Set<PairKey> pinned = new HashSet<>(pairs(wished, Kind.PIN));
    pinned.removeAll(apart);
    Set<PairKey> proposed = open.stream().map(Proposal::pair).collect(Collectors.toSet());
    return solve(new Solved(pool, new Circumstances(pinned, apart, proposed)));
  }

  /** Outside the lock of the map: others do not wait while one meeting is solved. */
  private ProposedSet solve(Solved wanted) {
    ProposedSet known = solved.get(wanted);
    if (known == null) {
      known = new ProposedSet(wanted.pool(), wanted.circumstances());
      solved.put(wanted, known);
    }
    return known;
  }

  private static Set<PairKey> pairs(List<PairWish> wished, Kind kind) {
    return wished.stream().filter(wish -> wish.kind() == kind).map(PairWish::pair).collect(Collectors.toSet());
  }

  /** The set that other weights would give under the same circumstances. */
  ProposedSet weighed(Agenda agenda, WeightsVersion others) {
    return new ProposedSet(agenda.pool().weighed(others), agenda.set().circumstances);
  }

  /** Holds a pair together in every later set. @return false when the rules do not allow it */
  @Transactional
  public boolean pin(UUID edition, PairKey pair) {
    Agenda agenda = agenda(edition);
    Candidate seeker = waiting(agenda, pair);
    int i = agenda.pool().seeker(pair.seeker());
    int j = agenda.pool().supporter(pair.supporter());
    if (!agenda.set().refusals(i, j).isEmpty()) {
      return false;
    }
    wishes.end(edition, pair, journal.now());
    wishes.insert(edition, seeker.organisation(), pair, Kind.PIN, null, null, journal.now());
    journal.wrote("pair.pinned", "participation", pair.seeker());
    return true;
  }

  /** Keeps two people apart in every later set, and notes that the suggestion was not followed. */
  @Transactional
  public void reject(UUID edition, PairKey pair, RejectReason reason, @Nullable String note) {
    Agenda agenda = agenda(edition);
    Candidate seeker = waiting(agenda, pair);
    if (agenda.suggests() && agenda.set().isTogether(pair)) {
      oversight.decided(agenda, pair, false, "rejected", reason.name());
    }
    wishes.end(edition, pair, journal.now());
    wishes.insert(edition, seeker.organisation(), pair, Kind.REJECT, reason, note, journal.now());
    journal.wrote("pair.rejected", "participation", pair.seeker(), reason.name());
  }

  /** Takes back whatever was wished for the pair. @return false when nothing was */
  @Transactional
  public boolean takeBack(UUID edition, PairKey pair) {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
    boolean any = wishes.end(edition, pair, journal.now()) > 0;
    journal.wrote("pair.wish-taken-back", "participation", pair.seeker());
    return any;
  }

  private static Candidate waiting(Agenda agenda, PairKey pair) {
    if (!agenda.pool().waits(pair)) {
      throw new NotFound("pair");
    }
    return agenda.pool().seekers.get(agenda.pool().seeker(pair.seeker()));
  }
}
