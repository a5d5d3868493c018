package org.passerelle.replay;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Account;
import org.passerelle.intake.DecisionReason;
import org.passerelle.intake.Decisions.Verdict;
import org.passerelle.people.PersonDetails;
import org.passerelle.people.facts.Cefr;
import org.passerelle.people.facts.Gender;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.blueprint.KnownFacts;
import org.passerelle.programmes.blueprint.ResidenceGround;
import org.passerelle.programmes.blueprint.WorkingLife;

/** What invented people say of themselves when their eligibility is looked at, and how advisers decide about it. */
final class Eligibilities {
  /** Of ten people, how many have told everything, and which one seems not to fit at first. */
  private static final int TEN = 10;

  private final IntakeVerbs verbs;
  private final Random random;
  private final Map<UUID, Applicant> applicants = new HashMap<>();

  Eligibilities(IntakeVerbs verbs, long seed) {
    this.verbs = verbs;
    this.random = new Random(seed ^ 0xE11L);
  }

  private record Applicant(PersonDetails details, Account adviser, Fit fit) {}

  private enum Fit {
    FITS,
    NOT_ALL_TOLD,
    SEEMS_NOT_TO_FIT,
    DOES_NOT_FIT
  }

  /** @param drops whether the person will not stay: some of those do not fit the programme */
  void applied(Participation who, PersonDetails details, Account adviser, boolean drops) {
    applicants.put(who.id(), new Applicant(details, adviser, fit(drops)));
  }

  private Fit fit(boolean drops) {
    int drawn = random.nextInt(TEN);
    if (drops) {
      return drawn < 4 ? Fit.DOES_NOT_FIT : Fit.FITS;
    }
    return drawn == 0 ? Fit.SEEMS_NOT_TO_FIT : drawn < 3 ? Fit.NOT_ALL_TOLD : Fit.FITS;
  }

  /** The conditions are asked about what the person told. */
  void propose(Participation who) {
    Applicant applicant = applicants.get(who.id());
    if (applicant != null) {
      verbs.proposals().propose(who, known(applicant, verbs.today()));
    }
  }

  private static KnownFacts known(Applicant applicant, LocalDate today) {
    boolean fits = applicant.fit() == Fit.FITS || applicant.fit() == Fit.NOT_ALL_TOLD;
    return KnownFacts.builder()
        .birthDate(applicant.details().birthDate())
        .gender("woman".equals(applicant.details().gender()) ? Gender.WOMAN : Gender.MAN)
        .nationalities(Set.of(fits ? "SY" : "BE"))
        .familyOrigins(fits ? null : Set.of("BE"))
        .residenceGround(ResidenceGround.REFUGEE)
        .permitExpiry(today.plusDays(900))
        .workRight(true)
        .registeredAsJobseeker(true)
        .workingLife(fits ? WorkingLife.RETIRED : null)
        .languages(Map.of("fr", Cefr.B1, "en", Cefr.B2, "pl", fits ? Cefr.A1 : Cefr.C2))
        .readsAndWrites(true)
        .country("BE")
        .postcode("1000")
        .education(5)
        .occupation("2221")
        .experienceYears(fits ? 30 : 1)
        .hoursAWeek(2)
        .hasProject(applicant.fit() == Fit.NOT_ALL_TOLD ? null : Boolean.TRUE)
        .build();
  }

  /** The adviser who looks after the person decides, after a while that is long enough to read. */
  Verdict decide(Participation who, String stage) {
    Applicant applicant = applicants.get(who.id());
    boolean refused = applicant != null && applicant.fit() == Fit.DOES_NOT_FIT;
    return refused
        ? decided(who, stage, Verdict.REFUSE, DecisionReason.OTHER_HELP, "Another programme fits you better; we talked about it.")
        : decided(who, stage, Verdict.ACCEPT, null, "Fits the programme.");
  }

  void accept(Participation who, String stage) {
    decided(who, stage, Verdict.ACCEPT, null, "Fits the programme.");
  }

  private Verdict decided(
      Participation who, String stage, Verdict verdict, @Nullable DecisionReason code, String reason) {
    Applicant applicant = applicants.get(who.id());
    int seconds = 20 + random.nextInt(300);
    if (applicant == null) {
      verbs.deciding().decide(who.id(), stage, verdict, code, reason, seconds);
    } else {
      applicant.adviser().scope().run(() -> verbs.deciding().decide(who.id(), stage, verdict, code, reason, seconds));
    }
    return verdict;
  }
}
