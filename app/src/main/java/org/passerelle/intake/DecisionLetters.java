package org.passerelle.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Account;
import org.passerelle.access.Accounts;
import org.passerelle.intake.Decisions.Decision;
import org.passerelle.intake.Decisions.Verdict;
import org.passerelle.intake.Letters.Letter;
import org.passerelle.oversight.DecisionLinks;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.StageVisit;
import org.passerelle.programmes.blueprint.Journey;
import org.passerelle.programmes.blueprint.Stage;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people what was decided about them, by whom and why, whom to ask, and how to have it looked at again. */
@Component
class DecisionLetters {
  private final Decisions decisions;
  private final Journeys journeys;
  private final Accounts accounts;
  private final Letters letters;
  private final Explained explained;

  DecisionLetters(
      Decisions decisions, Journeys journeys, Accounts accounts, Letters letters, Explained explained) {
    this.decisions = decisions;
    this.journeys = journeys;
    this.accounts = accounts;
    this.letters = letters;
    this.explained = explained;
  }

  /** Where somebody reads the whole of a decision that a rule had a part in, and contests it. */
  @Component
  static class Explained {
    private final EligibilityProposals proposals;
    private final DecisionLinks links;

    Explained(EligibilityProposals proposals, DecisionLinks links) {
      this.proposals = proposals;
      this.links = links;
    }

    String after(String reason, Participation participation, boolean eligibility, Letter letter) {
      return proposals.of(participation.id())
          .filter(proposal -> eligibility)
          .map(proposal -> links.address(proposal.id(), participation.person(), letter.language()))
          .map(link -> reason + "\n\n" + letter.texts().get("oversight.mail.why", "link", link) + "\n")
          .orElse(reason);
    }
  }

  @EventListener
  void on(DecisionTaken taken) {
    Decision decision = decisions.of(taken.participation()).getFirst();
    Letter letter = letters.about(taken.participation());
    Participation participation = letter.about();
    Journey journey = journeys.journey(participation);
    letter.send(
        prefix(taken.verdict()), null,
        "what", journey.stage(taken.stage()).orElseThrow().names().in(letter.language()),
        "next", next(participation, journey, letter),
        "reason", explained.after(reason(decision, letter), participation, isEligibility(journey, taken), letter),
        "contact", contact(decision));
  }

  private static boolean isEligibility(Journey journey, DecisionTaken taken) {
    return journey.stage(taken.stage()).filter(Stage.Eligibility.class::isInstance).isPresent();
  }

  private static String prefix(Verdict verdict) {
    return switch (verdict) {
      case ACCEPT -> "appointments.mail.accepted.";
      case REFUSE -> "appointments.mail.refused.";
      case WAIT -> "appointments.mail.waiting.";
    };
  }

  private String next(Participation participation, Journey journey, Letter letter) {
    List<String> open =
        journeys.open(participation.id()).stream()
            .map(StageVisit::stage)
            .flatMap(key -> journey.stage(key).stream())
            .map(stage -> stage.names().in(letter.language()))
            .toList();
    return letter.texts().list(open);
  }

  /** The ready sentence in the person's language, and below it what the decider wrote. */
  private static String reason(Decision decision, Letter letter) {
    Optional<String> ready =
        Optional.ofNullable(decision.reasonCode())
            .flatMap(DecisionReason::named)
            .map(reason -> letter.texts().get("appointments.reason." + key(reason)));
    return ready.map(sentence -> sentence + "\n" + decision.reason()).orElse(decision.reason());
  }

  private static String key(DecisionReason reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String contact(Decision decision) {
    Optional<Account> decider = accounts.find(decision.decidedBy());
    @Nullable String email = decider.map(Account::email).orElse(null);
    String name = decider.map(Account::displayName).orElse("");
    return email == null ? name : name + ", " + email;
  }
}
