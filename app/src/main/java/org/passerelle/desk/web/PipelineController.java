package org.passerelle.desk.web;

import java.util.List;
import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.desk.Board;
import org.passerelle.desk.ProgrammeWords;
import org.passerelle.desk.ParticipationLines;
import org.passerelle.desk.ParticipationLines.StageCount;
import org.passerelle.pages.Form;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Editions;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@Allowed({Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR})
class PipelineController {
  private final ParticipationLines lines;
  private final Board board;
  private final Editions editions;
  private final ProgrammeWords words;

  PipelineController(ParticipationLines lines, Board board, Editions editions, ProgrammeWords words) {
    this.lines = lines;
    this.board = board;
    this.editions = editions;
    this.words = words;
  }

  /** As a table, or as a board with {@code view=board}. */
  @GetMapping("/staff/pipeline")
  @Transactional(readOnly = true)
  String show(Form form, Model model) {
    List<Edition> all = editions.all();
    model.addAttribute("editions", all);
    model.addAttribute("form", form);
    model.addAttribute("board", form.holds("view", "board"));
    if (all.isEmpty()) {
      return "desk/pipelineEmpty";
    }
    UUID asked = PeopleController.edition(form.optional("edition"));
    UUID wanted = asked != null ? asked : lines.usualEdition().orElse(null);
    Edition edition = all.stream().filter(one -> one.id().equals(wanted)).findFirst().orElse(all.getFirst());
    form.known("edition", edition.id());
    List<StageCount> counts = lines.counts(edition, form.holds("mine", "yes"));
    model.addAttribute("edition", edition);
    model.addAttribute("blueprint", editions.blueprint(edition));
    model.addAttribute("words", words);
    model.addAttribute("counts", new StageCounts(counts));
    model.addAttribute("cards", form.holds("view", "board") ? board.cards(edition, form.holds("mine", "yes")) : List.of());
    return "desk/pipeline";
  }
}
