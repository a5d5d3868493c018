package org.passerelle.employers.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.access.Networks;
import org.passerelle.employers.Codes;
import org.passerelle.employers.papers.CountryPapers;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.pages.Page;
import org.passerelle.people.Paper;
import org.passerelle.people.Papers;
import org.passerelle.people.People;
import org.passerelle.people.WorkRight;
import org.passerelle.programmes.blueprint.ResidenceGround;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's papers and right to work; and for each legal status, what an employer asks for. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
class PapersController {
  private static final String PATH = "/staff/people/{person}/papers";
  private final Papers papers;
  private final People people;
  private final Networks networks;

  PapersController(Papers papers, People people, Networks networks) {
    this.papers = papers;
    this.people = people;
    this.networks = networks;
  }

  @GetMapping("/staff/papers")
  String guide(Form form, Model model) {
    model.addAttribute("papers", CountryPapers.of(networks.current().country()));
    return "employers/staff/papersGuide";
  }

  @GetMapping(PATH)
  String show(@PathVariable UUID person, Form form, Page page, Model model) {
    return page(person, form.known("seen", page.formats().today()), page, model);
  }

  @PostMapping(PATH)
  String see(@PathVariable UUID person, Form form, Page page, Model model, RedirectAttributes redirect) {
    Optional<Paper.Kind> kind = form.oneOf(Paper.Kind.class, "kind", "employers.staff.paper.kind.missing");
    Optional<ResidenceGround> ground = Optional.empty();
    if (kind.isPresent() && kind.get() == Paper.Kind.LEGAL_GROUND) {
      ground = form.oneOf(ResidenceGround.class, "ground", "employers.staff.paper.ground.missing");
    }
    String order = form.required("in-order", "employers.staff.paper.order.missing");
    LocalDate seen = form.requiredDate("seen", "employers.staff.paper.seen.missing");
    LocalDate expires = form.date("expires");
    if (seen != null && seen.isAfter(page.formats().today())) {
      form.error("seen", "employers.end.future");
    }
    if (!form.valid() || kind.isEmpty() || seen == null) {
      return page(person, form, page, model);
    }
    String detail =
        ground.map(Codes::of).orElse(form.optional("detail"));
    papers.see(person, new Papers.Look(kind.get(), detail, order.equals("yes"), seen, expires));
    Notice.done("employers.saved").after(redirect);
    return "redirect:/staff/people/" + person + "/papers";
  }

  private String page(UUID person, Form form, Page page, Model model) {
    var seen = papers.of(person);
    model.addAttribute("person", people.get(person));
    model.addAttribute("seen", seen);
    model.addAttribute("right", WorkRight.on(page.formats().today(), seen));
    model.addAttribute("papers", CountryPapers.of(networks.current().country()));
    model.addAttribute(
        "ground",
        seen.stream()
            .filter(paper -> paper.kind() == Paper.Kind.LEGAL_GROUND)
            .map(Paper::detail)
            .flatMap(word -> Arrays.stream(ResidenceGround.values()).filter(one -> Codes.of(one).equals(word)))
            .findFirst()
            .orElse(null));
    model.addAttribute("form", form);
    return "employers/staff/papers";
  }
}
