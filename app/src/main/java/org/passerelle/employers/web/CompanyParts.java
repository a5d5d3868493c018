package org.passerelle.employers.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.passerelle.employers.CompanyJourneys;
import org.passerelle.pages.Language;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.blueprint.Hosting;
import org.passerelle.programmes.blueprint.Traveller;
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

  public record PartView(CompanyJourneys.Part part, String programme, List<StageView> stages) {}

  public record StageView(String key, String name, CompanyJourneys.Stay stay) {}

  public record AwardView(UUID edition, String key, String name, String earnedBy, boolean given) {}

  List<PartView> of(UUID company, Language language) {
    return journeys.of(company).stream().map(part -> view(part, language)).toList();
  }

  private PartView view(CompanyJourneys.Part part, Language language) {
    var path = journeys.journey(part);
    List<StageView> stages =
        journeys.stays(part.id()).stream()
            .map(
                stay ->
                    new StageView(
                        stay.stage(), path.stage(stay.stage()).map(one -> one.names().in(language)).orElse(stay.stage()),
                        stay))
            .toList();
    return new PartView(part, editions.blueprint(part.edition()).names().in(language), stages);
  }

  List<AwardView> awards(UUID company, Language language) {
    var given = journeys.awards(company);
    return journeys.of(company).stream()
        .map(CompanyJourneys.Part::edition)
        .flatMap(edition -> awards(edition, given, language))
        .toList();
  }

  private Stream<AwardView> awards(UUID edition, List<CompanyJourneys.Award> given, Language language) {
    Hosting hosting = editions.blueprint(edition).hosting();
    return hosting == null
        ? Stream.empty()
        : hosting.awards().stream()
            .map(
                award ->
                    new AwardView(
                        edition, award.key(), award.names().in(language), award.earnedBy().in(language),
                        given.stream()
                            .anyMatch(one -> one.edition().equals(edition) && one.key().equals(award.key()))));
  }

  /** The editions that take companies and that this one is not in. */
  List<Edition> joinable(UUID company) {
    List<UUID> in = journeys.of(company).stream().map(CompanyJourneys.Part::edition).toList();
    return editions.all().stream()
        .filter(edition -> !in.contains(edition.id()))
        .filter(
            edition ->
                editions.blueprint(edition).roles().stream()
                    .anyMatch(role -> role.traveller() == Traveller.ORGANISATION))
        .toList();
  }
}
