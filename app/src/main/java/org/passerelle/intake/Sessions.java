package org.passerelle.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.programmes.blueprint.Texts;

/** What a stage's blueprint says of the times at which people come for it. */
public record Sessions(Stage stage) {

  /** How many times one person comes; 0 where a stage needs no appointment. */
  public int count() {
    return switch (stage) {
      case Stage.InformationSession session -> 1;
      case Stage.Appointment talk -> 1;
      case Stage.Training training -> training.sessions();
      default -> 0;
    };
  }

  /** How many sessions must be attended before the stage is passed; a talk is passed by a decision alone. */
  public Optional<Integer> gate() {
    return switch (stage) {
      case Stage.InformationSession session -> Optional.of(1);
      case Stage.Training training ->
          Optional.of(
              training.attendance().multiply(BigDecimal.valueOf(training.sessions()))
                  .setScale(0, RoundingMode.CEILING)
                  .intValueExact());
      default -> Optional.empty();
    };
  }

  /** How long one session lasts. */
  public Duration length() {
    return switch (stage) {
      case Stage.InformationSession session -> session.length();
      case Stage.Appointment talk -> talk.length();
      case Stage.Training training when training.hours() != null -> training.hours().dividedBy(training.sessions());
      default -> Duration.ofHours(1);
    };
  }

  /** How many people come to one session. */
  public int places() {
    Integer group =
        switch (stage) {
          case Stage.InformationSession session -> session.group();
          case Stage.Training training -> training.group();
          default -> Integer.valueOf(1);
        };
    return group == null ? 1 : group;
  }

  public boolean interpreter() {
    return stage instanceof Stage.Appointment talk && talk.interpreter();
  }

  /** What is taught in one session, where the blueprint's sections are one session each. */
  public Optional<Texts> subject(int session) {
    if (stage instanceof Stage.Training training
        && training.sections().size() == training.sessions()
        && training.sections().stream().allMatch(one -> one.sessions() != null && one.sessions() == 1)) {
      return Optional.of(training.sections().get(session - 1).names());
    }
    return Optional.empty();
  }
}
