package org.passerelle.learning.web;

import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.learning.Enrolling;
import org.passerelle.learning.Enrolments;
import org.passerelle.learning.Runs;
import org.passerelle.pages.Notice;
import org.passerelle.scope.InScope;
import org.passerelle.scope.NotAllowed;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Learners join a course of the catalogue themselves, and leave it. Places are given by the system on their behalf. */
@Controller
@RequestMapping("/me/learning/enrolments")
@Allowed(Role.PARTICIPANT)
class MyEnrolmentController {
  private final Enrolments enrolments;
  private final Runs runs;
  private final InScope inScope;

  MyEnrolmentController(Enrolments enrolments, Runs runs, InScope inScope) {
    this.enrolments = enrolments;
    this.runs = runs;
    this.inScope = inScope;
  }

  @PostMapping
  String join(@RequestParam UUID course, RedirectAttributes redirect) {
    UUID person = person();
    boolean open = runs.joinable().stream().anyMatch(run -> run.id().equals(course));
    Enrolling enrolling =
        open ? asSystem(() -> enrolments.enrolPerson(course, person)) : new Enrolling.NotTheirTurn();
    switch (enrolling) {
      case Enrolling.Enrolled enrolled -> Notice.done("learning.join.done").after(redirect);
      case Enrolling.OnWaitingList list ->
          Notice.information("learning.waiting.place", "place", list.position()).after(redirect);
      case Enrolling.AlreadyIn in -> Notice.information("learning.join.in").after(redirect);
      case Enrolling.TooLate late -> Notice.trouble("learning.join.late").after(redirect);
      case Enrolling.NotTheirTurn not -> Notice.trouble("learning.join.late").after(redirect);
    }
    return "redirect:/me/learning";
  }

  /** Out of trainings of a programme the team takes somebody, after a talk. */
  @PostMapping("/{id}/ending")
  String leave(@PathVariable UUID id, RedirectAttributes redirect) {
    var mine =
        enrolments.ofPerson(person()).stream()
            .filter(one -> one.id().equals(id) && one.endReason() == null)
            .findFirst()
            .orElseThrow(() -> new NotFound("enrolment"));
    if (runs.get(mine.run()).course() == null) {
      throw new NotAllowed();
    }
    asSystem(() -> enrolments.end(id, "left-by-themselves"));
    Notice.done("learning.leave.done").after(redirect);
    return "redirect:/me/learning";
  }

  private <T> T asSystem(InScope.Work<T> work) {
    return inScope.call(Scope.system(Scope.current().network()), work);
  }

  private static UUID person() {
    UUID person = Scope.current().person();
    if (person == null) {
      throw new NotAllowed();
    }
    return person;
  }
}
