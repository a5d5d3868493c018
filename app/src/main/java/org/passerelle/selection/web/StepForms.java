package org.passerelle.selection.web;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.pages.Form;
import org.passerelle.pages.Fragment;
import org.passerelle.pages.Page;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.NotFound;
import org.passerelle.selection.StageWork;
import org.springframework.stereotype.Component;

/** Reads the form of a stage kind and calls its verb; what was typed stays where something is wrong. */
@Component
class StepForms {
  private final ChoiceForms choices;
  private final List<StageWork> others;

  StepForms(ChoiceForms choices, List<StageWork> others) {
    this.choices = choices;
    this.others = others;
  }

  /** @return the key of what to say when it is done; nothing when the form has errors */
  Optional<String> take(Room room, Room.Row row, Form form, Page page) {
    return switch (room.stage()) {
      case Stage.Nomination nomination -> choices.putForward(row, form);
      case Stage.Test test -> choices.mark(row, test, form, page);
      case Stage.Assessment day -> choices.observe(row, day, form);
      case Stage.Selection selection -> choices.choose(row, selection, form, page);
      case Stage.Decision decision -> choices.decide(row, decision, form);
      default -> other(room).orElseThrow(() -> new NotFound("stage")).take(row.who(), room.stage(), form, page);
    };
  }

  /** The fields of a stage that another part fills; {@code null} for those of this part. */
  @Nullable Content asked(Room room, Room.Row row, Form form, Page page) {
    return other(room)
        .map(other -> other.asks(row.who(), room.stage(), form, page))
        .map(asked -> Fragment.of(page, asked.template(), asked.model()))
        .orElse(null);
  }

  private Optional<StageWork> other(Room room) {
    return others.stream().filter(other -> other.takes(room.stage())).findFirst();
  }

  void known(Form form, LocalDate today) {
    form.known("on", today);
  }
}
