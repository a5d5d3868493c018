package org.passerelle.oversight;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.oversight.AutomatedStep.Telling;
import org.passerelle.oversight.OwnDecisionRepository.Beside;
import org.passerelle.pages.Texts;
import org.passerelle.scope.InScope;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Service;

/**
 * Lets people read why it was decided about them and by whom, and contest it: first it is proven that they are the person
 * concerned, by the signature of a link or by what their own scope sees; only then does the system read the decision.
 */
@Service
public class OwnDecisions {
  private final DecisionLinks links;
  private final OwnDecisionRepository own;
  private final Contests contests;
  private final Steps steps;
  private final InScope inScope;

  OwnDecisions(
      DecisionLinks links, OwnDecisionRepository own, Contests contests, Steps steps, InScope inScope) {
    this.links = links;
    this.own = own;
    this.contests = contests;
    this.steps = steps;
    this.inScope = inScope;
  }

  /** Somebody, looking at one suggestion about them. */
  public record Standpoint(UUID network, UUID suggestion) {}

  /** @param on in the network's zone; @param reason as far as it was written for the person */
  public record Told(String decision, String byName, LocalDate on, @Nullable String reason) {}

  /** Another look that was asked for. @param askedOn in the network's zone */
  public record Asked(String words, LocalDate askedOn, Contest.@Nullable Answer answer) {}

  /**
   * @param reasons why the rule suggested what it did, as sentences
   * @param told by people, first decided first
   * @param register path of the page that tells everybody of all such steps
   */
  public record Shown(
      UUID suggestion, String step, String suggested, List<String> reasons, List<Told> told, @Nullable Asked contest,
      String register) {
    /** As shortly as a first page tells it. */
    public Latest latest() {
      return new Latest(suggestion, step, told.getLast(), contest != null, contest != null && contest.answer() != null);
    }
  }

  /** Whoever bears this link; empty when it is none of ours, or has run out. */
  public Optional<Standpoint> ofLink(String token) {
    return links.open(token)
        .flatMap(
            opened ->
                inScope.call(
                    Scope.system(opened.network()),
                    () ->
                        own.find(opened.subject())
                            .filter(kept -> opened.actor().equals(kept.person()))
                            .map(kept -> new Standpoint(opened.network(), kept.id()))));
  }

  /** The signed-in person. @throws NotFound when it is not about them */
  public Standpoint ofOneself(UUID suggestion) {
    Scope self = Scope.current();
    return inScope
        .call(self, () -> own.find(suggestion))
        .filter(kept -> kept.person() != null && kept.person().equals(self.person()))
        .map(kept -> new Standpoint(self.network(), kept.id()))
        .orElseThrow(() -> new NotFound("decision"));
  }

  /** Everything that was decided about the signed-in person beside a suggestion, latest first. */
  public List<Shown> all(Texts texts) {
    Scope self = Scope.current();
    return aboutOneself(self).stream()
        .map(kept -> show(new Standpoint(self.network(), kept.id()), texts))
        .filter(shown -> !shown.told().isEmpty())
        .toList();
  }

  private List<Registered> aboutOneself(Scope self) {
    UUID person = self.person();
    return person == null ? List.of() : inScope.call(self, () -> own.about(person));
  }

  /** What was told last about one of the signed-in person's participations, with which the person may do something. */
  public record Latest(UUID suggestion, String step, Told told, boolean contested, boolean answered) {}

  /**
   * By participation. One statement, read by the system: the names of those who decided are told to whom they decided
   * about.
   */
  public Map<UUID, Latest> latestOf(Collection<UUID> participations) {
    Scope self = Scope.current();
    UUID person = self.person();
    return person == null
        ? Map.of()
        : inScope.call(Scope.system(self.network()), () -> latest(own.beside(participations, person)));
  }

  private Map<UUID, Latest> latest(List<Beside> latestFirst) {
    Map<UUID, Latest> latest = new HashMap<>();
    for (Beside one : latestFirst) {
      told(steps.get(one.step()), List.of(one.decision())).forEach(
          told ->
              latest.putIfAbsent(
                  one.subject(), new Latest(one.suggestion(), one.step(), told, one.contested(), one.answered())));
    }
    return latest;
  }

  public Shown show(Standpoint standpoint, Texts texts) {
    return inScope.call(
        Scope.system(standpoint.network()),
        () -> {
          Registered kept = own.find(standpoint.suggestion()).orElseThrow(() -> new NotFound("decision"));
          AutomatedStep step = steps.get(kept.step());
          return new Shown(
              kept.id(), kept.step(), kept.code(), step.reasons(kept, texts), told(step, own.decisions(kept.id())),
              contests.about(kept.id()).map(this::asked).orElse(null), own.registerPath());
        });
  }

  private Asked asked(Contest contest) {
    return new Asked(contest.words(), own.day(contest.askedAt()), contest.answer());
  }

  private List<Told> told(AutomatedStep step, List<HumanDecision> decisions) {
    return decisions.stream()
        .filter(decision -> step.telling(decision) != Telling.NOTHING)
        .map(
            decision ->
                new Told(
                    decision.decision(), decision.byName(), own.day(decision.at()),
                    step.telling(decision) == Telling.DECISION_AND_REASON ? decision.reason() : null))
        .toList();
  }

  /** Asks for another look. */
  public Contests.Asking contest(Standpoint standpoint, String words) {
    return inScope.call(
        Scope.system(standpoint.network()),
        () -> contests.ask(standpoint.suggestion(), words));
  }
}
