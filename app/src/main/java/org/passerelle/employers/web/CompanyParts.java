package org.passerelle.employers.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.employers.CompanyJourneys;
import org.passerelle.employers.CompanyJourneys.Part;
import org.passerelle.employers.CompanyJourneys.Stay;
import org.passerelle.pages.Choice;
import org.passerelle.pages.Language;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.programmes.blueprint.Traveller;
import org.passerelle.scope.NotFound;
import org.springframework.stereotype.Component;

/** A company's way through programmes and its awards, in words. */
@Component
public class CompanyParts {
  private final CompanyJourneys journeys;
  private final Editions editions;

  CompanyParts(CompanyJourneys journeys, Editions editions) {
    this.journeys = journeys;
    this.editions = editions;
  }

  /** @param joinable the editions that take companies and that this one is not in */
  record Ways(List<PartView> parts, List<AwardView> awards, List<Edition> joinable) {
    /** @throws NotFound when it is no part of this company */
    PartView part(UUID id) {
      return parts.stream()
          .filter(one -> one.part().id().equals(id))
          .findFirst()
          .orElseThrow(() -> new NotFound("company part"));
    }

    Optional<StageView> stage(UUID part, String key) {
      return part(part).stages().stream()
          .filter(one -> one.key().equals(key) && one.stay().result() == null)
          .findFirst();
    }
  }

  /** @param reasons the programme's own for leaving; empty where it names none */
  public record PartView(Part part, String programme, List<StageView> stages, List<Choice> reasons) {
    public boolean isOpen() {
      return stages.stream().anyMatch(stage -> stage.stay().result() == null);
    }

    /** The field in which it is said why this part ends. */
    public String leaving() {
      return "leaving-" + part.id();
    }
  }

  /** @param options of a decision; @param came what was decided, or why the company left, in the programme's words */
  public record StageView(String key, String name, Stay stay, List<Choice> options, @Nullable String came) {}

  public record AwardView(UUID edition, String key, String name, String earnedBy, boolean given) {}

  /** In three statements, however many programmes there are. */
  Ways of(UUID company, Language language) {
    Map<UUID, Edition> all =
        editions.all().stream().collect(Collectors.toMap(Edition::id, Function.identity()));
    Map<Part, List<Stay>> parts = journeys.withStays(company);
    boolean named = parts.keySet().stream().anyMatch(part -> namesAwards(blueprint(all, part)));
    List<CompanyJourneys.Award> given = named ? journeys.awards(company) : List.of();
    List<PartView> views =
        parts.entrySet().stream()
            .map(one -> view(one.getKey(), one.getValue(), blueprint(all, one.getKey()), language))
            .toList();
    List<AwardView> awards =
        parts.keySet().stream().flatMap(part -> awards(part, blueprint(all, part), given, language).stream()).toList();
    return new Ways(views, awards, joinable(all, parts));
  }

  private Blueprint blueprint(Map<UUID, Edition> all, Part part) {
    return editions.blueprint(Objects.requireNonNull(all.get(part.edition())));
  }

  private static PartView view(Part part, List<Stay> stays, Blueprint blueprint, Language language) {
    var path = blueprint.role(part.role()).path();
    List<Choice> reasons =
        blueprint.role(part.role()).leavingReasons().stream()
            .map(reason -> Choice.of(reason.key(), reason.names().in(language)))
            .toList();
    List<StageView> stages =
        stays.stream().map(stay -> stage(stay, path.stage(stay.stage()).orElse(null), reasons, language)).toList();
    return new PartView(part, blueprint.names().in(language), stages, reasons);
  }

  private static StageView stage(Stay stay, @Nullable Stage stage, List<Choice> reasons, Language language) {
    List<Choice> options =
        stage instanceof Stage.Decision decision
            ? decision.options().stream().map(one -> Choice.of(one.key(), one.names().in(language))).toList()
            : List.of();
    String came =
        stay.reason() == null
            ? null
            : Stream.concat(options.stream(), reasons.stream())
                .filter(one -> one.value().equals(stay.reason()))
                .findFirst()
                .map(Choice::label)
                .orElse(stay.reason());
    return new StageView(
        stay.stage(), stage == null ? stay.stage() : stage.names().in(language), stay, options, came);
  }

  private static boolean namesAwards(Blueprint blueprint) {
    return blueprint.hosting() != null && !blueprint.hosting().awards().isEmpty();
  }

  private static List<AwardView> awards(
      Part part, Blueprint blueprint, List<CompanyJourneys.Award> given, Language language) {
    return blueprint.hosting() == null
        ? List.of()
        : blueprint.hosting().awards().stream()
            .map(
                award ->
                    new AwardView(
                        part.edition(), award.key(), award.names().in(language), award.earnedBy().in(language),
                        given.stream()
                            .anyMatch(
                                one -> one.edition().equals(part.edition()) && one.key().equals(award.key()))))
            .toList();
  }

  private List<Edition> joinable(Map<UUID, Edition> all, Map<Part, List<Stay>> parts) {
    List<UUID> in = parts.keySet().stream().map(Part::edition).toList();
    return all.values().stream()
        .filter(edition -> !in.contains(edition.id()))
        .filter(
            edition ->
                editions.blueprint(edition).roles().stream()
                    .anyMatch(role -> role.traveller() == Traveller.ORGANISATION))
        .toList();
  }
}
