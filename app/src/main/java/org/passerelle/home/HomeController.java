package org.passerelle.home;

import org.passerelle.access.Open;
import org.passerelle.pages.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@Open("the first page")
class HomeController {
  private final OpenProgrammes programmes;

  HomeController(OpenProgrammes programmes) {
    this.programmes = programmes;
  }

  @GetMapping("/")
  String home(Page page, Model model) {
    model.addAttribute("programmes", programmes.on(page));
    programmes.resumePath().ifPresent(path -> model.addAttribute("resumePath", path));
    return "pages/home";
  }
}
