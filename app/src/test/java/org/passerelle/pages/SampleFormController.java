package org.passerelle.pages;

import org.passerelle.access.Open;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A page with a form, as other parts write them: it signs in whoever types a code that starts with A. */
@Controller
@Open("nothing but what the reader typed is shown")
@RequestMapping("/sample-form")
class SampleFormController {

  @GetMapping
  String show(Form form, Model model) {
    model.addAttribute("form", form.known("totp", "A1"));
    model.addAttribute("action", "/sample-form");
    return "pages/signInTotp";
  }

  @PostMapping
  String save(Form form, Model model, RedirectAttributes redirect) {
    if (!form.required("totp", "pages.error.date").startsWith("A")) {
      form.error("totp", "pages.error.date");
    }
    if (!form.valid()) {
      model.addAttribute("form", form);
      model.addAttribute("action", "/sample-form");
      return "pages/signInTotp";
    }
    Notice.done("pages.waiting", "count", 3).after(redirect);
    return "redirect:/sample-form";
  }

  @GetMapping("/broken")
  String fail() {
    throw new IllegalStateException("as a defect would");
  }
}
