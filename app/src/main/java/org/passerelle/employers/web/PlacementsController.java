package org.passerelle.employers.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.employers.PaperWarnings;
import org.passerelle.employers.Placement;
import org.passerelle.employers.Placement.Ending;
import org.passerelle.employers.Placement.Reason;
import org.passerelle.employers.Placement.Said;
import org.passerelle.employers.Placement.Step;
import org.passerelle.employers.Placement.Tutor;
import org.passerelle.employers.Placements;
import org.passerelle.employers.Plans;
import org.passerelle.employers.Retention.Round;
import org.passerelle.employers.Retentions;
import org.passerelle.employers.StartPackages;
import org.passerelle.employers.WorkWorries;
import org.passerelle.pages.Choice;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.pages.Page;
import org.passerelle.people.People;
import org.passerelle.programmes.blueprint.Outcomes.Contract;
import org.passerelle.programmes.blueprint.Relationship.EndReason;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** People at work, how many are still there, and one placement with all that is to be done. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@RequestMapping("/staff/placements")
class PlacementsController {
  private final Placements placements;
  private final Plans plans;
  private final Retentions retentions;
  private final Beside beside;

  PlacementsController(Placements placements, Plans plans, Retentions retentions, Beside beside) {
    this.placements = placements;
    this.plans = plans;
    this.retentions = retentions;
    this.beside = beside;
  }

  @Component
  record Beside(
      People people, PaperWarnings warnings, StartPackages starts, ReviewWords reviews, WorkWorries worries) {}

  @GetMapping
  @Transactional(readOnly = true)
  public String list(Form form, Model model) {
    boolean all = form.holds("all", "yes");
    var listing = placements.list(!all, form.whole("page", 1, 100_000).orElse(1));
    model.addAttribute("form", form);
    model.addAttribute("listing", listing);
    model.addAttribute("named", beside.people().all(listing.rows().stream().map(Placement::person).toList()));
    model.addAttribute("shares", retentions.shares(null));
    model.addAttribute("reasons", placements.reasons());
    return "employers/staff/placements";
  }

  @GetMapping("/{id}")
  @Transactional(readOnly = true)
  public String show(@PathVariable UUID id, Form form, Page page, Model model) {
    Placement placement = placements.get(id);
    model.addAttribute("placement", placement);
    model.addAttribute("person", beside.people().get(placement.person()));
    Plans.Laid laid = plans.laid(placement);
    List<Round> rounds = retentions.of(id);
    model.addAttribute("plan", laid.plan());
    model.addAttribute("rounds", rounds);
    model.addAttribute("worries", beside.worries().readable(placement, rounds));
    model.addAttribute("unseen", beside.starts().unseen(placement, laid));
    model.addAttribute("reviews", beside.reviews().of(placement, laid, page));
    model.addAttribute("warned", beside.warnings().of(id));
    model.addAttribute("reasons", reasons(laid.endReasons(), page));
    model.addAttribute("form", form.known("on", page.formats().today()));
    return "employers/staff/placement";
  }

  private static List<Choice> reasons(List<EndReason> own, Page page) {
    return own.isEmpty()
        ? page.choices(Arrays.asList(Reason.values()), Reason::key, reason -> page.textOf("employers.end.", reason))
        : page.choices(own, EndReason::key, reason -> reason.names().in(page.language()));
  }

  @PostMapping("/{id}/ending")
  public String end(@PathVariable UUID id, Form form, Page page, Model model, RedirectAttributes redirect) {
    Placement placement = placements.get(id);
    String reason = form.required("reason", "employers.end.missing");
    if (form.valid() && reasons(plans.endReasons(placement), page).stream().noneMatch(one -> one.value().equals(reason))) {
      form.error("reason", "employers.end.missing");
    }
    LocalDate on = form.requiredDate("on", "employers.end.on.missing");
    if (on != null && on.isAfter(page.formats().today())) {
      form.error("on", "employers.end.future");
    }
    if (on != null && on.isBefore(placement.terms().startsOn())) {
      form.error("on", "employers.end.before");
    }
    if (!form.valid() || on == null) {
      return show(id, form, page, model);
    }
    boolean ended = placements.end(id, new Ending(on, reason, form.optional("note"), Said.STAFF));
    (ended ? Notice.done("employers.saved") : Notice.trouble("employers.overtaken")).after(redirect);
    return "redirect:/staff/placements/" + id;
  }

  @PostMapping("/{id}/renewal")
  public String renew(@PathVariable UUID id, Form form, Page page, Model model, RedirectAttributes redirect) {
    LocalDate until = form.date("until");
    if (until != null && until.isBefore(placements.get(id).terms().startsOn())) {
      form.error("until", "employers.work.ends.before");
    }
    if (!form.valid()) {
      return show(id, form, page, model);
    }
    Contract contract =
        Arrays.stream(Contract.values()).filter(one -> form.holds("contract", one.name())).findFirst().orElse(null);
    boolean renewed = placements.renew(id, contract, until);
    (renewed ? Notice.done("employers.saved") : Notice.trouble("employers.overtaken")).after(redirect);
    return "redirect:/staff/placements/" + id;
  }

  @PostMapping("/{id}/tutor")
  public String name(@PathVariable UUID id, Form form, Page page, Model model, RedirectAttributes redirect) {
    String name = form.required("tutor", "employers.tutor.missing");
    if (!form.valid()) {
      return show(id, form, page, model);
    }
    placements.name(id, new Tutor(name, form.optional("tutor-phone")));
    return saved(id, redirect);
  }

  @PostMapping("/{id}/steps")
  String done(@PathVariable UUID id, Form form, Page page, RedirectAttributes redirect) {
    plans.of(placements.get(id)).stream()
        .filter(planned -> form.holds("done-" + planned.phase(), planned.duty().key()))
        .forEach(
            planned ->
                placements.done(id, new Step(planned.phase(), planned.duty().key(), page.formats().today())));
    return saved(id, redirect);
  }

  private static String saved(UUID id, RedirectAttributes redirect) {
    Notice.done("employers.saved").after(redirect);
    return "redirect:/staff/placements/" + id;
  }
}
