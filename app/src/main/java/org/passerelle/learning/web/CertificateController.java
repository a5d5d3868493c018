package org.passerelle.learning.web;

import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.learning.Certificates;
import org.passerelle.learning.Issuing;
import org.passerelle.pages.Notice;
import org.passerelle.pages.Page;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Issues the certificate of a training to somebody, when the blueprint's rule holds. */
@Controller
@Allowed({Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR})
class CertificateController {
  private final Certificates certificates;
  private final Participations participations;
  private final Editions editions;

  CertificateController(Certificates certificates, Participations participations, Editions editions) {
    this.certificates = certificates;
    this.participations = participations;
    this.editions = editions;
  }

  @PostMapping("/staff/courses/{run}/certificates/{participation}/{stage}")
  String issue(
      @PathVariable UUID run, @PathVariable UUID participation, @PathVariable String stage, Page page,
      RedirectAttributes redirect) {
    switch (certificates.issue(participation, stage)) {
      case Issuing.Issued issued ->
          Notice.done("learning.staff.certificate.done", "code", issued.certificate().code()).after(redirect);
      case Issuing.NoneGiven none -> Notice.trouble("learning.staff.certificate.none").after(redirect);
      case Issuing.TooFewSessions few ->
          Notice.trouble("learning.staff.certificate.few", "attended", few.attended(), "needed", few.needed())
              .after(redirect);
      case Issuing.TestsMissing tests ->
          Notice.trouble("learning.staff.certificate.tests", "tests", words(participation, tests, page))
              .after(redirect);
    }
    return "redirect:/staff/courses/" + run;
  }

  private String words(UUID id, Issuing.TestsMissing missing, Page page) {
    Participation who = participations.get(id);
    var path = editions.blueprint(who.edition()).role(who.role()).path();
    return page.list(
        missing.tests().stream()
            .map(test -> path.stage(test).map(stage -> stage.names().in(page.language())).orElse(test))
            .toList());
  }
}
