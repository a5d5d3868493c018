package org.passerelle.matching;

import org.passerelle.matching.Proposal.Side;
import org.passerelle.pages.Texts;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.blueprint.Blueprint;
import org.springframework.stereotype.Component;

/** Puts a proposal into the words of one of the two, with as much of the other as that person agreed to. */
@Component
class OwnProposals {
  private final Disclosures disclosures;
  private final Editions editions;

  OwnProposals(Disclosures disclosures, Editions editions) {
    this.disclosures = disclosures;
    this.editions = editions;
  }

  OwnProposal shown(Proposal proposal, Side reader, Texts texts) {
    Side other = reader.other();
    Blueprint blueprint = editions.blueprint(proposal.edition());
    var role = other == Side.SEEKER ? blueprint.seeker() : blueprint.supporter();
    return new OwnProposal(
        proposal.id(), disclosures.about(proposal.person(other), texts), role.names().in(texts.language()),
        blueprint.names().in(texts.language()), proposal.answerBy(), proposal.said(reader), proposal.isOpen());
  }
}
