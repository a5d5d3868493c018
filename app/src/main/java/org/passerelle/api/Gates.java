package org.passerelle.api;

import java.util.Optional;
import org.passerelle.programmes.blueprint.Stage;

/** What has to be there before a stage counts as passed; a program cannot say so in its place. */
final class Gates {
  private Gates() {}

  /** What passes a stage where nobody's yes does: places, lots, pairs and work are kept elsewhere. */
  static Optional<String> besideDecisions(Stage stage) {
    return switch (stage) {
      case Stage.Selection s -> of(stage);
      case Stage.Randomisation r -> of(stage);
      case Stage.Decision d -> of(stage);
      case Stage.Matching m -> of(stage);
      case Stage.Together t -> of(stage);
      case Stage.Offer o -> of(stage);
      case Stage.Placement p -> of(stage);
      default -> Optional.empty();
    };
  }

  /** Empty where a program may say that somebody is through. */
  static Optional<String> of(Stage stage) {
    return Optional.ofNullable(
        switch (stage) {
          case Stage.Nomination n -> null;
          case Stage.Application a -> null;
          case Stage.InformationSession i -> null;
          case Stage.FollowUp f -> null;
          case Stage.Eligibility e -> "a person's decision; send it to decisions";
          case Stage.Appointment a -> "a person's decision; send it to decisions";
          case Stage.Decision d -> "one of its options; send it to options";
          case Stage.Selection s -> "the choice among all who ask for a place; send it to choices";
          case Stage.Assessment a -> "having been there to the end; send it to assessment-days";
          case Stage.Test t -> "the marks; send them to sittings";
          case Stage.Training t -> "attendance; note it at the sessions";
          case Stage.Randomisation r -> "the lots; draw them on the page of the stage";
          case Stage.Matching m -> "a pair that forms; send it to duos";
          case Stage.Together t -> "the end of the pair; send it to the ending of the duo";
          case Stage.Offer o -> "an offer that is taken; send it to offers";
          case Stage.Placement p -> "the end of the placement; send it to its ending";
        });
  }
}
