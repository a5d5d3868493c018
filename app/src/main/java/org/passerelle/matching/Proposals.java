package org.passerelle.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.engine.pairing.Verdict;
import org.passerelle.matching.MatchingMeeting.Agenda;
import org.passerelle.matching.ProposalRepository.NewProposal;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes pairs to the two people, one place at a time. */
@Service
public class Proposals {
  /** What a person may set aside with a reason; nobody sets aside a gate, a stated wish, an earlier no or a full place. */
  private static final Set<String> SOFT = Set.of("shared-language", "common-free-hour", "reachable");

  private final MatchingMeeting meeting;
  private final ProposalRepository proposals;
  private final ProposalPlaces places;
  private final MatchingRegister register;
  private final Journal journal;

  Proposals(
      MatchingMeeting meeting, ProposalRepository proposals, ProposalPlaces places, MatchingRegister register,
      Journal journal) {
    this.meeting = meeting;
    this.proposals = proposals;
    this.places = places;
    this.register = register;
    this.journal = journal;
  }

  /** Two people were told about each other. Heard in the same transaction. */
  public record Made(UUID proposal) {}

  /**
   * Proposes a pair: as the set says, or by hand. Keeps a place of each until both have answered.
   *
   * @param note why, where the adviser decides otherwise than the set or sets a rule aside
   */
  @Transactional
  public Proposing propose(UUID edition, PairKey pair, @Nullable String note) {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
    Agenda agenda = meeting.agenda(edition);
    Pool pool = agenda.pool();
    if (!pool.waits(pair)) {
      return new Proposing.NobodyWaits();
    }
    int i = pool.seeker(pair.seeker());
    int j = pool.supporter(pair.supporter());
    List<Verdict.Refused> against = agenda.set().refusals(i, j);
    boolean setAside = note != null && against.stream().allMatch(refused -> SOFT.contains(refused.rule().key()));
    if (!against.isEmpty() && !setAside) {
      return new Proposing.NotPossible(against);
    }
    UUID id = Ids.next();
    Candidate seeker = pool.seekers.get(i);
    Candidate supporter = pool.supporters.get(j);
    Optional<Proposing> lost = claim(id, seeker, supporter, pool);
    if (lost.isPresent()) {
      return lost.get();
    }
    boolean asSuggested = agenda.suggests() && agenda.set().isTogether(pair);
    if (agenda.suggests()) {
      register.decided(agenda, pair, asSuggested, "proposed", note);
    }
    insert(id, agenda, pair, asSuggested, against.isEmpty() ? agenda.set().score(i, j) : null, note);
    journal.wrote("proposal.made", "proposal", id, asSuggested ? "engine" : "adviser");
    journal.publish(new Made(id));
    return new Proposing.Proposed(proposals.find(id).orElseThrow());
  }

  /** Of two advisers at once the database lets one pass; the other is told who was first. */
  private Optional<Proposing> claim(UUID id, Candidate seeker, Candidate supporter, Pool pool) {
    if (!places.claim(seeker.participation(), 1, id)) {
      return Optional.of(new Proposing.SeekerTaken(seeker.name(), held(seeker)));
    }
    int most = pool.placesOf(supporter);
    if (!places.claim(supporter.participation(), most, id)) {
      places.release(id);
      return Optional.of(new Proposing.SupporterFull(supporter.name(), most, held(supporter)));
    }
    return Optional.empty();
  }

  private List<Proposal> held(Candidate candidate) {
    return places.heldBy(candidate.participation()).stream().flatMap(id -> proposals.find(id).stream()).toList();
  }

  private void insert(
      UUID id, Agenda agenda, PairKey pair, boolean asSuggested, @Nullable Integer score, @Nullable String note) {
    Pool pool = agenda.pool();
    int i = pool.seeker(pair.seeker());
    int j = pool.supporter(pair.supporter());
    Candidate seeker = pool.seekers.get(i);
    var within = pool.blueprint.requireMatching().answerWithin();
    LocalDate answerBy = within == null ? null : journal.today().plus(within);
    UUID edition = pool.edition.id();
    UUID round =
        proposals.round(edition, seeker.organisation(), pool.weights.number(), journal.today(), journal.now());
    proposals.insert(
        new NewProposal(
            id, seeker.organisation(), edition, round, pair, seeker.person(), pool.supporters.get(j).person(), score,
            pool.weights.number(), MatchingRegister.coded(pool, i, j), asSuggested, answerBy,
            note),
        journal.now());
  }

  /** The proposals a person has still to hear the end of. */
  @Transactional(readOnly = true)
  public List<Proposal> openOf(UUID person) {
    return proposals.openOf(person);
  }

  /** Whether somebody may decide for the pair although these rules stand against it. */
  static boolean maySetAside(Stream<Verdict.Refused> refusals) {
    return refusals.allMatch(refused -> SOFT.contains(refused.rule().key()));
  }
}
