package org.passerelle.access.web;

import org.passerelle.access.Open;
import org.passerelle.pages.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@Open("people come here to sign in")
class SignInController {
  static final String PAGE = "pages/signIn";

  @GetMapping("/sign-in")
  String ways(Form form, Model model) {
    model.addAttribute("form", form);
    return PAGE;
  }
}
