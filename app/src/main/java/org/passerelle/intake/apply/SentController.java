package org.passerelle.intake.apply;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.passerelle.access.Open;
import org.passerelle.intake.apply.DraftInBrowser.Opened;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** It arrived: what happens now, and by when. */
@Controller
@Open("whoever holds the link or the code of an application")
class SentController {
  private final DraftInBrowser inBrowser;
  private final Sending sending;

  SentController(DraftInBrowser inBrowser, Sending sending) {
    this.inBrowser = inBrowser;
    this.sending = sending;
  }

  @GetMapping("/n/{network}/{programme}/{role}/apply/sent")
  String show(
      @PathVariable String network, @PathVariable String programme, @PathVariable String role,
      HttpServletRequest request, Model model) {
    Optional<Opened> opened = inBrowser.find(request, programme, role);
    Optional<JourneySoFar> journey = opened.flatMap(found -> sending.journey(found.draft().id()));
    if (journey.isEmpty()) {
      return opened.map(found -> "redirect:" + found.path("answers")).orElse("redirect:/n/" + network + "/resume");
    }
    model.addAttribute("journey", journey.get());
    model.addAttribute("offer", journey.get().offer());
    return "intake/sent";
  }
}
