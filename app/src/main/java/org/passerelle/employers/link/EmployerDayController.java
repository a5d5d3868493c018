package org.passerelle.employers.link;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Open;
import org.passerelle.employers.Companies;
import org.passerelle.employers.EmployerLinks;
import org.passerelle.employers.EmployerLinks.Visitor;
import org.passerelle.employers.WatchedDay;
import org.passerelle.employers.WatchedDay.Guest;
import org.passerelle.employers.WatchedDays;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.programmes.blueprint.Who;
import org.passerelle.selection.Observations.Noting;
import org.passerelle.selection.Observations.Observation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A company that watches an assessment day says on one page what it saw, and whom it would take. */
@Controller
@Open("the signature of the link proves whose company it is")
@RequestMapping("/l/employer/{token}/days/{id}")
class EmployerDayController {
  private final EmployerLinks links;
  private final WatchedDays days;
  private final Companies companies;

  EmployerDayController(EmployerLinks links, WatchedDays days, Companies companies) {
    this.links = links;
    this.days = days;
    this.companies = companies;
  }

  /** What is known of the day. @param observer how the visitor signs what they saw */
  private record Watched(WatchedDay day, Stage.Assessment stage, List<Guest> guests, String observer) {}

  @GetMapping
  String show(@PathVariable String token, @PathVariable UUID id, Form form, Model model) {
    return links.company(token)
        .map(visitor -> {
          Watched watched = watched(visitor, id);
          remember(links.doing(visitor, () -> days.noted(
              watched.day(), watched.guests().stream().map(Guest::participation).toList(), watched.observer())), form);
          return page(watched, token, form, model);
        })
        .orElse(EmployerPages.OVER);
  }

  private static void remember(List<Observation> noted, Form form) {
    for (Observation one : noted) {
      form.known("take-" + one.participation(), one.wouldTake() == null ? null : one.wouldTake() ? "yes" : "no");
      form.known("words-" + one.participation(), one.words());
      one.marks().forEach((competence, mark) -> form.known(mark(one.participation(), competence), mark));
    }
  }

  @PostMapping
  String note(
      @PathVariable String token, @PathVariable UUID id, Form form, Model model, RedirectAttributes redirect) {
    Optional<Visitor> visitor = links.company(token);
    if (visitor.isEmpty()) {
      return EmployerPages.OVER;
    }
    Watched watched = watched(visitor.get(), id);
    List<Observation> said = watched.guests().stream().flatMap(guest -> read(watched, guest, form).stream()).toList();
    if (form.valid() && said.isEmpty() && !watched.guests().isEmpty()) {
      form.error("take-" + watched.guests().getFirst().participation(), "employers.day.missing");
    }
    if (!form.valid()) {
      return page(watched, token, form, model);
    }
    boolean all = links.doing(visitor.get(), () -> noteAll(watched.day(), said));
    (all ? Notice.done("employers.day.thanks") : Notice.trouble("employers.day.over")).after(redirect);
    return EmployerPages.home(token);
  }

  /** @return false when the day of one of them is over meanwhile */
  private boolean noteAll(WatchedDay day, List<Observation> said) {
    return said.stream().filter(one -> days.note(day, one) == Noting.NOTED).count() == said.size();
  }

  /** Nothing about whom the visitor left out. */
  private static Optional<Observation> read(Watched watched, Guest guest, Form form) {
    Map<String, Integer> marks = new LinkedHashMap<>();
    for (Stage.Competence competence : watched.stage().competences()) {
      form.whole(mark(guest.participation(), competence.key()), 1, competence.upTo())
          .ifPresent(mark -> marks.put(competence.key(), mark));
    }
    String take = form.value("take-" + guest.participation());
    @Nullable String words = form.optional("words-" + guest.participation());
    return marks.isEmpty() && take.isEmpty() && words == null
        ? Optional.empty()
        : Optional.of(
            new Observation(
                guest.participation(), watched.day().stage(), watched.observer(), Who.EMPLOYER, marks,
                take.isEmpty() ? null : Boolean.valueOf(take.equals("yes")), words));
  }

  /** The name of the field for a mark. */
  private static String mark(UUID participation, String competence) {
    return "mark-" + participation + "-" + competence;
  }

  private Watched watched(Visitor visitor, UUID id) {
    WatchedDay day = links.seeing(visitor, () -> days.get(id));
    String observer = links.seeing(visitor, () -> days.observer(companies.contact(visitor.person())));
    return links.doing(
        visitor,
        () -> new Watched(day, days.stage(day.edition(), day.role(), day.stage()), days.guests(day), observer));
  }

  private static String page(Watched watched, String token, Form form, Model model) {
    model.addAttribute("day", watched.day());
    model.addAttribute("stage", watched.stage());
    model.addAttribute("guests", watched.guests());
    model.addAttribute("token", token);
    model.addAttribute("form", form);
    return "employers/link/day";
  }
}
