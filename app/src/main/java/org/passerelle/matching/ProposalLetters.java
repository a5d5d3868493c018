package org.passerelle.matching;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.passerelle.access.Network;
import org.passerelle.access.Networks;
import org.passerelle.matching.Proposal.Side;
import org.passerelle.messages.NewMessage;
import org.passerelle.messages.NewMessage.Channel;
import org.passerelle.messages.Outbox;
import org.passerelle.messages.SignedLinks;
import org.passerelle.pages.Formats;
import org.passerelle.pages.Language;
import org.passerelle.pages.Texts;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.programmes.Editions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes to the two people in their languages: by mail, or by text message to those who have no mail. */
@Component
class ProposalLetters {
  private static final Duration LINK_LIFE = Duration.ofDays(45);

  private final ProposalRepository proposals;
  private final People people;
  private final Editions editions;
  private final Networks networks;
  private final Post post;

  ProposalLetters(
      ProposalRepository proposals, People people, Editions editions, Networks networks, Post post) {
    this.proposals = proposals;
    this.people = people;
    this.editions = editions;
    this.networks = networks;
    this.post = post;
  }

  @Component
  record Post(Outbox outbox, SignedLinks links, Clock clock) {}

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
    Network network = networks.current();
    Person person = people.get(proposal.person(side));
    String email = person.details().email();
    String address = person.details().mailOrPhone();
    if (network.kind() == Network.Kind.REPLAY || address == null) {
      return;
    }
    Language language = Language.ofTag(person.details().contactLanguage()).orElse(Language.ENGLISH);
    Texts texts = new Texts(language, new Formats(language, network.zone(), post.clock()));
    Object[] words = words(proposal, side, person, texts);
    post.outbox()
        .put(
            new NewMessage(
                email == null ? Channel.TEXT : Channel.MAIL, address, language.tag(),
                texts.get(prefix + "subject", words), texts.get(prefix + (email == null ? "text" : "body"), words),
                prefix.substring(0, prefix.length() - 1), proposal.organisation(), person.id(), null, null, null));
  }

  private Object[] words(Proposal proposal, Side side, Person person, Texts texts) {
    var blueprint = editions.blueprint(proposal.edition());
    var role = side == Side.SEEKER ? blueprint.supporter() : blueprint.seeker();
    String token =
        post.links()
            .token(
                OwnAnswers.DEED, networks.current().id(), proposal.id(), person.id(),
                post.clock().instant().plus(LINK_LIFE));
    List<Object> words = new ArrayList<>();
    words.addAll(List.of("name", person.details().calledName()));
    words.addAll(
        List.of("partner", Disclosures.calledName(people.get(proposal.person(side.other())).details())));
    words.addAll(List.of("role", role.names().in(texts.language())));
    words.addAll(List.of("programme", blueprint.names().in(texts.language())));
    words.addAll(
        List.of("link", post.links().address("/l/proposal/" + token + "?lang=" + texts.language().tag())));
    return words.toArray();
  }
}
