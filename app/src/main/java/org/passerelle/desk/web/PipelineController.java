package org.passerelle.desk.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.desk.Board;
import org.passerelle.desk.ProgrammeWords;
import org.passerelle.desk.ParticipationLines;
import org.passerelle.desk.ParticipationLines.StageCount;
import org.passerelle.desk.ParticipationLines.Usual;
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
    Edition edition = edition(form, all);
    List<StageCount> counts = lines.counts(edition, form.holds("mine", "yes"));
    model.addAttribute("edition", edition);
    model.addAttribute("blueprint", editions.blueprint(edition));
    model.addAttribute("words", words);
    model.addAttribute("counts", new StageCounts(counts));
    model.addAttribute("cards", form.holds("view", "board") ? board.cards(edition, form.holds("mine", "yes")) : List.of());
    return "desk/pipeline";
  }

  /** The one asked for; else the usual one, with one's own people first where there are any. */
  private Edition edition(Form form, List<Edition> all) {
    UUID wanted = PeopleController.edition(form.optional("edition"));
    if (wanted == null) {
      Optional<Usual> usual = lines.usualEdition();
      wanted = usual.map(Usual::edition).orElse(null);
      usual.filter(one -> one.own() && form.value("mine").isEmpty()).ifPresent(one -> form.known("mine", "yes"));
    }
    UUID shown = wanted;
    Edition edition = all.stream().filter(one -> one.id().equals(shown)).findFirst().orElse(all.getFirst());
    form.known("edition", edition.id());
    return edition;
  }
}
