package org.passerelle.intake.apply;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.pages.Page;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.programmes.StageVisit;
import org.passerelle.programmes.blueprint.Role;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.programmes.blueprint.Texts;
import org.passerelle.programmes.blueprint.Who;
import org.passerelle.programmes.blueprint.Word;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where somebody stands on the way of their programme, as it is told to them. */
@Component
public class Whereabouts {
  private final Journeys journeys;
  private final Participations participations;
  private final Offers offers;
  private final Journal journal;

  Whereabouts(Journeys journeys, Participations participations, Offers offers, Journal journal) {
    this.journeys = journeys;
    this.participations = participations;
    this.offers = offers;
    this.journal = journal;
  }

  /** @param ended how the journey ended before its time, or {@code null} */
  public record Standing(
      Participation participation, Offer offer, Role role, List<Step> steps, StageVisit.@Nullable Exit ended) {

    /** The steps that are open now. */
    public List<Step> now() {
      return steps.stream().filter(step -> step.state() == State.OPEN).toList();
    }

    public boolean isUnderWay() {
      return !now().isEmpty();
    }

    /** Who acts in a step, in the programme's own words where it has some. */
    public String who(Page page, Stage stage) {
      return page.list(stage.frame().who().stream().map(who -> oneWho(page, who)).toList());
    }

    private String oneWho(Page page, Who who) {
      Optional<Texts> own = who == Who.ADVISER ? offer.blueprint().word(Word.ADVISER) : Optional.empty();
      return own.map(words -> words.in(page.language())).orElseGet(() -> page.textOf("intake.who.", who));
    }
  }

  /** @param since the day it was entered; @param promised the day by which it should be done */
  public record Step(Stage stage, State state, @Nullable LocalDate since, @Nullable LocalDate promised) {}

  public enum State {
    DONE,
    OPEN,
    AHEAD
  }

  OffsetDateTime now() {
    return journal.now();
  }

  @Transactional(readOnly = true)
  public Standing of(UUID participation) {
    return of(participations.get(participation));
  }

  @Transactional(readOnly = true)
  public List<Standing> ofPerson(UUID person) {
    return participations.ofPerson(person).stream().map(this::of).toList();
  }

  private Standing of(Participation participation) {
    Offer offer = offers.of(participation.edition());
    Role role = offer.blueprint().role(participation.role());
    List<StageVisit> visits = journeys.visits(participation.id());
    List<Step> steps = new ArrayList<>();
    String track = role.tracks().isEmpty() ? null : journeys.track(participation.id()).orElse(null);
    for (Stage stage : role.path().onTrack(track).stages()) {
      step(stage, visits).ifPresent(steps::add);
    }
    return new Standing(participation, offer, role, steps, endOf(visits));
  }

  private Optional<Step> step(Stage stage, List<StageVisit> visits) {
    StageVisit last =
        visits.stream().filter(visit -> visit.stage().equals(stage.key())).reduce((a, b) -> b).orElse(null);
    if (last == null) {
      return stage.frame().optional()
          ? Optional.empty()
          : Optional.of(new Step(stage, State.AHEAD, null, null));
    }
    LocalDate since = LocalDate.ofInstant(last.enteredAt(), journal.zone());
    StageVisit.Exit exit = last.exit();
    if (exit == null) {
      return Optional.of(new Step(stage, State.OPEN, since, last.dueOn()));
    }
    return exit.result() == StageVisit.Result.DONE
        ? Optional.of(new Step(stage, State.DONE, LocalDate.ofInstant(exit.leftAt(), journal.zone()), null))
        : Optional.empty();
  }

  private static StageVisit.@Nullable Exit endOf(List<StageVisit> visits) {
    if (visits.stream().anyMatch(StageVisit::isOpen)) {
      return null;
    }
    return visits.stream()
        .map(StageVisit::exit)
        .filter(exit -> exit != null && exit.result().ends())
        .findFirst()
        .orElse(null);
  }
}
