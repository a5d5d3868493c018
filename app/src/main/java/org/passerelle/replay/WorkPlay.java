package org.passerelle.replay;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.blueprint.Relationship.Ending;
import org.passerelle.programmes.blueprint.ScreeningCheck;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.programmes.blueprint.Stage.OfferTerm;
import org.passerelle.replay.JourneyPlay.Settled;
import org.passerelle.replay.PublishedHistory.Walk;
import org.passerelle.selection.Offers.Making;
import org.passerelle.selection.Stays.Beginning;
import org.passerelle.selection.Stays.NewStay;
import org.passerelle.selection.Stays.Stay;

/** Offers and stays at hosts. */
final class WorkPlay {
  private final JourneyVerbs verbs;
  private final Timetable timetable;
  private final Map<UUID, String> agreed = new HashMap<>();
  private int host;

  WorkPlay(JourneyVerbs verbs, Timetable timetable) {
    this.verbs = verbs;
    this.timetable = timetable;
  }

  /** Those to whom an offer is made; the first of them say yes. */
  List<Participation> offer(Group group, Walk walk, Stage.Offer stage, List<Participation> there) {
    List<Participation> asked = there.subList(0, group.share(walk.people(), there.size()));
    int yes = group.share(walk.passed(), asked.size());
    for (int i = 0; i < asked.size(); i++) {
      String host = nextHost(walk);
      Making made = verbs.choice().offers().make(asked.get(i).id(), stage.key(), host, terms(stage), null);
      if (!(made instanceof Making.Made offer)) {
        throw new IllegalStateException("No offer could be made: " + made);
      }
      verbs.choice().offers().answer(offer.offer().id(), i < yes, null);
      agreed.put(asked.get(i).id(), host);
    }
    return asked.subList(0, yes);
  }

  private static Map<OfferTerm, String> terms(Stage.Offer stage) {
    Map<OfferTerm, String> terms = new EnumMap<>(OfferTerm.class);
    stage.states().forEach(term -> terms.put(term, "As usual in this house"));
    return terms;
  }

  void stay(Group group, Walk walk, Stage.Placement stage, List<Participation> there, Settled settled) {
    List<Participation> asked = there.subList(0, group.share(walk.people(), there.size()));
    List<Participation> passed = asked.subList(0, group.share(walk.passed(), asked.size()));
    LocalDate today = verbs.intake().today();
    @Nullable LocalDate last = last(walk, stage, today);
    Map<Participation, Stay> stays = new LinkedHashMap<>();
    asked.forEach(who -> stays.put(who, begin(who, walk, stage, today, last)));
    if (last == null) {
      settled.settle(group, walk, walk.stay() ? there : minus(there, asked), List.of());
      return;
    }
    timetable.on(last, 17, () -> {
      stays.forEach((who, stay) -> end(stay, stage, passed.contains(who), verbs.intake().today()));
      settled.settle(group, walk, there, passed);
    });
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

  private Stay begin(
      Participation who, Walk walk, Stage.Placement stage, LocalDate first, @Nullable LocalDate last) {
    Map<ScreeningCheck.Kind, Optional<LocalDate>> seen = new EnumMap<>(ScreeningCheck.Kind.class);
    stage.papers().forEach(paper -> seen.put(paper, Optional.of(first.plusYears(2))));
    Beginning beginning =
        verbs.choice().stays().begin(
            who.id(), stage.key(), new NewStay(hostOf(who, walk), stage.tutor() ? "Tutor" : null, first, last, seen));
    if (!(beginning instanceof Beginning.Begun begun)) {
      throw new IllegalStateException("No stay could begin: " + beginning);
    }
    return begun.stay();
  }

  private void end(Stay stay, Stage.Placement stage, boolean planned, LocalDate on) {
    String reason =
        stage.endReasons().stream()
            .filter(one -> planned == (one.ending() == Ending.PLANNED))
            .findFirst()
            .map(one -> one.key())
            .orElse("completed");
    verbs.choice().stays().end(stay.id(), on, reason, null);
  }

  /** Whoever accepted an offer goes where it came from. */
  private String hostOf(Participation who, Walk walk) {
    String offered = agreed.remove(who.id());
    return offered == null ? nextHost(walk) : offered;
  }

  private String nextHost(Walk walk) {
    return "Company " + (1 + host++ % walk.hosts());
  }
}
