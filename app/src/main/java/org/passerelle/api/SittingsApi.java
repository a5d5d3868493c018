package org.passerelle.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.Role;
import org.passerelle.selection.Tests;
import org.passerelle.selection.Tests.Marking;
import org.passerelle.selection.Tests.Sitting;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/participations/{participation}/sittings")
@Allowed({Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR})
@Tag(name = "Sittings", description = "Somebody's attempts at the tests of a programme, with their marks")
class SittingsApi {
  private final Tests tests;
  private final OpenedParts parts;

  SittingsApi(Tests tests, OpenedParts parts) {
    this.tests = tests;
    this.parts = parts;
  }

  record SittingView(
      String stage, @Schema(description = "Counted from 1") int attempt, LocalDate heldOn,
      @Schema(description = "By part of the test") Map<String, Integer> marks) {
    static SittingView of(Sitting one) {
      return new SittingView(one.stage(), one.attempt(), one.heldOn(), one.marks());
    }
  }

  record NewSitting(
      @NotBlank(message = "is missing; send the key of an open test") @Nullable String stage,
      @NotNull(message = "is missing; send the day of the test") @Nullable LocalDate heldOn,
      @Schema(description = "A mark for each part of the test")
          @NotEmpty(message = "is missing; send a mark for each part of the test")
          @Nullable Map<String, @Nullable Integer> marks) {}

  record MarkedView(
      boolean passed,
      @Schema(description = "Where it was not passed; 0 when a person is to decide now") @Nullable Integer attemptsLeft,
      SittingView sitting) {}

  @Operation(summary = "Every attempt of somebody at a test, earliest first")
  @GetMapping
  List<SittingView> list(@PathVariable UUID participation) {
    return tests.all(List.of(parts.open(participation).id())).stream().map(SittingView::of).toList();
  }

  @Operation(summary = "Notes the marks of one attempt; whoever reaches the pass mark in every part passes at once")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  MarkedView note(@PathVariable UUID participation, @Valid @RequestBody NewSitting body) {
    Participation who = parts.get(participation);
    Stage.Test test = parts.stage(who, body.stage(), Stage.Test.class);
    Map<String, Integer> marks = Sent.marks(body.marks(), test.parts().stream().map(Stage.TestPart::key).toList());
    return switch (tests.mark(who.id(), test.key(), Sent.day("heldOn", body.heldOn()), marks)) {
      case Marking.Passed passed -> new MarkedView(true, null, last(who, test));
      case Marking.NotPassed not -> new MarkedView(false, not.attemptsLeft(), last(who, test));
      case Marking.InTheFuture future ->
          throw Refused.field("heldOn", "heldOn lies in the future; send today or an earlier day.");
      case Marking.Impossible wrong ->
          throw Refused.field(
              "marks", "marks says nothing possible for %s; send a whole number from 0 to %d.".formatted(wrong.part(), wrong.outOf()));
      case Marking.NoAttemptLeft none ->
          throw Refused.conflict(
              "Every attempt is used (%d of %d); a person decides what follows.".formatted(none.attempts(), none.attempts()));
      case Marking.StageNotOpen gone -> throw parts.notOpen(test.key());
    };
  }

  private SittingView last(Participation who, Stage.Test test) {
    return SittingView.of(tests.of(List.of(who.id()), test.key()).getLast());
  }
}
