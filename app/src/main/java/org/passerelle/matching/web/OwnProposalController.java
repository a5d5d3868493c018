package org.passerelle.matching.web;

import java.util.Optional;
import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.access.Open;
import org.passerelle.matching.Answering;
import org.passerelle.matching.Answers;
import org.passerelle.matching.DeclineReason;
import org.passerelle.matching.OwnAnswers;
import org.passerelle.matching.OwnAnswers.Standpoint;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.pages.Texts;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which one of the two says yes or no: behind the link of our letter, or signed in. */
@Controller
class OwnProposalController {
  private final OwnAnswers own;

  OwnProposalController(OwnAnswers own) {
    this.own = own;
  }

  @Open("the signature of the link proves whose proposal it is")
  @GetMapping("/l/proposal/{token}")
  String showByLink(@PathVariable String token, Form form, Texts texts, Model model) {
    Optional<Standpoint> bearer = own.ofLink(token);
    return bearer.isEmpty() ? "matching/linkOver" : show(bearer.get(), "/l/proposal/" + token, form, texts, model);
  }

  @Open("the signature of the link proves whose proposal it is")
  @PostMapping("/l/proposal/{token}")
  String answerByLink(@PathVariable String token, Form form, Texts texts, Model model, RedirectAttributes redirect) {
    Optional<Standpoint> bearer = own.ofLink(token);
    return bearer.isEmpty()
        ? "matching/linkOver"
        : answer(bearer.get(), "/l/proposal/" + token, form, texts, model, redirect);
  }

  @Allowed(Role.PARTICIPANT)
  @GetMapping("/me/proposals")
  String list(Texts texts, Model model) {
    model.addAttribute("proposals", own.openOfOneself(texts));
    return "matching/ownProposals";
  }

  @Allowed(Role.PARTICIPANT)
  @GetMapping("/me/proposals/{id}")
  String showOwn(@PathVariable UUID id, Form form, Texts texts, Model model) {
    return show(own.ofOneself(id), "/me/proposals/" + id, form, texts, model);
  }

  @Allowed(Role.PARTICIPANT)
  @PostMapping("/me/proposals/{id}")
  String answerOwn(@PathVariable UUID id, Form form, Texts texts, Model model, RedirectAttributes redirect) {
    return answer(own.ofOneself(id), "/me/proposals/" + id, form, texts, model, redirect);
  }

  private String show(Standpoint standpoint, String path, Form form, Texts texts, Model model) {
    model.addAttribute("shown", own.show(standpoint, texts));
    model.addAttribute("path", path);
    model.addAttribute("form", form);
    return "matching/answer";
  }

  private String answer(
      Standpoint standpoint, String path, Form form, Texts texts, Model model, RedirectAttributes redirect) {
    String said = form.required("answer", "matching.proposal.missing");
    boolean no = said.equals("no");
    DeclineReason reason =
        no ? form.oneOf(DeclineReason.class, "reason", "matching.proposal.reason.missing").orElse(null) : null;
    if (!form.valid()) {
      return show(standpoint, path, form, texts, model);
    }
    notice(own.answer(standpoint, new Answers.Answer(!no, reason, form.optional("words")))).after(redirect);
    return "redirect:" + path;
  }

  private static Notice notice(Answering answering) {
    return switch (answering) {
      case Answering.Waiting waiting -> Notice.done("matching.proposal.done.waiting");
      case Answering.Formed formed -> Notice.done("matching.proposal.done.formed");
      case Answering.Declined declined -> Notice.done("matching.proposal.done.declined");
      case Answering.SeekerTaken taken -> Notice.information("matching.proposal.done.overtaken");
      case Answering.SupporterFull full -> Notice.information("matching.proposal.done.overtaken");
      case Answering.SomebodyLeft left -> Notice.information("matching.proposal.done.overtaken");
      case Answering.TooLate late -> Notice.information("matching.proposal.done.late");
    };
  }
}
