package org.passerelle.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.oversight.Register;
import org.passerelle.oversight.Registered;
import org.passerelle.oversight.RegisterList;
import org.passerelle.oversight.RegisterList.Which;
import org.passerelle.oversight.Replays;
import org.passerelle.oversight.StepStates;
import org.passerelle.scope.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/automated-steps")
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@Tag(name = "Oversight", description = "What automated steps suggested and what people decided about it")
class OversightApi {
  private final StepStates states;
  private final RegisterList list;
  private final Register register;
  private final Replays replays;

  OversightApi(StepStates states, RegisterList list, Register register, Replays replays) {
    this.states = states;
    this.list = list;
    this.register = register;
    this.replays = replays;
  }

  record StepView(
      String key, boolean running, @Nullable String owner,
      @Schema(description = "Within the last 90 days, as the following counts") long suggested, long decided, long changed,
      long contested) {
    static StepView of(StepStates.State state, StepStates.Counts counts) {
      return new StepView(
          state.key(), state.running(), state.owner(), counts.suggested(), counts.decided(),
          counts.changed(), counts.contested());
    }
  }

  record SuggestionPage(int page, int pages, long total, List<RegisterList.Row> suggestions) {}

  record SuggestionView(
      UUID id, String step, String version, String programme, String subjectKind, UUID subject, @Nullable UUID person,
      String suggestion, @Schema(description = "False where it speaks in somebody's favour") boolean needsPerson,
      List<Map<String, Object>> reasons, Instant at) {
    static SuggestionView of(Registered kept) {
      return new SuggestionView(
          kept.id(), kept.step(), kept.stepVersion(), kept.programme(), kept.subjectKind(), kept.subject(), kept.person(),
          kept.code(), kept.needsPerson(), kept.reasons(), kept.at());
    }
  }

  record ReplayView(String suggestion, boolean same, List<Map<String, Object>> reasons) {}

  @Operation(summary = "Every automated step and how it stands")
  @GetMapping
  List<StepView> steps() {
    Map<String, StepStates.Counts> counts = states.counts();
    return states.all().stream().map(one -> StepView.of(one, Objects.requireNonNull(counts.get(one.key())))).toList();
  }

  @Operation(summary = "What a step suggested, latest first")
  @GetMapping("/{step}/suggestions")
  SuggestionPage suggestions(
      @PathVariable String step,
      @Parameter(description = "all, open, followed or changed") @RequestParam(defaultValue = "all") String which,
      @Parameter(description = "Counted from 1") @RequestParam(defaultValue = "1") int page) {
    states.of(step);
    Which asked = Codes.read(Which.class, "which", which.toLowerCase(Locale.ROOT));
    RegisterList.Listing found = list.of(step, asked, page);
    return new SuggestionPage(found.slice().number(), found.slice().pages(), found.slice().total(), found.rows());
  }

  @Operation(summary = "One suggestion with its reasons")
  @GetMapping("/suggestions/{id}")
  SuggestionView show(@PathVariable UUID id) {
    return SuggestionView.of(register.get(id));
  }

  @Operation(summary = "Makes a suggestion again from what was kept, and says whether the same comes out")
  @PostMapping("/suggestions/{id}/replays")
  @ResponseStatus(HttpStatus.CREATED)
  ReplayView replay(@PathVariable UUID id) {
    Replays.Replay replay = replays.replay(id);
    return new ReplayView(replay.code(), replay.same(), replay.reasons());
  }
}
