package org.passerelle.oversight.web;

import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.oversight.DecisionFiles;
import org.passerelle.oversight.NoLongerKept;
import org.passerelle.oversight.Replays;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.pages.Texts;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One suggestion: why it was made, who decided what, and the same made again. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@RequestMapping(DecisionFileController.PATH)
class DecisionFileController {
  static final String PATH = "/staff/oversight/decisions/{id}";

  private final DecisionFiles files;
  private final Replays replays;

  DecisionFileController(DecisionFiles files, Replays replays) {
    this.files = files;
    this.replays = replays;
  }

  @GetMapping
  String show(@PathVariable UUID id, Form form, Texts texts, Model model) {
    model.addAttribute("file", files.open(id, texts));
    model.addAttribute("form", form);
    return "oversight/decision";
  }

  @PostMapping("/replays")
  String replay(@PathVariable UUID id, RedirectAttributes redirect) {
    made(id).after(redirect);
    return "redirect:/staff/oversight/decisions/" + id;
  }

  private Notice made(UUID id) {
    try {
      return replays.replay(id).same()
          ? Notice.done("oversight.staff.replay.same")
          : Notice.trouble("oversight.staff.replay.different");
    } catch (NoLongerKept gone) {
      return Notice.trouble("oversight.staff.replay.gone");
    }
  }
}
