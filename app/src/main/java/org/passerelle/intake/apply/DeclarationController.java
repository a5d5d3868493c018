package org.passerelle.intake.apply;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.passerelle.access.Journal;
import org.passerelle.access.Open;
import org.passerelle.intake.apply.DraftInBrowser.Opened;
import org.passerelle.pages.Form;
import org.passerelle.pages.Page;
import org.passerelle.people.Consents;
import org.passerelle.programmes.Answers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The last page of an application: agree, and send. */
@Controller
@Open("whoever holds the link or the code of an application")
class DeclarationController {
  private final DraftInBrowser inBrowser;
  private final Sending sending;
  private final Journal journal;

  DeclarationController(DraftInBrowser inBrowser, Sending sending, Journal journal) {
    this.inBrowser = inBrowser;
    this.sending = sending;
    this.journal = journal;
  }

  @GetMapping("/n/{network}/{programme}/{role}/apply/declaration")
  String show(
      @PathVariable String network, @PathVariable String programme, @PathVariable String role, Form form, Page page,
      HttpServletRequest request, Model model) {
    Optional<Opened> found = inBrowser.find(request, programme, role);
    return found.isEmpty() || found.get().draft().isSent() || !found.get().questions().missing().isEmpty()
        ? elsewhere(found, network)
        : show(found.get(), form, page, model);
  }

  @PostMapping("/n/{network}/{programme}/{role}/apply/declaration")
  String send(
      @PathVariable String network, @PathVariable String programme, @PathVariable String role, Form form, Page page,
      HttpServletRequest request, Model model) {
    Optional<Opened> found = inBrowser.find(request, programme, role);
    if (found.isEmpty() || found.get().draft().isSent() || !found.get().questions().missing().isEmpty()) {
      return elsewhere(found, network);
    }
    Opened opened = found.get();
    Answers answers =
        Declaration.read(
            form, opened.offer(), opened.draft().answers(), opened.questions().needsGuardian(journal.today()));
    if (!form.valid()) {
      return show(opened, form, page, model);
    }
    sending.send(
        opened.draft().id(),
        new NewApplication(
            opened.offer(), opened.role(), answers, page.language().tag(), ApplicationSource.WEB,
            Declaration.wording(page.texts(), opened.offer()), Consents.Channel.WEB, opened.draft().id()));
    return "redirect:" + opened.path("sent");
  }

  private String show(Opened opened, Form form, Page page, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("offer", opened.offer());
    model.addAttribute("code", opened.code());
    model.addAttribute("told", Declaration.told(page.texts(), opened.offer()));
    model.addAttribute("guardian", opened.questions().needsGuardian(journal.today()));
    model.addAttribute("back", opened.path("answers"));
    return "intake/declaration";
  }

  private static String elsewhere(Optional<Opened> found, String network) {
    return found
        .map(opened -> "redirect:" + opened.path(opened.draft().isSent() ? "sent" : "answers"))
        .orElse("redirect:/n/" + network + "/resume");
  }
}
