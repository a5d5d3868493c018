package org.passerelle.replay;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.employers.Offering;
import org.passerelle.employers.Offers.NewOffer;
import org.passerelle.employers.Placement;
import org.passerelle.employers.Placement.Ending;
import org.passerelle.employers.Placement.Reason;
import org.passerelle.employers.Placement.Said;
import org.passerelle.employers.Placement.Tutor;
import org.passerelle.employers.Placements.AtStage;
import org.passerelle.employers.WorkTerms;
import org.passerelle.people.Paper;
import org.passerelle.people.Papers.Look;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.blueprint.Outcomes.Contract;
import org.passerelle.programmes.blueprint.Relationship;
import org.passerelle.programmes.blueprint.ScreeningCheck;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.replay.JourneyPlay.Settled;
import org.passerelle.replay.PublishedHistory.Walk;

/** Offers from companies and placements there. */
final class WorkPlay {
  private static final int FULL_TIME = 38;
  private final JourneyVerbs verbs;
  private final Timetable timetable;
  private int host;

  WorkPlay(JourneyVerbs verbs, Timetable timetable) {
    this.verbs = verbs;
    this.timetable = timetable;
  }

  /** Those to whom an offer is made, their right to work seen; the first of them say yes and are expected at work. */
  List<Participation> offer(Group group, Walk walk, Stage.Offer stage, List<Participation> there) {
    List<Participation> asked = there.subList(0, group.share(walk.people(), there.size()));
    int yes = group.share(walk.passed(), asked.size());
    Stage.Placement leadsTo = placementAfter(group, stage);
    LocalDate today = verbs.intake().today();
    for (int i = 0; i < asked.size(); i++) {
      Participation who = asked.get(i);
      verbs.work().papers().see(
          who.person(), new Look(Paper.Kind.WORK_RIGHT, null, true, today, today.plusYears(2)));
      Offering made =
          verbs.work().offers().make(
              new NewOffer(company(who, walk), null, who.id(), terms(leadsTo, today, last(walk, leadsTo, today)), null), null);
      if (!(made instanceof Offering.Made offer)) {
        throw new IllegalStateException("No offer could be made: " + made);
      }
      if (i >= yes) {
        verbs.work().offers().decline(offer.offer().id(), null);
      } else if (!(verbs.work().offers().accept(offer.offer().id()) instanceof Offering.Accepted)) {
        throw new IllegalStateException("The offer could not be accepted: " + offer.offer());
      }
    }
    return asked.subList(0, yes);
  }

  private static Stage.Placement placementAfter(Group group, Stage.Offer offer) {
    return group.journey().stages().stream()
        .dropWhile(stage -> !stage.key().equals(offer.key()))
        .filter(Stage.Placement.class::isInstance)
        .map(Stage.Placement.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static WorkTerms terms(Stage.Placement stage, LocalDate first, @Nullable LocalDate last) {
    Integer hours = stage.hoursAWeek() == null ? FULL_TIME : stage.hoursAWeek();
    return new WorkTerms(
        stage.type(), null, "As usual in this house", "At the company", stage.paid(),
        stage.paid() ? "As usual in this house" : null, hours, last == null ? Contract.PERMANENT : Contract.FIXED_TERM,
        first, last);
  }

  void stay(Group group, Walk walk, Stage.Placement stage, List<Participation> there, Settled settled) {
    List<Participation> asked = there.subList(0, group.share(walk.people(), there.size()));
    List<Participation> passed = asked.subList(0, group.share(walk.passed(), asked.size()));
    LocalDate today = verbs.intake().today();
    @Nullable LocalDate last = last(walk, stage, today);
    Map<Participation, UUID> placed = new LinkedHashMap<>();
    asked.forEach(who -> placed.put(who, running(who, stage).orElseGet(() -> begin(who, walk, stage, today, last))));
    if (last == null) {
      settled.settle(group, walk, walk.stay() ? there : minus(there, asked), List.of());
      return;
    }
    timetable.on(last, 17, () -> {
      placed.forEach((who, id) -> end(id, stage, passed.contains(who), verbs.intake().today()));
      settled.settle(group, walk, there, passed);
    });
  }

  /** Whoever accepted an offer is there already. */
  private Optional<UUID> running(Participation who, Stage.Placement stage) {
    return verbs.work().placements().ofParticipations(List.of(who.id())).stream()
        .filter(one -> one.isRunning() && stage.key().equals(one.stage()))
        .map(Placement::id)
        .findFirst();
  }

  private static List<Participation> minus(List<Participation> all, List<Participation> some) {
    return all.stream().filter(who -> !some.contains(who)).toList();
  }

  private static @Nullable LocalDate last(Walk walk, Stage.Placement stage, LocalDate first) {
    if (walk.lasts() != null) {
      return first.plusDays(walk.lasts() - 1L);
    }
    return stage.least() == null ? null : first.plus(stage.least()).minusDays(1);
  }

  private UUID begin(Participation who, Walk walk, Stage.Placement stage, LocalDate first, @Nullable LocalDate last) {
    Map<ScreeningCheck.Kind, Optional<LocalDate>> seen = new EnumMap<>(ScreeningCheck.Kind.class);
    stage.papers().forEach(paper -> seen.put(paper, Optional.of(first.plusYears(2))));
    Offering began =
        verbs.work().placements().begin(
            new AtStage(
                who.id(), stage.key(), company(who, walk), terms(stage, first, last),
                stage.tutor() ? new Tutor("Tutor", null) : null, seen));
    if (!(began instanceof Offering.Accepted accepted)) {
      throw new IllegalStateException("No placement could begin: " + began);
    }
    return accepted.placement().id();
  }

  private void end(UUID placement, Stage.Placement stage, boolean planned, LocalDate on) {
    String reason =
        stage.endReasons().stream()
            .filter(one -> planned == (one.ending() == Relationship.Ending.PLANNED))
            .findFirst()
            .map(Relationship.EndReason::key)
            .orElse((planned ? Reason.TERM_OVER : Reason.LEFT).key());
    verbs.work().placements().end(placement, new Ending(on, reason, null, Said.STAFF));
  }

  private UUID company(Participation who, Walk walk) {
    return verbs.work().companies().named(who.organisation(), "Company " + (1 + host++ % walk.hosts())).id();
  }
}
