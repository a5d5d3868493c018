package org.passerelle.replay;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.passerelle.access.Accounts;
import org.passerelle.access.Network;
import org.passerelle.access.Networks;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.blueprint.Blueprints;
import org.passerelle.scope.InScope;
import org.passerelle.scope.MovableClock;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Component;

/** Sets a stage - a network, its staff, an edition - and plays a history on it. */
@Component
class Stagehand {
  static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
  private static final LocalTime EVENING = LocalTime.of(23, 0);
  private final Networks networks;
  private final Accounts accounts;
  private final InScope inScope;
  private final MovableClock clock;
  private final Histories histories;

  Stagehand(Networks networks, Accounts accounts, InScope inScope, MovableClock clock, Histories histories) {
    this.networks = networks;
    this.accounts = accounts;
    this.inScope = inScope;
    this.clock = clock;
    this.histories = histories;
  }

  /** Founds a network as of the first day of a plan. */
  Network found(String slug, String name, Network.Kind kind, Plan plan, LocalDate today) {
    clock.moveTo(plan.firstDay(today).atTime(6, 0).atZone(ZONE).toInstant());
    return networks.found(slug, name, kind, ZONE, "fr", "BE");
  }

  ReplayStaff hire(Network network, int advisers, int trainers) {
    return inScope.call(
        Scope.system(network.id()),
        () -> ReplayStaff.hire(accounts, organisation(), network.slug() + ".example", advisers, trainers));
  }

  /** Opens an edition of a shipped programme and plays it; the clock stands at the evening of {@code today} afterwards. */
  Edition play(String programme, String name, Plan plan, LocalDate today, ReplayStaff staff, long seed) {
    return play(Blueprints.shipped(programme).orElseThrow(), name, plan, today, EVENING, staff, seed);
  }

  /** The same for a blueprint at hand, up to an hour of {@code today}; what would come later that day is left to those who look. */
  Edition play(
      Blueprints.Loaded blueprint, String name, Plan plan, LocalDate today, LocalTime until, ReplayStaff staff,
      long seed) {
    Scope scope = staff.leader().scope();
    int elsewhere = inScope.call(scope, () -> histories.supporters(blueprint.blueprint()));
    clock.moveTo(plan.firstDay(today).atTime(7, 0).atZone(ZONE).toInstant());
    Edition edition = inScope.call(scope, () -> histories.open(organisation(), blueprint, name, plan.firstDay(today)));
    Script script = new Script(plan, edition, today, elsewhere, seed);
    inScope.call(scope, () -> histories.of(script, staff)).play(staff, inScope, clock, until);
    return edition;
  }

  private UUID organisation() {
    return networks.organisations().getFirst().id();
  }
}
