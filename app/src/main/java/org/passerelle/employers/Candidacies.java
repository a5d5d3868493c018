package org.passerelle.employers;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.employers.Candidacy.Ending;
import org.passerelle.employers.Candidacy.Origin;
import org.passerelle.employers.talent.Job;
import org.passerelle.employers.talent.JobRanking;
import org.passerelle.employers.talent.Ranked;
import org.passerelle.employers.talent.Talent;
import org.passerelle.employers.talent.TalentIndex;
import org.passerelle.employers.talent.TalentSearch;
import org.passerelle.oversight.Decider;
import org.passerelle.oversight.NewDecision;
import org.passerelle.oversight.Decider;
import org.passerelle.oversight.NewDecision;
import org.passerelle.oversight.NewSuggestion;
import org.passerelle.oversight.Register;
import org.passerelle.oversight.Suggestion;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.programmes.blueprint.Stage.PlacementKind;
import org.passerelle.scope.Ids;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom staff proposes for a vacancy: the ranking suggests, a person decides, and each decision is in the register. */
@Service
public class Candidacies {
  private static final int SUGGESTED = 20;
  private final CandidacyRepository candidacies;
  private final Vacancies vacancies;
  private final Ranks ranks;
  private final Travellers travellers;
  private final Journal journal;

  Candidacies(
      CandidacyRepository candidacies, Vacancies vacancies, Ranks ranks, Travellers travellers, Journal journal) {
    this.candidacies = candidacies;
    this.vacancies = vacancies;
    this.ranks = ranks;
    this.travellers = travellers;
    this.journal = journal;
  }

  /** What ranking asks: the search tables, the engine, the register. */
  @Component
  record Ranks(TalentIndex index, TalentSearch search, JobRanking ranking, Register register) {}

  /** In which programme somebody takes part. */
  @Component
  record Travellers(Participations participations, Editions editions) {
    /** The part for which the vacancy was meant, else the latest with a placement in its journey, else the latest. */
    Optional<Participation> of(UUID person, @Nullable UUID edition) {
      List<Participation> parts = participations.ofPerson(person).reversed();
      return parts.stream().filter(part -> part.edition().equals(edition)).findFirst()
          .or(() -> parts.stream().filter(this::leadsToWork).findFirst())
          .or(() -> parts.stream().findFirst());
    }

    String programme(Participation part) {
      return editions.get(part.edition()).programme();
    }

    private boolean leadsToWork(Participation part) {
      var path = editions.blueprint(part.edition()).role(part.role()).path();
      return path.first(Stage.Placement.class).isPresent() || path.first(Stage.Offer.class).isPresent();
    }
  }

  /** What the ranking says of a vacancy; nothing while its switch is off. */
  public record Suggestions(boolean running, List<Ranked> best) {}

  /** The best people for a vacancy whom nobody asked yet. */
  @Transactional
  public Suggestions suggest(UUID vacancy) {
    return suggest(vacancies.get(vacancy), of(vacancy));
  }

  /** The same for a vacancy and its candidates at hand. */
  @Transactional
  public Suggestions suggest(Vacancy vacancy, List<Candidacy> known) {
    staff();
    if (!ranks.ranking().isRunning()) {
      return new Suggestions(false, List.of());
    }
    ranks.index().refresh();
    Set<UUID> asked = known.stream().map(Candidacy::person).collect(Collectors.toSet());
    List<Ranked> best =
        ranks.ranking().best(job(vacancy), SUGGESTED + asked.size()).stream()
            .filter(one -> !asked.contains(one.talent().person()))
            .limit(SUGGESTED)
            .toList();
    return new Suggestions(true, best);
  }

