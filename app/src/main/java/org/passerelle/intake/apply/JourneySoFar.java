package org.passerelle.intake.apply;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.pages.Page;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.StageVisit;
import org.passerelle.programmes.blueprint.Role;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.programmes.blueprint.Texts;
import org.passerelle.programmes.blueprint.Who;
import org.passerelle.programmes.blueprint.Word;

/**
 * How far somebody has come on their journey, as it is told to them.
 *
 * @param steps stages passed, open and ahead, in the order of the journey; without optional ones that were not entered
 * @param ended how the journey ended before its time, or {@code null}
 */
public record JourneySoFar(
    Participation participation, Offer offer, Role role, List<Step> steps, StageVisit.@Nullable Exit ended) {

  /** @param since the day it was entered, or left when it is done; @param promised the day by which it should be done */
  public record Step(Stage stage, State state, @Nullable LocalDate since, @Nullable LocalDate promised) {}

  public enum State {
    DONE,
    OPEN,
    AHEAD
  }

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
