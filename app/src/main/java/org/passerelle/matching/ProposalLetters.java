package org.passerelle.matching;

import java.time.Period;
import org.passerelle.matching.Proposal.Side;
import org.passerelle.messages.SignedLinks;
import org.passerelle.pages.Language;
import org.passerelle.people.People;
import org.passerelle.people.PersonalLetter;
import org.passerelle.people.PersonalPost;
import org.passerelle.people.PersonalPost.Addressee;
import org.passerelle.programmes.Editions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes to the two people in their languages: by mail, or by text message to those who have no mail. */
@Component
class ProposalLetters {
  private static final Period LINK_LIFE = Period.ofDays(45);

  private final ProposalRepository proposals;
  private final People people;
  private final Editions editions;
  private final SignedLinks links;
  private final PersonalPost post;

  ProposalLetters(
      ProposalRepository proposals, People people, Editions editions, SignedLinks links, PersonalPost post) {
    this.proposals = proposals;
    this.people = people;
    this.editions = editions;
    this.links = links;
    this.post = post;
  }

  @EventListener
  void bothAreToldAboutEachOther(Proposals.Made made) {
    proposals.find(made.proposal()).ifPresent(proposal -> toBoth(proposal, "matching.letter.proposed."));
  }

  @EventListener
  void bothHearHowItEnded(Answers.Ended ended) {
    Proposal proposal = proposals.find(ended.proposal()).orElseThrow();
    if (ended.outcome().equals("formed")) {
      toBoth(proposal, "matching.letter.formed.");
      return;
    }
    for (Side side : Side.values()) {
      if (!Boolean.FALSE.equals(proposal.said(side))) {
        write(proposal, side, "matching.letter.ended.");
      }
    }
  }

  private void toBoth(Proposal proposal, String prefix) {
    write(proposal, Side.SEEKER, prefix);
    write(proposal, Side.SUPPORTER, prefix);
  }

  private void write(Proposal proposal, Side side, String prefix) {
    if (!post.isQuiet()) {
      Addressee to = post.to(proposal.person(side));
      Object[] words = words(proposal, side, to);
      post.put(to, PersonalLetter.of(to.texts(), prefix, proposal.organisation(), words));
    }
  }

  private Object[] words(Proposal proposal, Side side, Addressee to) {
    var blueprint = editions.blueprint(proposal.edition());
    var role = side == Side.SEEKER ? blueprint.supporter() : blueprint.seeker();
    Language language = to.language();
    return new Object[] {
      "name", to.calledName(),
      "partner", Disclosures.calledName(people.get(proposal.person(side.other())).details()),
      "role", role.names().in(language),
      "programme", blueprint.names().in(language),
      "link", links.page(OwnAnswers.DEED, proposal.id(), to.person().id(), LINK_LIFE, language.tag())
    };
  }
}
