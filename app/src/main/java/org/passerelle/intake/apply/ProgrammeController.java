package org.passerelle.intake.apply;

import org.passerelle.access.Open;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
@Open("whoever wonders whether a programme is for them")
class ProgrammeController {
  private final Offers offers;

  ProgrammeController(Offers offers) {
    this.offers = offers;
  }

  @GetMapping("/n/{network}/{programme}")
  String show(@PathVariable String programme, Model model) {
    model.addAttribute("offer", offers.open(programme));
    return "intake/programme";
  }
}
