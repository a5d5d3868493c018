package org.passerelle.oversight.web;

import java.util.List;
import org.passerelle.access.Open;
import org.passerelle.oversight.PublicRegister;
import org.passerelle.pages.Texts;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Which steps a computer prepares, for everybody to read. */
@Controller
@Open("what a computer prepares about people is no secret")
class PublicRegisterController {
  private final PublicRegister register;

  PublicRegisterController(PublicRegister register) {
    this.register = register;
  }

  @GetMapping("/n/{network}/automated-steps")
  String show(@PathVariable String network, Texts texts, Model model) {
    model.addAttribute("entries", register.entries(texts));
    model.addAttribute("path", "/n/" + network + "/automated-steps");
    return "oversight/publicRegister";
  }

  @GetMapping("/n/{network}/automated-steps.json")
  ResponseEntity<List<PublicRegister.Entry>> data(Texts texts) {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(register.entries(texts));
  }
}