  /** Asks a person whether they want to be proposed. */
  @Transactional
  public PuttingForward putForward(UUID vacancyId, UUID person) {
    staff();
    Vacancy vacancy = vacancies.get(vacancyId);
    if (!vacancy.open()) {
      return new PuttingForward.NothingOpen();
    }
    Optional<Participation> part = travellers.of(person, vacancy.terms().edition());
    if (part.isEmpty()) {
      return new PuttingForward.InNoProgramme();
    }
    ranks.index().refresh();
    Optional<Ranked> ranked = rank(vacancy, person);
    if (ranked.isPresent() && !ranked.get().against().isEmpty()) {
      return new PuttingForward.Against(ranked.get().against());
    }
    return insert(vacancy, part.get(), ranked.orElse(null));
  }

  private PuttingForward insert(Vacancy vacancy, Participation part, @Nullable Ranked ranked) {
    Ranked shown = ranks.ranking().isRunning() ? ranked : null;
    UUID suggestion = shown == null ? null : register(vacancy, part, shown).orElse(null);
    Candidacy candidacy =
        new Candidacy(
            Ids.next(), part.organisation(), vacancy.company(), vacancy.id(), part.id(), part.person(),
            shown == null ? Origin.ADVISER : Origin.ENGINE, shown == null ? null : shown.score(),
            shown == null ? List.of() : shown.reasons(), journal.instant(), null, Set.of(), null, null, null);
    if (!candidacies.insert(candidacy, suggestion, journal.now())) {
      return new PuttingForward.AskedBefore();
    }
    journal.wrote("candidacy.put-forward", "candidacy", candidacy.id());
    journal.publish(new Happening.CandidateAsked(candidacy.id()));
    return new PuttingForward.PutForward(candidacy);
  }

  private Optional<UUID> register(Vacancy vacancy, Participation part, Ranked ranked) {
    Map<String, Object> inputs = new LinkedHashMap<>(ranked.facts().kept(JobRanking.WEIGHTS));
    inputs.put("vacancy", vacancy.id());
    Optional<UUID> suggestion =
        ranks.register()
            .suggest(
                new NewSuggestion(
                    part.organisation(), JobRanking.STEP, JobRanking.WEIGHTS.version(),
                    travellers.programme(part), "participation", part.id(), part.person(), inputs,
                    ranks.ranking().said(ranked)));
    if (Scope.current().account() != null) {
      suggestion.ifPresent(
          id ->
              ranks.register()
                  .decided(id, new NewDecision(Decider.acting(), true, true, "proposed", null, null)));
    }
    return suggestion;
  }

  /** How a person ranks for a vacancy, also where rules speak against them; empty where the search does not know them. */
  @Transactional(readOnly = true)
  public Optional<Ranked> rank(Vacancy vacancy, UUID person) {
    return ranks.search().of(Stream.of(person)).stream()
        .min(Comparator.comparing(Talent::since))
        .map(talent -> ranks.ranking().rank(talent, job(vacancy)));
  }

  static Job job(Vacancy vacancy) {
    Vacancy.Terms terms = vacancy.terms();
    return new Job(
        terms.isco(), terms.languages(), terms.latitude(), terms.longitude(),
        terms.kind() == PlacementKind.VOLUNTEERING, Job.USUAL_KM);
  }

  @Transactional(readOnly = true)
  public List<Candidacy> of(UUID vacancy) {
    return candidacies.ofVacancy(vacancy);
  }

  @Transactional(readOnly = true)
  public List<Candidacy> ofPerson(UUID person) {
    return candidacies.ofPerson(person);
  }

  /** @throws NotFound when the scope sees no such candidacy */
  @Transactional(readOnly = true)
  public Candidacy get(UUID id) {
    return candidacies.find(id).stream().findFirst().orElseThrow(() -> new NotFound("candidacy"));
  }

  /** Ends a candidacy; after a withdrawal the company sees nothing of the person any more. */
  @Transactional
  public boolean end(UUID id, Ending ending) {
    Candidacy candidacy = get(id);
    boolean ended = candidacies.end(candidacy, ending, journal.now());
    if (ended) {
      journal.wrote("candidacy.ended", "candidacy", id, Codes.of(ending));
    }
    return ended;
  }

  private static void staff() {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
  }
}
