package org.passerelle.intake.apply;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.passerelle.programmes.Answers;
import org.passerelle.programmes.blueprint.Asked;
import org.passerelle.programmes.blueprint.PersonFact;
import org.passerelle.programmes.blueprint.ResidenceGround;
import org.passerelle.programmes.blueprint.Role;

/** The questions of an application in their order, as far as the answers given before leave them to be asked. */
record Questions(Role role, Answers answers) {

  List<Asked> all() {
    return role.asks().stream().filter(this::applies).toList();
  }

  /** Nobody is asked when a stay ends that has no end. */
  private boolean applies(Asked asked) {
    if (asked.fact() != PersonFact.PERMIT_EXPIRY) {
      return true;
    }
    String ground = answers.first(PersonFact.RESIDENCE_GROUND.key());
    return List.of(ResidenceGround.values()).stream()
        .filter(one -> AnswerOptions.key(one).equals(ground))
        .noneMatch(one -> one.unlimited() || one == ResidenceGround.NONE);
  }

  Optional<Asked> find(String key) {
    return all().stream().filter(asked -> asked.fact().key().equals(key)).findFirst();
  }

  int number(Asked asked) {
    return all().indexOf(asked) + 1;
  }

  Optional<Asked> after(String key) {
    List<Asked> all = all();
    for (int i = 0; i < all.size() - 1; i++) {
      if (all.get(i).fact().key().equals(key)) {
        return Optional.of(all.get(i + 1));
      }
    }
    return key.isEmpty() ? all.stream().findFirst() : Optional.empty();
  }

  Optional<Asked> before(String key) {
    List<Asked> all = all();
    for (int i = 1; i < all.size(); i++) {
      if (all.get(i).fact().key().equals(key)) {
        return Optional.of(all.get(i - 1));
      }
    }
    return Optional.empty();
  }

  /** What must be answered before the application can be sent. */
  List<Asked> missing() {
    return all().stream()
        .filter(asked -> !asked.optional() && !answers.given().containsKey(asked.fact().key()))
        .toList();
  }

  /** Whether a guardian consents too. */
  boolean needsGuardian(LocalDate today) {
    LocalDate born = new Applicant(answers, "").day(PersonFact.BIRTH_DATE);
    return role.guardianUnder() != null
        && born != null
        && Period.between(born, today).getYears() < role.guardianUnder();
  }
}
