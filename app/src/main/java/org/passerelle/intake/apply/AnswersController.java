package org.passerelle.intake.apply;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.passerelle.access.Open;
import org.passerelle.intake.apply.DraftInBrowser.Opened;
import org.passerelle.pages.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** "Check your answers": all of them on one page, each with a way to change it. */
@Controller
@Open("whoever holds the link or the code of an application")
class AnswersController {
  private final DraftInBrowser inBrowser;

  AnswersController(DraftInBrowser inBrowser) {
    this.inBrowser = inBrowser;
  }

  @GetMapping("/n/{network}/{programme}/{role}/apply/answers")
  String show(
      @PathVariable String network, @PathVariable String programme, @PathVariable String role, Page page,
      HttpServletRequest request, Model model) {
    Optional<Opened> found = inBrowser.find(request, programme, role);
    if (found.isEmpty()) {
      return "redirect:/n/" + network + "/resume";
    }
    Opened opened = found.get();
    if (opened.draft().isSent()) {
      return "redirect:" + opened.path("sent");
    }
    model.addAttribute("offer", opened.offer());
    model.addAttribute("code", opened.code());
    model.addAttribute("given", GivenAnswer.all(opened.questions(), opened.path(""), page));
    model.addAttribute("declaration", opened.path("declaration"));
    return "intake/answers";
  }
}
