package org.passerelle.intake.apply;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.intake.apply.ApplicationRepository.Kept;
import org.passerelle.pages.Page;
import org.passerelle.people.People;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An application as staff read it: what the person answered then, in which language, how it came. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
public class ApplicationFileController {
  private final ApplicationRepository applications;
  private final JourneysSoFar journeys;
  private final People people;

  ApplicationFileController(ApplicationRepository applications, JourneysSoFar journeys, People people) {
    this.applications = applications;
    this.journeys = journeys;
    this.people = people;
  }

  @GetMapping("/staff/participations/{participation}/application")
  @Transactional
  public String show(@PathVariable UUID participation, Page page, Model model) {
    JourneySoFar journey = journeys.of(participation);
    Kept kept = applications.ofParticipation(participation).orElse(null);
    List<GivenAnswer> given =
        kept == null || kept.answers().given().isEmpty()
            ? List.of()
            : GivenAnswer.all(new Questions(journey.role(), kept.answers()), "", page);
    model.addAttribute("journey", journey);
    model.addAttribute("person", people.open(journey.participation().person()));
    model.addAttribute("sent", kept == null ? null : new Sent(kept.language(), kept.source(), kept.sentAt().toInstant()));
    model.addAttribute("given", given);
    return "intake/application";
  }

  /** How an application came. */
  public record Sent(String language, ApplicationSource source, Instant at) {}
}
