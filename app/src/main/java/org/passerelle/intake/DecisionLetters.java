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
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.programmes.StageVisit;
import org.passerelle.programmes.blueprint.Journey;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people what was decided about them, by whom and why, whom to ask, and how to have it looked at again. */
@Component
class DecisionLetters {
  private final Decisions decisions;
  private final Participations participations;
  private final Journeys journeys;
  private final Accounts accounts;
  private final Letters letters;

  DecisionLetters(
      Decisions decisions, Participations participations, Journeys journeys, Accounts accounts, Letters letters) {
    this.decisions = decisions;
    this.participations = participations;
    this.journeys = journeys;
    this.accounts = accounts;
    this.letters = letters;
  }

  @EventListener
  void on(DecisionTaken taken) {
    Participation participation = participations.get(taken.participation());
    Decision decision = decisions.of(taken.participation()).getFirst();
    Letter letter = letters.about(participation);
    Journey journey = journeys.journey(participation);
    letter.send(
        prefix(taken.verdict()), null,
        "what", journey.stage(taken.stage()).orElseThrow().names().in(letter.language()),
        "next", next(participation, journey, letter),
        "reason", reason(decision, letter),
        "contact", contact(decision));
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
