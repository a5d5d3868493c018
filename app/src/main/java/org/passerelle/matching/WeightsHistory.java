package org.passerelle.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.engine.pairing.people.Gender;
import org.passerelle.matching.MatchingMeeting.Agenda;
import org.passerelle.oversight.RuleVersions;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A programme's hypotheses about what makes a good pair: each version stays; a new one is tried, drafted, and holds once oversight let it. */
@Service
public class WeightsHistory {
  private static final int LONG_WAIT = 45;

  private final MatchingMeeting meeting;
  private final WeightsRepository weights;
  private final Editions editions;
  private final Journal journal;

  WeightsHistory(MatchingMeeting meeting, WeightsRepository weights, Editions editions, Journal journal) {
    this.meeting = meeting;
    this.weights = weights;
    this.editions = editions;
    this.journal = journal;
  }

  /** Those somebody can be matched by, before and after. */
  public record GroupCount(Group group, int people, int before, int after) {}

  /** Groups whose chances are watched. */
  public enum Group {
    WOMEN,
    MEN,
    GENDER_OTHER,
    WAITING_LONG,
    FEW_CHOICES,
    ALL
  }

  /** A seeker who would have another supporter; a name is {@code null} where there is nobody. */
  public record Moved(String seeker, @Nullable String from, @Nullable String to) {}

  public record Preview(int kept, int lost, int gained, List<GroupCount> groups, List<Moved> moved) {}

  /** The version that holds now. */
  @Transactional(readOnly = true)
  public WeightsVersion current(UUID edition) {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
    return weights.current(editions.blueprint(edition));
  }

  /** Latest first, drafts too; the last one is what the blueprint says. */
  @Transactional(readOnly = true)
  public List<WeightsVersion> versions(UUID edition) {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
    return weights.all(editions.blueprint(edition));
  }

  /** What these weights would change of the set as it stands now, and for whom. */
  @Transactional(readOnly = true)
  public Preview preview(UUID edition, Map<String, Integer> points) {
    Agenda agenda = meeting.agenda(edition);
    ProposedSet before = agenda.set();
    ProposedSet after = meeting.weighed(agenda, WeightsVersion.tried(points));
    Set<PairKey> old = pairs(before);
    Set<PairKey> fresh = pairs(after);
    Set<PairKey> kept = new HashSet<>(old);
    kept.retainAll(fresh);
    return new Preview(
        kept.size(), old.size() - kept.size(), fresh.size() - kept.size(), groups(before, after),
        moved(before, after));
  }

  private static Set<PairKey> pairs(ProposedSet set) {
    Set<PairKey> pairs = new HashSet<>();
    set.matched().forEach(i -> pairs.add(set.pool.key(i, set.supporterOf(i))));
    return pairs;
  }

  private static List<Moved> moved(ProposedSet before, ProposedSet after) {
    var moved = new ArrayList<Moved>();
    for (int i = 0; i < before.pool.seekers.size(); i++) {
      if (before.supporterOf(i) != after.supporterOf(i)) {
        moved.add(
            new Moved(before.pool.seekers.get(i).name(), name(before, before.supporterOf(i)), name(after, after.supporterOf(i))));
      }
    }
    return moved;
  }

  private static @Nullable String name(ProposedSet set, int supporter) {
    return supporter < 0 ? null : set.pool.supporters.get(supporter).name();
  }

  private static List<GroupCount> groups(ProposedSet before, ProposedSet after) {
    Pool pool = before.pool;
    int[] choices = IntStream.range(0, pool.seekers.size()).map(before::choices).sorted().toArray();
    int few = choices.length == 0 ? 0 : choices[choices.length / 4];
    return List.of(
        count(Group.WOMEN, before, after, i -> pool.mentees.get(i).profile().gender() == Gender.WOMAN),
        count(Group.MEN, before, after, i -> pool.mentees.get(i).profile().gender() == Gender.MAN),
        count(Group.GENDER_OTHER, before, after, i -> isOtherGender(pool.mentees.get(i).profile().gender())),
        count(Group.WAITING_LONG, before, after, i -> waited(pool, i) >= LONG_WAIT),
        count(Group.FEW_CHOICES, before, after, i -> before.choices(i) <= few),
        count(Group.ALL, before, after, i -> true));
  }

  private static boolean isOtherGender(@Nullable Gender gender) {
    return gender != Gender.WOMAN && gender != Gender.MAN;
  }

  private static int waited(Pool pool, int seeker) {
    Integer days = pool.mentees.get(seeker).waitingDays();
    return days == null ? 0 : days;
  }

  private static GroupCount count(Group group, ProposedSet before, ProposedSet after, IntPredicate belongs) {
    int[] members =
        IntStream.range(0, before.pool.seekers.size()).filter(belongs).filter(i -> !before.isProposed(i)).toArray();
    return new GroupCount(
        group, members.length, (int) IntStream.of(members).filter(i -> before.supporterOf(i) >= 0).count(),
        (int) IntStream.of(members).filter(i -> after.supporterOf(i) >= 0).count());
  }

  /**
   * Drafts a new version for the programme, made when {@code latest} was the latest. It holds once it was reviewed, ran in
   * the shadow and was activated in oversight.
   *
   * @return false when somebody else drafted one meanwhile
   */
  @Transactional
  public boolean draft(UUID edition, int latest, Map<String, Integer> points, String reason) {
    Scope.current().require(Role.MANAGER, Role.ADMINISTRATOR);
    Blueprint blueprint = editions.blueprint(edition);
    int number = weights.all(blueprint).getFirst().number();
    return number == latest && weights.draft(blueprint, number + 1, points, reason);
  }

  /** Other weights hold: what was solved with those before is no longer shown. */
  @EventListener
  void on(RuleVersions.Changed changed) {
    if (changed.step().equals(MatchingRegister.STEP)) {
      journal.wrote("weights.set", "programme", null, changed.programme());
    }
  }
}
