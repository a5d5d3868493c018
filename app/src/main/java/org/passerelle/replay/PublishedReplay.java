package org.passerelle.replay;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.passerelle.access.Network;
import org.passerelle.access.Networks;
import org.passerelle.impact.money.Cost;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.Blueprints;
import org.passerelle.programmes.blueprint.Role;
import org.passerelle.scope.Ids;
import org.passerelle.scope.InScope;
import org.passerelle.scope.MovableClock;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Component;

/** Plays the published history of any practice whose file lies beside the blueprints. */
@Component
public class PublishedReplay {
  private static final long SEED = 20_170_601L;
  private final Networks networks;
  private final Stagehand stagehand;
  private final JourneyVerbs verbs;
  private final InScope inScope;
  private final MovableClock clock;

  PublishedReplay(Networks networks, Stagehand stagehand, JourneyVerbs verbs, InScope inScope, MovableClock clock) {
    this.networks = networks;
    this.stagehand = stagehand;
    this.verbs = verbs;
    this.inScope = inScope;
    this.clock = clock;
  }

  /** Founds a network and plays the history; the product's clock stands at the evening of {@code today} afterwards. */
  public Network play(String practice, String slug, LocalDate today) {
    PublishedHistory history = PublishedHistories.of(practice).orElseThrow();
    return play(history, Blueprints.shipped(practice).orElseThrow(), slug, today);
  }

  /** The same for a history and a blueprint at hand. */
  Network play(PublishedHistory history, Blueprints.Loaded loaded, String slug, LocalDate today) {
    Blueprint blueprint = loaded.blueprint();
    clock.moveTo(today.minusDays(history.daysPlayed()).atTime(6, 0).atZone(Stagehand.ZONE).toInstant());
    Network network =
        networks.found(
            slug, blueprint.organisation().name() + " (replay)", Network.Kind.REPLAY, Stagehand.ZONE,
            blueprint.languages().getFirst().tag(), blueprint.organisation().country());
    playIn(stagehand.hire(network, 8, 6), history, loaded, today);
    return network;
  }

  /** The same among the people of a network that is there. */
  void playIn(ReplayStaff staff, PublishedHistory history, Blueprints.Loaded loaded, LocalDate today) {
    Blueprint blueprint = loaded.blueprint();
    LocalDate first = today.minusDays(history.daysPlayed());
    clock.moveTo(first.atTime(7, 0).atZone(Stagehand.ZONE).toInstant());
    Scope leader = staff.leader().scope();
    List<Edition> editions = inScope.call(leader, () -> open(history, loaded, first));
    Timetable timetable = new Timetable(Stagehand.ZONE);
    SlotBook slots = new SlotBook(verbs.intake().slots(), verbs.intake().appointments(), staff, Stagehand.ZONE);
    JourneyPlay play = new JourneyPlay(verbs, timetable, staff, new InventedPeople(SEED), slots);
    Role role = blueprint.role(history.role());
    for (int number = 0; number < history.editions(); number++) {
      LocalDate day = first.plusDays((long) number * history.every());
      Edition edition = editions.get(Math.min(number, editions.size() - 1));
      play.plan(new Group(history, number, edition, role.path(), day), role);
    }
    timetable.on(today, 8, () -> history.costs().forEach(spent -> verbs.trial().costs().note(
        history.practice(),
        new Cost(Ids.next(), spent.what(), first, today, BigDecimal.valueOf(spent.amount())))));
    Instant evening = today.atTime(LocalTime.of(23, 0)).atZone(Stagehand.ZONE).toInstant();
    timetable.playUntil(evening, leader, inScope, clock);
  }

  /** A rolling programme has one edition that people join at any time. */
  private List<Edition> open(PublishedHistory history, Blueprints.Loaded loaded, LocalDate first) {
    UUID version = verbs.intake().editions().load(loaded);
    UUID organisation = networks.organisations().getFirst().id();
    List<Edition> editions = new ArrayList<>();
    int several = loaded.blueprint().editions().rolling() ? 1 : history.editions();
    for (int number = 0; number < several; number++) {
      LocalDate opens = first.plusDays((long) number * history.every());
      String name = several == 1 ? history.place() : history.place() + " " + (number + 1);
      editions.add(verbs.intake().editions().open(organisation, version, name, opens, null));
    }
    return editions;
  }
}
