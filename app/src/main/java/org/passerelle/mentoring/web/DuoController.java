package org.passerelle.mentoring.web;

import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.mentoring.Agreements;
import org.passerelle.mentoring.Changing;
import org.passerelle.mentoring.DuoFile;
import org.passerelle.mentoring.DuoFiles;
import org.passerelle.mentoring.Pauses;
import org.passerelle.mentoring.Side;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.pages.Page;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A duo's one page, with what takes no form: a signature on paper, and the end of a rest. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
class DuoController {
  private final DuoFiles files;
  private final Agreements agreements;
  private final Pauses pauses;

  DuoController(DuoFiles files, Agreements agreements, Pauses pauses) {
    this.files = files;
    this.agreements = agreements;
    this.pauses = pauses;
  }

  @GetMapping("/staff/duos/{duo}")
  String show(@PathVariable UUID duo, Page page, Model model) {
    DuoFile file = files.open(duo);
    model.addAttribute("file", file);
    model.addAttribute("events", DuoTimeline.of(file, page));
    return "mentoring/duo";
  }

  @PostMapping("/staff/duos/{duo}/signatures")
  String signOnPaper(@PathVariable UUID duo, Form form, RedirectAttributes redirect) {
    Side side = form.value("side").equals("seeker") ? Side.SEEKER : Side.SUPPORTER;
    boolean signed =
        agreements.inForce(duo)
            .filter(drawn -> drawn.id().toString().equals(form.value("agreement")))
            .map(drawn -> agreements.sign(drawn, side, "paper"))
            .orElse(false);
    (signed ? Notice.done("mentoring.staff.signed") : Notice.trouble("mentoring.staff.overtaken")).after(redirect);
    return Staff.back(duo);
  }

  @PostMapping("/staff/duos/{duo}/resumption")
  String resume(@PathVariable UUID duo, Page page, RedirectAttributes redirect) {
    Changing done = pauses.resume(duo, page.formats().today());
    (done instanceof Changing.Noted
            ? Notice.done("mentoring.staff.resumed")
            : Notice.trouble("mentoring.staff.overtaken"))
        .after(redirect);
    return Staff.back(duo);
  }
}
