package org.passerelle.access.signin;

import org.passerelle.access.Open;
import org.passerelle.pages.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@Open("people come here to sign in")
class SignInController {

  @GetMapping("/sign-in")
  String ways(Form form, org.springframework.ui.Model model) {
    model.addAttribute("form", form);
    return "pages/signIn";
  }
}
