package org.passerelle.oversight;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.audit.Audit;
import org.passerelle.pages.Texts;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One suggestion with everything that came of it. Opening it is kept in the audit, as any look into a file. */
@Service
public class DecisionFiles {
  private final Register register;
  private final DecisionRepository decisions;
  private final ReviewedParts reviewed;
  private final People people;
  private final Audit audit;

  DecisionFiles(
      Register register, DecisionRepository decisions, ReviewedParts reviewed, People people, Audit audit) {
    this.register = register;
    this.decisions = decisions;
    this.reviewed = reviewed;
    this.people = people;
    this.audit = audit;
  }

  /**
   * @param person the person concerned, if there is one and the scope sees them
   * @param reasons as sentences
   */
  public record DecisionFile(
      Registered kept, @Nullable Person person, List<String> reasons, List<HumanDecision> decisions,
      List<Replays.Replay> replays, @Nullable Contest contest, boolean mayAnswer) {

    /** What the suggestion was made from, by name; the values are for the step alone. */
    public List<String> inputNames(Texts texts) {
      return kept.inputs().keySet().stream().sorted().map(name -> texts.get("oversight.staff.input." + name.toLowerCase(Locale.ROOT))).toList();
    }
  }

  @Transactional
  public DecisionFile open(UUID suggestion, Texts texts) {
    return open(suggestion, reviewed.contest(suggestion), texts);
  }

  /** The one that a contest is about. @throws NotFound when the scope sees no such contest */
  @Transactional
  public DecisionFile ofContest(UUID id, Texts texts) {
    Contest contest = reviewed.get(id);
    return open(contest.suggestion(), contest, texts);
  }

  private DecisionFile open(UUID suggestion, @Nullable Contest contest, Texts texts) {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
    Registered kept = register.get(suggestion);
    Person person = kept.person() == null ? null : people.find(kept.person()).orElse(null);
    if (person != null) {
      audit.readFile(person.id());
    }
    List<HumanDecision> decided = decisions.of(suggestion);
    boolean oneself = decided.stream().anyMatch(decision -> decision.by().equals(Scope.current().account()));
    return new DecisionFile(
        kept, person, reviewed.reasons(kept, texts), decided, reviewed.replays(suggestion), contest,
        contest != null && !oneself);
  }
}
