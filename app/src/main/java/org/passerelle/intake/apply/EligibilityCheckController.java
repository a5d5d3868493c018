package org.passerelle.intake.apply;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.passerelle.access.Journal;
import org.passerelle.access.Open;
import org.passerelle.pages.Form;
import org.passerelle.pages.Page;
import org.passerelle.programmes.Answers;
import org.passerelle.programmes.blueprint.AnswerKind;
import org.passerelle.programmes.blueprint.Asked;
import org.passerelle.programmes.blueprint.EligibilityCheck;
import org.passerelle.programmes.blueprint.PersonFact;
import org.passerelle.programmes.blueprint.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Says at once whether a programme is for somebody. Keeps nothing of what they tell. */
@Controller
@Open("whoever wonders whether a programme is for them")
class EligibilityCheckController {
  private final Offers offers;
  private final Journal journal;

  EligibilityCheckController(Offers offers, Journal journal) {
    this.offers = offers;
    this.journal = journal;
  }

  @GetMapping("/n/{network}/{programme}/{role}/check")
  String ask(@PathVariable String programme, @PathVariable String role, Form form, Page page, Model model) {
    Way way = offers.way(programme, role);
    return form.value("answered").isEmpty()
        ? show(way.offer(), way.role(), form, page, model)
        : answer(programme, role, form, page, model);
  }

  @PostMapping("/n/{network}/{programme}/{role}/check")
  String answer(@PathVariable String programme, @PathVariable String role, Form form, Page page, Model model) {
    Way way = offers.way(programme, role);
    Offer offer = way.offer();
    Role wanted = way.role();
    if (!Asks.wantsMore(form)) {
      Answers answers = read(offer, wanted, form);
      if (form.valid()) {
        var known = new Applicant(answers, offer.network().country()).known();
        var result = new EligibilityCheck(wanted.eligibility()).of(known, journal.today());
        model.addAttribute("result", EligibilityWords.of(page, result));
      }
    }
    return show(offer, wanted, form, page, model);
  }

  private String show(Offer offer, Role role, Form form, Page page, Model model) {
    model.addAttribute("offer", offer);
    model.addAttribute("role", role);
    model.addAttribute("form", form);
    model.addAttribute("asks", asked(role).stream().map(asked -> shown(page, form, asked)).toList());
    return "intake/check";
  }

  private static Ask shown(Page page, Form form, Asked asked) {
    if (asked.fact() == PersonFact.PROJECT) {
      Ask project = Asks.shown(page, form, new Asked(PersonFact.PROJECT, false, null, null), AnswerKind.YES_NO);
      return project.reading(page.text("intake.check.project"));
    }
    return Asks.shown(page, form, new Asked(asked.fact(), false, asked.wording(), asked.hint()));
  }

  /** Only what the rules rest on; nothing must be answered here. */
  private static List<Asked> asked(Role role) {
    Set<PersonFact> needed =
        role.eligibility().stream().flatMap(rule -> rule.facts().stream()).collect(Collectors.toSet());
    return role.asks().stream()
        .filter(asked -> needed.contains(asked.fact()))
        .map(asked -> new Asked(asked.fact(), true, asked.wording(), asked.hint()))
        .toList();
  }

  private Answers read(Offer offer, Role role, Form form) {
    var reader = new AnswerReader(role, offer.network().country(), journal.today());
    Map<String, List<String>> given = new LinkedHashMap<>();
    for (Asked asked : asked(role)) {
      List<String> values = reader.read(asked, form);
      if (!values.isEmpty()) {
        given.put(asked.fact().key(), values);
      }
    }
    return new Answers(given);
  }
}
