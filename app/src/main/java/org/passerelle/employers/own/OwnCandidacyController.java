package org.passerelle.employers.own;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.access.Open;
import org.passerelle.employers.Candidacy.Told;
import org.passerelle.employers.EmployerLinks;
import org.passerelle.employers.EmployerLinks.Question;
import org.passerelle.employers.EmployerLinks.Visitor;
import org.passerelle.employers.Introductions.Answer;
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

/** A person sees work that is proposed to them and says yes or no: behind the link of our letter, or signed in. */
@Controller
class OwnCandidacyController {
  private static final String LINKED = "/l/candidacy/{token}";
  private static final String OWN = "/me/candidacies/{id}";
  private static final String PROVEN = "the signature of the link proves whose candidacy it is";
  private final EmployerLinks links;
  private final OwnCandidacies candidacies;

  OwnCandidacyController(EmployerLinks links, OwnCandidacies candidacies) {
    this.links = links;
    this.candidacies = candidacies;
  }

  @Open(PROVEN)
  @GetMapping(LINKED)
  String showByLink(@PathVariable String token, Form form, Model model) {
    return links.person(Question.CANDIDACY, token)
        .map(visitor -> page(visitor, "/l/candidacy/" + token, form, model))
        .orElse("employers/own/over");
  }

  @Open(PROVEN)
  @PostMapping(LINKED)
  String answerByLink(@PathVariable String token, Form form, Page page, Model model, RedirectAttributes redirect) {
    return links.person(Question.CANDIDACY, token)
        .map(visitor -> answer(visitor, "/l/candidacy/" + token, "link", form, page, model, redirect))
        .orElse("employers/own/over");
  }

  @Allowed(Role.PARTICIPANT)
  @GetMapping(OWN)
  String showOwn(@PathVariable UUID id, Form form, Model model) {
    return page(links.oneself(id), "/me/candidacies/" + id, form, model);
  }

  @Allowed(Role.PARTICIPANT)
  @PostMapping(OWN)
  String answerOwn(@PathVariable UUID id, Form form, Page page, Model model, RedirectAttributes redirect) {
    return answer(links.oneself(id), "/me/candidacies/" + id, "signed-in", form, page, model, redirect);
  }

  private String answer(
      Visitor visitor, String path, String way, Form form, Page page, Model model, RedirectAttributes redirect) {
    if (form.holds("answer", "withdraw")) {
      candidacies.withdraw(visitor);
      Notice.done("employers.candidacy.withdrawn").after(redirect);
      return "redirect:" + path;
    }
    String said = form.required("answer", "employers.candidacy.answer.missing");
    boolean yes = said.equals("yes");
    if (yes && !form.holds("seen", "yes")) {
      form.error("seen", "employers.candidacy.seen.missing");
    }
    if (!form.valid()) {
      return page(visitor, path, form, model);
    }
    List<Told> told = Arrays.stream(Told.values()).filter(one -> form.holds("told", one.name())).toList();
    String wording =
        page.text("employers.candidacy.seen.yes") + " " + page.text("employers.candidacy.told") + " "
            + page.list(told.stream().map(one -> page.textOf("employers.told.", one)).toList());
    boolean first =
        candidacies.answer(
            visitor, new Answer(yes, told, form.optional("reason"), wording, page.language().tag(), way));
    (first ? Notice.done(yes ? "employers.candidacy.agreed" : "employers.candidacy.declined")
            : Notice.information("employers.candidacy.before"))
        .after(redirect);
    return "redirect:" + path;
  }

  private String page(Visitor visitor, String path, Form form, Model model) {
    model.addAttribute("proposed", candidacies.proposed(visitor));
    model.addAttribute("path", path);
    model.addAttribute("form", form.known("told", List.of(Told.OCCUPATION, Told.LANGUAGES, Told.DISTANCE)));
    return "employers/own/candidacy";
  }
}
