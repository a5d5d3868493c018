package org.passerelle.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
@Open("whoever wants to leave may")
class SignOutController {
  private final Arrival arrival;

  SignOutController(Arrival arrival) {
    this.arrival = arrival;
  }

  @PostMapping("/sign-out")
  String leave(HttpServletRequest request, HttpServletResponse response) {
    arrival.leave(request, response);
    return "redirect:/";
  }
}
