package org.passerelle.intake.apply;

import java.util.List;
import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.pages.Page;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An application as its own person sent it, and its withdrawal. */
@Controller
@Allowed(Role.PARTICIPANT)
class MyApplicationController {
  private final MyData data;
  private final JourneysSoFar journeys;

  MyApplicationController(MyData data, JourneysSoFar journeys) {
    this.data = data;
    this.journeys = journeys;
  }

  @GetMapping("/me/applications/{participation}")
  String show(@PathVariable UUID participation, Page page, Model model) {
    JourneySoFar journey = mine(participation);
    List<GivenAnswer> given =
        data.of(MyController.person()).applications().stream()
            .filter(application -> application.participation().equals(participation))
            .flatMap(
                application ->
                    GivenAnswer.all(new Questions(journey.role(), application.answers()), "", page).stream())
            .toList();
    model.addAttribute("journey", journey);
    model.addAttribute("given", given);
    return "intake/myApplication";
  }

  @GetMapping("/me/applications/{participation}/withdrawal")
  String ask(@PathVariable UUID participation, Form form, Model model) {
    model.addAttribute("journey", mine(participation));
    model.addAttribute("form", form);
    return "intake/withdrawal";
  }

  @PostMapping("/me/applications/{participation}/withdrawal")
  String withdraw(@PathVariable UUID participation, Form form, RedirectAttributes redirect) {
    data.withdraw(MyController.person(), participation, form.value("reason"));
    Notice.done("intake.me.withdrawn").after(redirect);
    return "redirect:/me";
  }

  private JourneySoFar mine(UUID participation) {
    JourneySoFar journey = journeys.of(participation);
    if (!journey.participation().person().equals(MyController.person())) {
      throw new NotFound("participation");
    }
    return journey;
  }
}
