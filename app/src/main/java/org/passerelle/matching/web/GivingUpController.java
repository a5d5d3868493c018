package org.passerelle.matching.web;

import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.matching.GivingUp;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an adviser noticed of somebody who waits. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@RequestMapping(MatchingController.PATH + "/{edition}")
class GivingUpController {
  private final GivingUp givingUp;

  GivingUpController(GivingUp givingUp) {
    this.givingUp = givingUp;
  }

  @PostMapping("/giving-up")
  String notice(@PathVariable UUID edition, @RequestParam UUID seeker, Form form, RedirectAttributes redirect) {
    givingUp.notice(seeker);
    Notice.done("matching.staff.giving-up.done").after(redirect);
    return MatchingController.backTo(edition, form);
  }

  @PostMapping("/giving-up-ends")
  String takeBack(@PathVariable UUID edition, @RequestParam UUID seeker, Form form, RedirectAttributes redirect) {
    givingUp.takeBack(seeker);
    Notice.done("matching.staff.giving-up.taken-back").after(redirect);
    return MatchingController.backTo(edition, form);
  }
}
