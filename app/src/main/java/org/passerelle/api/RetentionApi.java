package org.passerelle.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.employers.Placement;
import org.passerelle.employers.Placements;
import org.passerelle.employers.Retention.Round;
import org.passerelle.employers.Retentions;
import org.passerelle.employers.WorkWorries;
import org.passerelle.scope.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@Tag(name = "Retention", description = "The question to person and company, each apart, whether the work goes on")
class RetentionApi {
  private final Retentions retentions;
  private final Placements placements;
  private final WorkWorries worries;
  private final OpenedParts parts;
  private final SaidOfWork words;

  RetentionApi(
      Retentions retentions, Placements placements, WorkWorries worries, OpenedParts parts, SaidOfWork words) {
    this.retentions = retentions;
    this.placements = placements;
    this.worries = worries;
    this.parts = parts;
    this.words = words;
  }

  record RetentionView(
      UUID id, UUID placement, @Schema(description = "person or employer") String side,
      @Schema(description = "How many months after the first day") int months, LocalDate dueOn, boolean asked,
      @Schema(description = "Absent while nobody answered") @Nullable Boolean reached,
      @Schema(description = "Whether the work goes on") @Nullable Boolean there,
      @Schema(description = "What is not as agreed; for a token whose role may read it") @Nullable String worry,
      @Schema(description = "Why the work ended, as this side says") @Nullable String reason,
      @Schema(description = "What was said beside it") @Nullable String words) {
    static RetentionView of(Round one, boolean readable) {
      return new RetentionView(
          one.id(), one.placement(), Codes.of(one.side()), one.months(), one.dueOn(), one.asked(), one.reached(),
          one.there(), readable ? one.worry() : null, one.reason(), one.words());
    }
  }

  record RetentionQuestion(
      RetentionView round, @Schema(description = "Why work may end") List<String> reasons,
      @Schema(description = "The programme's own questions to this side") List<QuestionView> questions) {}

  record RetentionAnswer(
      @Schema(description = "false where nobody could be reached; then nothing else is said") @Nullable Boolean reached,
      @Schema(description = "Whether the work goes on") @Nullable Boolean there,
      @Schema(description = "Whether pay and hours are as agreed; absent where it was not asked")
          @Nullable Boolean asAgreed,
      @Schema(description = "Asked of the person alone") @Nullable Boolean treatedWell,
      @Schema(description = "Why it ended; absent where it goes on") @Nullable String reason,
      @Schema(description = "The last day of work, today at the latest; absent for today") @Nullable LocalDate endedOn,
      @Size(max = 2000, message = "is too long; send at most 2000 characters") @Nullable String words,
      @Schema(description = "To the programme's own questions, by key")
          @Nullable Map<String, @Nullable List<@Nullable String>> answers) {
    boolean saysNothing() {
      return there == null && asAgreed == null && treatedWell == null && reason == null && endedOn == null && words == null
          && answers == null;
    }
  }

  @Operation(summary = "What person and company were and will be asked about a placement, and what each said")
  @GetMapping("/placements/{id}/retention")
  List<RetentionView> list(@PathVariable UUID id) {
    Placement placement = placements.get(id);
    parts.open(placement.participation());
    List<Round> rounds = retentions.of(id);
    List<Round> readable = worries.readable(placement, rounds);
    return rounds.stream().map(one -> RetentionView.of(one, readable.contains(one))).toList();
  }

  @Operation(summary = "One question to one side: what is asked, and why work may end")
  @GetMapping("/retention/{id}")
  RetentionQuestion show(@PathVariable UUID id) {
    Round round = retentions.get(id);
    parts.open(placements.get(round.placement()).participation());
    return new RetentionQuestion(
        view(round), words.reasons(round),
        retentions.questions(round).stream().map(QuestionView::of).toList());
  }

  @Operation(summary = "Notes what one side said, or that nobody was reached; where work ended the placement ends. 409 when answered before")
  @PostMapping("/retention/{id}/answer")
  @ResponseStatus(HttpStatus.CREATED)
  RetentionView answer(@PathVariable UUID id, @Valid @RequestBody RetentionAnswer body) {
    Round round = retentions.get(id);
    boolean first =
        Boolean.FALSE.equals(body.reached()) ? notReached(round, body) : retentions.answer(id, words.read(round, body), "talk");
    if (!first) {
      throw Refused.overtaken("This side answered before; now is how it stands.", view(retentions.get(id)));
    }
    return view(retentions.get(id));
  }

  private boolean notReached(Round round, RetentionAnswer body) {
    if (!body.saysNothing()) {
      throw Refused.field("reached", "reached is false and yet something was said; send true, or leave the rest out.");
    }
    return retentions.notReached(round.id());
  }

  private RetentionView view(Round round) {
    boolean readable = worries.readable(placements.get(round.placement()), List.of(round)).contains(round);
    return RetentionView.of(round, readable);
  }
}
