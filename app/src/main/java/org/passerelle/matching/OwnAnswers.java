package org.passerelle.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.matching.Proposal.Side;
import org.passerelle.messages.SignedLinks;
import org.passerelle.pages.Texts;
import org.passerelle.scope.InScope;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Service;

/**
 * Lets the two of a proposal answer for themselves: first it is proven that it was made to them, by the signature of a link
 * or by what their own scope sees; only then does the system read what the other agreed to tell.
 */
@Service
public class OwnAnswers {
  static final String DEED = "proposal";

  private final SignedLinks links;
  private final ProposalRepository proposals;
  private final Answers answers;
  private final OwnProposals ownProposals;
  private final InScope inScope;

  OwnAnswers(
      SignedLinks links, ProposalRepository proposals, Answers answers, OwnProposals ownProposals, InScope inScope) {
    this.links = links;
    this.proposals = proposals;
    this.answers = answers;
    this.ownProposals = ownProposals;
    this.inScope = inScope;
  }

  /** One of the two, looking at the proposal. */
  public record Standpoint(UUID network, UUID proposal, Side side) {}

  /** Whoever bears this link; empty when it is none of ours, or has run out. */
  public Optional<Standpoint> ofLink(String token) {
    return links.open(DEED, token)
        .flatMap(
            opened ->
                inScope.call(Scope.system(opened.network()), () -> standpoint(opened.subject(), opened.actor())));
  }

  /** The signed-in person, in one of their proposals. @throws NotFound when it is not one of theirs */
  public Standpoint ofOneself(UUID proposal) {
    Scope own = Scope.current();
    return inScope.call(own, () -> standpoint(proposal, own.person())).orElseThrow(() -> new NotFound("proposal"));
  }

  private Optional<Standpoint> standpoint(UUID id, @Nullable UUID person) {
    UUID network = Scope.current().network();
    return proposals.find(id)
        .filter(one -> one.seekerPerson().equals(person) || one.supporterPerson().equals(person))
        .map(
            one ->
                new Standpoint(network, id, one.seekerPerson().equals(person) ? Side.SEEKER : Side.SUPPORTER));
  }

  /** The signed-in person's proposals that are still open, as they may see them. */
  public List<OwnProposal> openOfOneself(Texts texts) {
    return shown(open(), texts);
  }

  /** The same by which of the person's participations they are about. */
  Map<UUID, List<OwnProposal>> openOfOneself(Collection<UUID> participations, Texts texts) {
    Map<UUID, List<OwnProposal>> shown = new HashMap<>();
    for (Proposal one : open()) {
      UUID own = participations.contains(one.pair().seeker()) ? one.pair().seeker() : one.pair().supporter();
      if (participations.contains(own)) {
        shown.computeIfAbsent(own, id -> new ArrayList<>()).add(show(ofOneself(one.id()), texts));
      }
    }
    return shown;
  }

  private List<Proposal> open() {
    Scope own = Scope.current();
    UUID person = own.person();
    return person == null ? List.of() : inScope.call(own, () -> proposals.openOf(person));
  }

  private List<OwnProposal> shown(List<Proposal> open, Texts texts) {
    return open.stream().map(one -> show(ofOneself(one.id()), texts)).toList();
  }

  public OwnProposal show(Standpoint standpoint, Texts texts) {
    return inScope.call(
        Scope.system(standpoint.network()),
        () -> {
          Proposal proposal = proposals.find(standpoint.proposal()).orElseThrow();
          return ownProposals.shown(proposal, standpoint.side(), texts);
        });
  }

  public Answering answer(Standpoint standpoint, Answers.Answer answer) {
    return inScope.call(
        Scope.system(standpoint.network()),
        () -> answers.answer(standpoint.proposal(), standpoint.side(), answer));
  }
}
