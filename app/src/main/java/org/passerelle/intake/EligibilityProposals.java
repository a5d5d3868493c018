package org.passerelle.intake;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.intake.Decisions.Verdict;
import org.passerelle.oversight.Decider;
import org.passerelle.oversight.NewDecision;
import org.passerelle.oversight.NewSuggestion;
import org.passerelle.oversight.Register;
import org.passerelle.oversight.Registered;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.EligibilityAnswer;
import org.passerelle.programmes.blueprint.EligibilityCheck;
import org.passerelle.programmes.blueprint.EligibilityRule;
import org.passerelle.programmes.blueprint.Finding;
import org.passerelle.programmes.blueprint.KnownFacts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the eligibility rules proposed about people who applied, and whether those who decided followed it. */
@Component
public class EligibilityProposals {
  /** The name of this automated step in the register and on its switch. */
  public static final String STEP = "eligibility";
  private final Register register;
  private final EligibilityStep step;
  private final Editions editions;
  private final Journal journal;

  EligibilityProposals(Register register, EligibilityStep step, Editions editions, Journal journal) {
    this.register = register;
    this.step = step;
    this.editions = editions;
    this.journal = journal;
  }

  /** Asks the conditions about somebody and keeps the answer with everything that is needed to make it again. */
  @Transactional
  public void propose(Participation participation, KnownFacts known) {
    Blueprint blueprint = editions.blueprint(participation.edition());
    List<EligibilityRule> rules = blueprint.role(participation.role()).eligibility();
    if (rules.isEmpty()) {
      return;
    }
    register.suggest(
        new NewSuggestion(
            participation.organisation(), STEP, blueprint.key() + "/" + blueprint.version(), blueprint.key(),
            "participation", participation.id(), participation.person(),
            Map.of(
                "edition", participation.edition(), "role", participation.role(), "day", journal.today().toString(),
                "known", step.written(known)),
            EligibilityStep.said(new EligibilityCheck(rules).of(known, journal.today()))));
  }

  /** @param findings by the key of the rule, in the order of the blueprint */
  public record Proposal(UUID id, EligibilityAnswer.Verdict suggested, List<Found> findings, Instant at) {}

  public record Found(String rule, Finding finding) {}

  /** The latest proposal about a participation. */
  public Optional<Proposal> of(UUID participation) {
    return register.latest(STEP, participation).map(EligibilityProposals::read);
  }

  private static Proposal read(Registered kept) {
    return new Proposal(
        kept.id(), EligibilityAnswer.Verdict.valueOf(constant(kept.code())),
        kept.reasons().stream()
            .map(one -> new Found(String.valueOf(one.get("rule")), Finding.valueOf(constant(String.valueOf(one.get("finding"))))))
            .toList(),
        kept.at());
  }

  /** @param seconds how long whoever decided had the proposal on the screen; {@code null} where that is not known */
  void decided(Proposal proposal, Verdict verdict, String reason, @Nullable Integer seconds) {
    register.decided(
        proposal.id(),
        new NewDecision(
            Decider.acting(), follows(proposal.suggested(), verdict), verdict == Verdict.ACCEPT,
            verdict.name().toLowerCase(Locale.ROOT), reason, seconds));
  }

  /** Where the rules left it to a person, every decision follows them. */
  static boolean follows(EligibilityAnswer.Verdict suggested, Verdict verdict) {
    return switch (suggested) {
      case YES -> verdict == Verdict.ACCEPT;
      case PROBABLY_NOT -> verdict == Verdict.REFUSE;
      case ADVISER_WILL_LOOK -> true;
    };
  }

  private static String constant(String key) {
    return key.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
