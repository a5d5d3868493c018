package org.passerelle.intake.apply;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.passerelle.access.Journal;
import org.passerelle.access.Open;
import org.passerelle.intake.apply.DraftInBrowser.Opened;
import org.passerelle.pages.Form;
import org.passerelle.pages.Page;
import org.passerelle.programmes.blueprint.Asked;
import org.passerelle.scope.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One question of an application: asked, answered, saved. */
@Controller
@Open("whoever holds the link or the code of an application")
class AnswerController {
  private final DraftInBrowser inBrowser;
  private final Drafts drafts;
  private final Journal journal;

  AnswerController(DraftInBrowser inBrowser, Drafts drafts, Journal journal) {
    this.inBrowser = inBrowser;
    this.drafts = drafts;
    this.journal = journal;
  }

  @GetMapping("/n/{network}/{programme}/{role}/apply/{question}")
  String ask(
      @PathVariable String network, @PathVariable String programme, @PathVariable String role,
      @PathVariable String question, Form form, Page page, HttpServletRequest request, Model model) {
    Optional<Opened> found = inBrowser.find(request, programme, role);
    if (found.isEmpty() || found.get().draft().isSent()) {
      return elsewhere(found, network);
    }
    Opened opened = found.get();
    Asked asked = asked(opened, question);
    Asks.fill(form, asked.fact(), opened.draft().answers().given().getOrDefault(question, List.of()));
    return show(opened, asked, form, page, model);
  }

  @PostMapping("/n/{network}/{programme}/{role}/apply/{question}")
  String answer(
      @PathVariable String network, @PathVariable String programme, @PathVariable String role,
      @PathVariable String question, Form form, Page page, HttpServletRequest request, Model model) {
    Optional<Opened> found = inBrowser.find(request, programme, role);
    if (found.isEmpty() || found.get().draft().isSent()) {
      return elsewhere(found, network);
    }
    Opened opened = found.get();
    Asked asked = asked(opened, question);
    if (Asks.wantsMore(form)) {
      return show(opened, asked, form, page, model);
    }
    var reader = new AnswerReader(opened.role(), opened.offer().network().country(), journal.today());
    List<String> values = reader.read(asked, form);
    if (!form.valid()) {
      return show(opened, asked, form, page, model);
    }
    int version = form.value("version").matches("\\d{1,9}") ? Integer.parseInt(form.value("version")) : 0;
    return switch (drafts.save(opened.draft().id(), version, asked.fact(), values, page.language().tag())) {
      case Drafts.Saving.Saved(Draft draft) -> {
        boolean changing = !form.value("change").isEmpty();
        yield "redirect:" + (changing ? opened.path("answers") : inBrowser.opened(draft).after(question));
      }
      case Drafts.Saving.Overtaken(Draft now) -> {
        List<String> saved = now.answers().given().getOrDefault(question, List.of());
        model.addAttribute("overtaken", AnswerWords.of(page, asked.fact(), saved));
        yield show(inBrowser.opened(now), asked, form, page, model);
      }
    };
  }

  private static Asked asked(Opened opened, String question) {
    return opened.questions().find(question).orElseThrow(() -> new NotFound("question"));
  }

  private static String elsewhere(Optional<Opened> found, String network) {
    return found
        .map(opened -> "redirect:" + opened.path("sent"))
        .orElse("redirect:/n/" + network + "/resume");
  }

  private static String show(Opened opened, Asked asked, Form form, Page page, Model model) {
    Questions questions = opened.questions();
    String key = asked.fact().key();
    boolean changing = !form.value("change").isEmpty();
    model.addAttribute("form", form);
    model.addAttribute("ask", Asks.shown(page, form, asked));
    model.addAttribute("offer", opened.offer());
    model.addAttribute("draft", opened.draft());
    model.addAttribute("code", opened.code());
    model.addAttribute("changing", changing);
    model.addAttribute("step", questions.number(asked));
    model.addAttribute("steps", questions.all().size());
    model.addAttribute(
        "back",
        changing
            ? opened.path("answers")
            : questions.before(key)
                .map(before -> opened.path(before.fact().key()))
                .orElse(opened.offer().applyPath(opened.role())));
    return "intake/question";
  }
}
