package org.passerelle.impact.web;

import org.passerelle.access.Journal;
import org.passerelle.access.Open;
import org.passerelle.impact.FollowUpAnswers;
import org.passerelle.impact.FollowUpLinks;
import org.passerelle.pages.Form;
import org.passerelle.pages.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Where a person answers how it went, by the link in our message. */
@Controller
@Open("whoever holds the signed link of a follow-up")
class FollowUpLinkController {
  private final FollowUpLinks links;
  private final FollowUpAnswers answers;
  private final Journal journal;

  FollowUpLinkController(FollowUpLinks links, FollowUpAnswers answers, Journal journal) {
    this.links = links;
    this.answers = answers;
    this.journal = journal;
  }

  @GetMapping("/l/follow-up/{token}")
  String ask(@PathVariable String token, Form form, Page page, Model model) {
    FollowUpForm asked =
        links.act(token, id -> FollowUpForm.of(answers.get(id), answers, page))
            .orElseThrow(FollowUpLinkController::gone);
    return shown(asked, token, form, model);
  }

  @PostMapping("/l/follow-up/{token}")
  String answer(@PathVariable String token, Form form, Page page, Model model) {
    return links
        .act(
            token,
            id -> {
              FollowUpForm asked = FollowUpForm.of(answers.get(id), answers, page);
              var given = asked.read(form, answers, journal.today());
              if (given.isEmpty()) {
                return shown(asked, token, form, model);
              }
              boolean first = answers.reached(asked.followUp(), given.get().now(), given.get().answers(), "link");
              model.addAttribute("first", first);
              return "impact/followUpThanks";
            })
        .orElseThrow(FollowUpLinkController::gone);
  }

  private static String shown(FollowUpForm asked, String token, Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("asked", asked);
    model.addAttribute("token", token);
    return "impact/followUp";
  }

  private static ResponseStatusException gone() {
    return new ResponseStatusException(HttpStatus.GONE);
  }
}
