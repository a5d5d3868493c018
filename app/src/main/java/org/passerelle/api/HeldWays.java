package org.passerelle.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.employers.Company;
import org.passerelle.employers.CompanyJourneys;
import org.passerelle.employers.CompanyJourneys.Part;
import org.passerelle.employers.CompanyJourneys.Stay;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.blueprint.Hosting;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.NotFound;
import org.springframework.stereotype.Component;

/** A company's parts in the editions that the token's organisation runs, and what their blueprints lay down for companies. */
@Component
class HeldWays {
  private final CompanyJourneys journeys;
  private final Editions editions;

  HeldWays(CompanyJourneys journeys, Editions editions) {
    this.journeys = journeys;
    this.editions = editions;
  }

  /** Latest begun first, each with its stays. */
  List<Map.Entry<Part, List<Stay>>> of(Company company) {
    List<UUID> held =
        editions.all().stream().filter(one -> Holder.holds(one.organisation())).map(Edition::id).toList();
    return journeys.withStays(company.id()).entrySet().stream()
        .filter(one -> held.contains(one.getKey().edition()))
        .toList();
  }

  /** @throws NotFound where the company has no such part in an edition of the organisation */
  Part part(Company company, UUID id) {
    return of(company).stream()
        .map(Map.Entry::getKey)
        .filter(part -> part.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound("company's part"));
  }

  /** @throws Refused naming the stages on the company's way */
  Stage stage(Part part, String key) {
    var journey = journeys.journey(part);
    return journey.stage(key)
        .orElseThrow(() -> Codes.unknown("stage", key, journey.stages().stream().map(Stage::key).toList()));
  }

  /** @throws Refused where the programme names its reasons, and this is none of them */
  String leavingReason(Part part, String sent) {
    var role = editions.blueprint(part.edition()).role(part.role());
    List<String> known = role.leavingReasons().stream().map(reason -> reason.key()).toList();
    if (!known.isEmpty() && !known.contains(sent)) {
      throw Codes.unknown("reason", sent, known);
    }
    return sent;
  }

  /** The awards that the programmes of a company's parts give, by edition. */
  Map<UUID, List<Hosting.Award>> awards(Company company) {
    return of(company).stream()
        .map(one -> one.getKey().edition())
        .distinct()
        .collect(Collectors.toMap(edition -> edition, this::awardsOf, (one, same) -> one, LinkedHashMap::new));
  }

  private List<Hosting.Award> awardsOf(UUID edition) {
    Hosting hosting = editions.blueprint(edition).hosting();
    return hosting == null ? List.of() : hosting.awards();
  }
}
