package org.passerelle.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.access.Account;
import org.passerelle.intake.Deciding;
import org.passerelle.intake.DecisionReason;
import org.passerelle.intake.Decisions.Verdict;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.PersonDetails;
import org.passerelle.people.PersonProfile;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;

/** People in the eligibility stage of DUO about whom the conditions suggested something. */
record DecidedPeople(
    TestHouse house, People people, Journeys journeys, Register register, Steps steps, Deciding deciding,
    Founded network, Edition edition) {

  private static final LocalDate BIRTH = LocalDate.of(2000, 5, 1);

  /** Somebody who applied; whoever has a right to work fulfils that condition. */
  UUID applied(String name, String gender, String language, boolean workRight) {
    return suggested(name, gender, language, workRight).orElseThrow();
  }

  /** What is registered of somebody who applies. */
  Optional<UUID> tried(String name) {
    return suggested(name, "woman", "en", true);
  }

  private Optional<UUID> suggested(String name, String gender, String language, boolean workRight) {
    return house.asSystem(
        network,
        () -> {
          String email = "p" + UUID.randomUUID() + "@people.example";
          PersonDetails details =
              new PersonDetails(
                  name, null, null, BIRTH, "day", gender, email, null, null, null, "1000", "Brussels", null, null,
                  language, null, null, null, null, null, null);
          Person person = people.register(network.organisation(), details, PersonProfile.EMPTY);
          Participation part = journeys.begin(edition.id(), person.id(), "mentee", LocalDate.of(2026, 11, 2), null, null);
          journeys.open(part.id()).forEach(visit -> journeys.complete(part.id(), visit.stage()));
          return register.suggest(suggestion(part, workRight));
        });
  }

  private NewSuggestion suggestion(Participation part, boolean workRight) {
    Map<String, Object> inputs =
        Map.of(
            "edition", edition.id(), "role", "mentee", "day", "2026-11-02",
            "known",
            Map.of(
                "birthDate", BIRTH.toString(), "nationalities", List.of("SY"), "workRight", workRight,
                "registeredAsJobseeker", true, "residenceGround", workRight ? "REFUGEE" : "STUDY",
                "permitExpiry", workRight ? "2030-01-01" : "2026-12-01", "languages", Map.of("fr", "B1"), "country", "BE", "postcode", "1000",
                "hasProject", true));
    Suggestion said = steps.get("eligibility").again(kept(part, inputs, new Suggestion.ForAPerson("none", List.of())));
    return new NewSuggestion(
        part.organisation(), "eligibility", "duo/1", "duo", "participation", part.id(), part.person(), inputs, said);
  }

  private Registered kept(Participation part, Map<String, Object> inputs, Suggestion suggestion) {
    return new Registered(
        UUID.randomUUID(), part.organisation(), "eligibility", "duo/1", "duo", "participation", part.id(), part.person(),
        inputs, suggestion, Instant.EPOCH);
  }

  Registered get(UUID suggestion) {
    return house.asSystem(network, () -> register.get(suggestion));
  }

  void decide(Account by, UUID suggestion, Verdict verdict, int seconds) {
    UUID participation = get(suggestion).subject();
    DecisionReason code = verdict == Verdict.REFUSE ? DecisionReason.OTHER_SITUATION : null;
    house.as(
        by,
        () -> deciding.decide(participation, "eligibility", verdict, code, "Your permit does not allow work yet.", seconds));
  }
}
