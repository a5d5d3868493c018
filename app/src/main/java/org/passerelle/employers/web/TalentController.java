package org.passerelle.employers.web;

import java.util.Map;
import java.util.TreeMap;
import org.passerelle.access.Allowed;
import org.passerelle.employers.talent.TalentIndex;
import org.passerelle.employers.talent.TalentQuery;
import org.passerelle.employers.talent.TalentSearch;
import org.passerelle.employers.talent.TalentSearch.After;
import org.passerelle.pages.Form;
import org.passerelle.people.People;
import org.passerelle.people.facts.Cefr;
import org.passerelle.people.facts.IscoCode;
import org.passerelle.people.facts.LanguageReader;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Finds people by what they can do. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
class TalentController {
  private static final int PAGE = 25;
  private final TalentSearch search;
  private final TalentIndex index;
  private final People people;

  TalentController(TalentSearch search, TalentIndex index, People people) {
    this.search = search;
    this.index = index;
    this.people = people;
  }

  @GetMapping("/staff/talent")
  String list(Form form, Model model) {
    index.refresh();
    TalentSearch.Found found = search.find(query(form), After.read(form.value("after")).orElse(null), PAGE);
    model.addAttribute("form", form);
    model.addAttribute("found", found);
    model.addAttribute("next", found.next(PAGE) instanceof After next ? next.written() : null);
    model.addAttribute("named", people.all(found.hits().stream().map(hit -> hit.talent().person()).toList()));
    model.addAttribute("vacancy", Ids.read(form.value("vacancy")).orElse(null));
    return "employers/staff/talent";
  }

  private static TalentQuery query(Form form) {
    Map<String, Cefr> languages = new TreeMap<>();
    LanguageReader.read(form.value("languages")).toOptional()
        .ifPresent(
            skills ->
                skills.forEach(
                    skill -> languages.put(skill.language().code(), skill.conversation().orElse(Cefr.A1))));
    String isco = IscoCode.read(form.value("isco")).toOptional().map(IscoCode::code).filter(code -> code.length() > 1).orElse(null);
    return new TalentQuery(
        form.value("q"), isco, languages, form.optional("postcode"), null, form.holds("work", "yes"));
  }
}
