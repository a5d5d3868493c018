package org.passerelle.selection.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.passerelle.pages.Form;
import org.passerelle.pages.Page;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.NotFound;
import org.passerelle.selection.Stays;
import org.springframework.stereotype.Component;

/** Reads the form of a stage kind and calls its verb; what was typed stays where something is wrong. */
@Component
class StepForms {
  private final ChoiceForms choices;
  private final WorkForms work;

  StepForms(ChoiceForms choices, WorkForms work) {
    this.choices = choices;
    this.work = work;
  }

  /** @return the key of what to say when it is done; nothing when the form has errors */
  Optional<String> take(Room room, Room.Row row, Form form, Page page) {
    return switch (room.stage()) {
      case Stage.Test test -> choices.mark(row, test, form, page);
      case Stage.Assessment day -> choices.observe(row, day, form);
      case Stage.Selection selection -> choices.choose(row, selection, form, page);
      case Stage.Decision decision -> choices.decide(row, decision, form);
      case Stage.Offer offer -> work.offer(row, offer, form, page);
      case Stage.Placement placement -> work.stay(row, placement, form, page);
      default -> throw new NotFound("stage");
    };
  }

  void known(Room room, Room.Row row, Form form, LocalDate today) {
    form.known("on", today);
    work.known(room, row, form);
  }

  List<Stays.Stay> staysOf(Room.Row row, Room room) {
    return work.staysOf(row, room.stage().key());
  }
}
