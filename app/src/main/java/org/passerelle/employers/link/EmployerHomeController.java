package org.passerelle.employers.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.access.Open;
import org.passerelle.employers.Companies;
import org.passerelle.employers.EmployerLinks;
import org.passerelle.employers.EmployerLinks.Visitor;
import org.passerelle.employers.Introductions;
import org.passerelle.employers.Placement;
import org.passerelle.employers.Placements;
import org.passerelle.employers.Retention.Side;
import org.passerelle.employers.Retentions;
import org.passerelle.employers.Vacancies;
import org.passerelle.employers.WatchedDays;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What waits for a company, and what it told us. */
@Controller
@Open("the signature of the link proves whose company it is")
@RequestMapping("/l/employer/{token}")
class EmployerHomeController {
  private final EmployerLinks links;
  private final Companies companies;
  private final WatchedDays days;
  private final Theirs theirs;

  EmployerHomeController(EmployerLinks links, Companies companies, WatchedDays days, Theirs theirs) {
    this.links = links;
    this.companies = companies;
    this.days = days;
    this.theirs = theirs;
  }

  /** What belongs to a company. */
  @Component
  record Theirs(
      Vacancies vacancies, Introductions introductions, Placements placements, Retentions retentions, People people) {}

  @GetMapping
  String show(@PathVariable String token, Model model) {
    return links.company(token).map(visitor -> show(visitor, token, model)).orElse(EmployerPages.OVER);
  }

  /** The names by which those who work there go; told by the system, for the placements are the company's to see. */
  private Map<UUID, String> names(Visitor visitor, List<Placement> own) {
    Map<UUID, Person> people =
        links.doing(visitor, () -> theirs.people().all(own.stream().map(Placement::person).toList()));
    Map<UUID, String> names = new HashMap<>();
    for (Placement one : own) {
      Person person = people.get(one.person());
      if (person != null) {
        names.put(one.id(), person.details().calledName());
      }
    }
    return names;
  }

  private String show(Visitor visitor, String token, Model model) {
    List<Placement> own = links.seeing(visitor, () -> theirs.placements().of(visitor.subject()));
    model.addAttribute("names", names(visitor, own));
    return links.seeing(
        visitor,
        () -> {
          UUID company = visitor.subject();
          model.addAttribute("token", token);
          model.addAttribute("company", companies.get(company));
          model.addAttribute("vacancies", theirs.vacancies().of(company));
          model.addAttribute("candidates", theirs.introductions().of(company));
          model.addAttribute("placements", own);
          model.addAttribute("days", days.of(company));
          model.addAttribute("questions", theirs.retentions().waiting(Side.EMPLOYER, company));
          return "employers/link/home";
        });
  }
}
