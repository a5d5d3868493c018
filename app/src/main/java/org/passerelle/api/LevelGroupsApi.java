package org.passerelle.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.learning.LevelGroups;
import org.passerelle.learning.NewGroups;
import org.passerelle.learning.NewGroups.NewGroup;
import org.passerelle.learning.NewGroups.Opened;
import org.passerelle.learning.Run;
import org.passerelle.learning.Trainings;
import org.passerelle.programmes.Participation;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/editions/{edition}/roles/{role}/trainings/{stage}/groups")
@Allowed({Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR})
@Tag(name = "Courses")
class LevelGroupsApi {
  private static final String LANGUAGE = "[a-z]{2,3}";
  private static final int USUAL = 12;
  private static final int MOST = 500;
  private final NewGroups groups;
  private final LevelGroups levels;
  private final EditionRoles roles;
  private final Trainings trainings;

  LevelGroupsApi(NewGroups groups, LevelGroups levels, EditionRoles roles, Trainings trainings) {
    this.groups = groups;
    this.levels = levels;
    this.roles = roles;
    this.trainings = trainings;
  }

  record WaitingView(
      UUID participation, UUID person, @Schema(description = "Absent where none is on record") @Nullable String level) {}

  record GroupView(String level, List<UUID> participations) {}

  record GroupsView(
      @Schema(description = "Who stands in the training and is in none of its courses") List<WaitingView> waiting,
      @Schema(description = "Lowest level first; nobody without a level is in one") List<GroupView> groups) {}

  record SentGroup(
      @NotBlank(message = "is missing; send what the group is called")
          @Size(max = 200, message = "is too long; send at most 200 characters")
          @Nullable String title,
      @Schema(description = "pre-a1 to c2; absent where levels do not matter") @Nullable String level,
      @NotNull(message = "is missing; send 1 to 500 places")
          @Min(value = 1, message = "is out of range; send 1 to 500 places")
          @Max(value = 500, message = "is out of range; send 1 to 500 places")
          @Nullable Integer places,
      @NotEmpty(message = "is missing; send who is in the group")
          @Nullable List<@NotNull(message = "is empty; send an id") UUID> participations) {
    NewGroup read() {
      return new NewGroup(
          Objects.requireNonNull(title), Levels.known(level), Objects.requireNonNull(places),
          Objects.requireNonNull(participations));
    }
  }

  record SentGroups(
      @Schema(description = "The language that is taught, ISO 639")
          @NotNull(message = "is missing; send the code of a language such as nl")
          @Pattern(regexp = LANGUAGE, message = "is no code of a language; send two or three small letters such as nl")
          @Nullable String language,
      @NotEmpty(message = "is missing; send at least one group")
          @Size(max = MOST, message = "is too long; send at most 500 groups")
          @Nullable List<@NotNull(message = "is empty; send a group") @Valid SentGroup> groups) {}

  @Operation(summary = "Proposes groups by level for those who wait for a training; people decide who is in which")
  @GetMapping
  GroupsView propose(
      @PathVariable UUID edition, @PathVariable String role, @PathVariable String stage,
      @Parameter(description = "The language that is taught, ISO 639; a must")
          @RequestParam(required = false) @Nullable String language,
      @Parameter(description = "The most people in a group; absent for what the programme says")
          @RequestParam(required = false) @Nullable Integer size) {
    Run.OfStage of = of(edition, role, stage);
    if (language == null || !language.matches(LANGUAGE)) {
      throw Refused.field("language", "language is no code of a language; send two or three small letters such as nl.");
    }
    if (size != null && (size < 1 || size > MOST)) {
      throw Refused.field("size", "size is out of range; send 1 to 500.");
    }
    List<Participation> unplaced = groups.unplaced(of);
    Map<UUID, String> known = levels.of(unplaced.stream().map(Participation::person).toList(), language);
    Map<UUID, UUID> parts =
        unplaced.stream().collect(Collectors.toMap(Participation::person, Participation::id, (one, other) -> one));
    return new GroupsView(
        unplaced.stream().map(one -> new WaitingView(one.id(), one.person(), known.get(one.person()))).toList(),
        LevelGroups.propose(known, size == null ? usual(of) : size).stream()
            .map(group -> new GroupView(group.level(), group.persons().stream().map(parts::get).toList()))
            .toList());
  }

  @Operation(summary = "Opens a course for each group with those in it: all of them or none; 409 when somebody got a place meanwhile")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  List<CourseView> open(
      @PathVariable UUID edition, @PathVariable String role, @PathVariable String stage,
      @Valid @RequestBody SentGroups body) {
    Run.OfStage of = of(edition, role, stage);
    List<NewGroup> asked = Objects.requireNonNull(body.groups()).stream().map(SentGroup::read).toList();
    UUID organisation = roles.edition(edition).organisation();
    return switch (groups.open(of, organisation, Objects.requireNonNull(body.language()), asked)) {
      case Opened.Done done -> done.runs().stream().map(CourseView::of).toList();
      case Opened.TooMany many ->
          throw Refused.field(
              "groups[%d].places".formatted(many.group()),
              "groups[%d].places is %d for %d people; send more places or fewer people."
                  .formatted(many.group(), many.places(), many.people()));
      case Opened.Overtaken overtaken ->
          throw Refused.conflict("Somebody named here does not wait for this training any more, or stands in two groups; read who waits.");
    };
  }

  private int usual(Run.OfStage of) {
    Integer told = trainings.of(of).group();
    return told == null ? USUAL : told;
  }

  /** @throws NotFound where the organisation runs no such edition, or it has no such training */
  private Run.OfStage of(UUID edition, String role, String stage) {
    Run.OfStage of = new Run.OfStage(roles.edition(edition).id(), role, stage);
    trainings.of(of);
    return of;
  }
}
