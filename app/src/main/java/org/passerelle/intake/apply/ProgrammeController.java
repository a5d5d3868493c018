package org.passerelle.intake.apply;

import java.util.List;
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
    List<Way> ways = offers.ways(programme);
    model.addAttribute("offer", ways.isEmpty() ? offers.latest(programme) : ways.getFirst().offer());
    model.addAttribute("ways", ways);
    return "intake/programme";
  }
}
