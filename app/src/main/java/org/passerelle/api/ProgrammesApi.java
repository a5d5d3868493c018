package org.passerelle.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.evidence.proportions.Proportion;
import org.passerelle.impact.Definition;
import org.passerelle.impact.Indicators;
import org.passerelle.impact.Indicators.Figures;
import org.passerelle.impact.OwnFigures;
import org.passerelle.pages.Language;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.Relationship;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Allowed({Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR, Role.FUNDER})
@Tag(name = "Programmes", description = "Programmes, their editions, and the keys that other calls use")
class ProgrammesApi {
  private final Editions editions;
  private final Holder holder;
  private final Indicators indicators;
  private final OwnFigures own;

  ProgrammesApi(Editions editions, Holder holder, Indicators indicators, OwnFigures own) {
    this.own = own;
    this.editions = editions;
    this.holder = holder;
    this.indicators = indicators;
  }

  record ProgrammeView(String key, String name, List<EditionView> editions) {}

  record EditionView(
      UUID id, String programme, String name, LocalDate opensOn,
      @Schema(description = "Last day on which people join; absent while nobody set one") @Nullable LocalDate closesOn) {
    static EditionView of(Edition edition) {
      return new EditionView(edition.id(), edition.programme(), edition.name(), edition.opensOn(), edition.closesOn());
    }
  }

  record StageView(String key, String kind, String name) {
    static StageView of(Stage stage) {
      return new StageView(stage.key(), stage.kind(), stage.names().in(Language.ENGLISH));
    }
  }

  record RoleView(
      String key, String name, @Schema(description = "seeker, supporter or none") String side, List<StageView> stages) {}

  record EditionDetail(
      EditionView edition, List<RoleView> roles,
      @Schema(description = "Keys of the reasons with which a duo may end") List<String> endReasons,
      List<String> outcomeKinds) {}

  @Operation(summary = "Programmes of the organisation with their editions, latest first")
  @GetMapping("/programmes")
  List<ProgrammeView> programmes() {
    return own().stream().map(Edition::programme).distinct().map(this::programme).toList();
  }

  @Operation(summary = "Editions of the organisation, latest first")
  @GetMapping("/editions")
  List<EditionView> editions() {
    return own().stream().map(EditionView::of).toList();
  }

  @Operation(summary = "One edition with its roles, stages, end reasons and outcome kinds")
  @GetMapping("/editions/{id}")
  EditionDetail edition(@PathVariable UUID id) {
    Edition edition = holder.edition(id);
    Blueprint blueprint = editions.blueprint(edition);
    List<RoleView> roles =
        blueprint.roles().stream()
            .map(role ->
                new RoleView(
                    role.key(), role.names().in(Language.ENGLISH), Codes.of(role.side()),
                    role.journey().stream().map(StageView::of).toList()))
            .toList();
    return new EditionDetail(
        EditionView.of(edition), roles, endReasons(blueprint), Codes.of(blueprint.outcomes().kinds()));
  }

  /** Shares lie between 0 and 1 and are absent where there is nobody to speak of. */
  record IndicatorsView(
      @Schema(description = "Supporters in a running duo, or waiting for one today") int mentorsActive,
      int duosStarted, int outcomeKnown,
      @Schema(description = "Share of those whose outcome is known who reached one that counts") @Nullable Double
          positiveWithin12Months,
      @Schema(description = "Share of those whose outcome is known who are in work") @Nullable Double inWork,
      @Schema(description = "Share of applicants spoken to within 30 days") @Nullable Double contactWithin30Days,
      int meetings) {
    static IndicatorsView of(Figures figures) {
      return new IndicatorsView(
          figures.mentorsActive(),
          figures.duosStarted(),
          figures.outcomeKnown(),
          figures.positiveRate().map(Proportion::p).orElse(null),
          figures.inWorkRate().map(Proportion::p).orElse(null),
          figures.contactRate().map(Proportion::p).orElse(null),
          figures.meetings());
    }
  }

  @Operation(
      summary = "A programme's figures as the command indicators prints them: those its blueprint names, else those of duos")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(oneOf = {IndicatorsView.class, Map.class})))
  @GetMapping("/programmes/{programme}/indicators")
  @Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR, Role.FUNDER})
  Object indicators(@PathVariable String programme) {
    Blueprint blueprint = indicators.blueprint(programme);
    if (blueprint.figures().isEmpty()) {
      return IndicatorsView.of(indicators.of(programme, Definition.of(blueprint)));
    }
    Map<String, @Nullable Number> figures = new LinkedHashMap<>();
    own.of(programme).forEach(figure -> figures.put(figure.field(), figure.number()));
    return figures;
  }

  private ProgrammeView programme(String key) {
    List<Edition> runs = own().stream().filter(edition -> edition.programme().equals(key)).toList();
    String name = editions.blueprint(runs.getFirst()).names().in(Language.ENGLISH);
    return new ProgrammeView(key, name, runs.stream().map(EditionView::of).toList());
  }

  private List<Edition> own() {
    return editions.all().stream().filter(edition -> Holder.holds(edition.organisation())).toList();
  }

  private static List<String> endReasons(Blueprint blueprint) {
    Relationship relationship = blueprint.relationship();
    return relationship == null
        ? List.of()
        : relationship.endReasons().stream().map(Relationship.EndReason::key).toList();
  }
}
