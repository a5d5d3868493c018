package org.passerelle.intake.apply;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.passerelle.access.Journal;
import org.passerelle.access.Open;
import org.passerelle.pages.Form;
import org.passerelle.pages.Page;
import org.passerelle.programmes.Answers;
import org.passerelle.programmes.blueprint.Asked;
import org.passerelle.programmes.blueprint.PersonFact;
import org.passerelle.programmes.blueprint.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Begins an application, with what the eligibility check was told just before, if anything. */
@Controller
@Open("anybody may apply")
class StartController {
  private final Offers offers;
  private final Drafts drafts;
  private final DraftInBrowser inBrowser;
  private final DraftKeys keys;
  private final Journal journal;

  StartController(Offers offers, Drafts drafts, DraftInBrowser inBrowser, DraftKeys keys, Journal journal) {
    this.offers = offers;
    this.drafts = drafts;
    this.inBrowser = inBrowser;
    this.keys = keys;
    this.journal = journal;
  }

  @GetMapping("/n/{network}/{programme}/{role}/apply")
  String show(@PathVariable String programme, @PathVariable String role, HttpServletRequest request, Model model) {
    Way way = offers.way(programme, role);
    model.addAttribute("offer", way.offer());
    model.addAttribute("role", way.role());
    inBrowser.find(request, programme, role)
        .filter(opened -> !opened.draft().isSent())
        .ifPresent(opened -> model.addAttribute("goOn", opened.after(opened.draft().step())));
    return "intake/start";
  }

  @PostMapping("/n/{network}/{programme}/{role}/apply")
  String begin(
      @PathVariable String programme, @PathVariable String role, Form form, Page page,
      HttpServletResponse response) {
    Way way = offers.way(programme, role);
    Draft draft =
        drafts.begin(
            way.offer().edition().id(), way.role().key(), page.language().tag(), told(way.offer(), way.role(), form));
    keys.keepInBrowser(draft.id(), response);
    return "redirect:" + inBrowser.opened(draft).after("");
  }

  private Answers told(Offer offer, Role role, Form form) {
    var reader = new AnswerReader(role, offer.network().country(), journal.today());
    Map<String, List<String>> given = new LinkedHashMap<>();
    for (Asked asked : role.asks()) {
      List<String> values = reader.read(asked, form);
      // The check only asks whether there is a project, not which.
      if (!values.isEmpty() && form.errorOf(asked.fact().key()).isEmpty() && asked.fact() != PersonFact.PROJECT) {
        given.put(asked.fact().key(), values);
      }
    }
    return new Answers(given);
  }
}
