package org.passerelle.employers.own;

import org.passerelle.access.Allowed;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Everything about work that concerns the signed-in person. */
@Controller
class OwnJobsController {
  private final OwnJobs jobs;

  OwnJobsController(OwnJobs jobs) {
    this.jobs = jobs;
  }

  @Allowed(Role.PARTICIPANT)
  @GetMapping("/me/jobs")
  String list(Model model) {
    model.addAttribute("mine", jobs.mine());
    return "employers/own/jobs";
  }
}
