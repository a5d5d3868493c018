package org.passerelle.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.passerelle.access.Account;
import org.passerelle.access.Arrival;
import org.passerelle.access.DemoSignIn;
import org.passerelle.access.Open;
import org.passerelle.scope.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Becomes somebody invented, in a demonstration only; elsewhere these addresses do not exist. */
@Controller
@Open("a demonstration has nothing to protect")
class DemoSignInController {
  private final DemoSignIn demo;
  private final Arrival arrival;

  DemoSignInController(DemoSignIn demo, Arrival arrival) {
    this.demo = demo;
    this.arrival = arrival;
  }

  @GetMapping("/demo/{figure}")
  String ask(@PathVariable String figure, Model model) {
    model.addAttribute("account", account(figure));
    model.addAttribute("figure", figure);
    return "access/demoSignIn";
  }

  @PostMapping("/demo/{figure}")
  String enter(@PathVariable String figure, HttpServletRequest request, HttpServletResponse response) {
    return "redirect:" + arrival.of(account(figure), true, "demo", request, response);
  }

  private Account account(String figure) {
    return demo.account(figure).orElseThrow(() -> new NotFound("demonstration"));
  }
}
