package org.passerelle.programmes.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.access.Journal;
import org.passerelle.access.Networks;
import org.passerelle.access.Organisation;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.programmes.BlueprintShelf;
import org.passerelle.programmes.Editions;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens an edition on a version of a blueprint. */
@Controller
@Allowed({Role.ADMINISTRATOR, Role.MANAGER})
@RequestMapping(BlueprintsController.PATH + "/{version}/editions")
class EditionsController {
  private final BlueprintShelf shelf;
  private final Editions editions;
  private final Networks networks;
  private final Journal journal;

  EditionsController(BlueprintShelf shelf, Editions editions, Networks networks, Journal journal) {
    this.shelf = shelf;
    this.editions = editions;
    this.networks = networks;
    this.journal = journal;
  }

  @GetMapping
  @Transactional(readOnly = true)
  public String ask(@PathVariable UUID version, Form form, Model model) {
    List<Organisation> hosts = networks.organisations();
    if (form.isEmpty()) {
      form.known("opens", journal.today());
      if (hosts.size() == 1) {
        form.known("organisation", hosts.getFirst().id());
      }
    }
    model.addAttribute("form", form);
    model.addAttribute("version", shelf.get(version));
    model.addAttribute("blueprint", editions.blueprintOfVersion(version));
    model.addAttribute("organisations", hosts);
    return "programmes/edition";
  }

  @PostMapping
  @Transactional
  public String open(@PathVariable UUID version, Form form, Model model, RedirectAttributes redirect) {
    String name = form.required("name", "programmes.staff.error.name");
    Optional<Organisation> host =
        networks.organisations().stream().filter(one -> form.holds("organisation", one.id().toString())).findFirst();
    if (host.isEmpty()) {
      form.error("organisation", "programmes.staff.error.organisation");
    }
    @Nullable LocalDate opens = form.requiredDate("opens", "programmes.staff.error.opens");
    @Nullable LocalDate closes = form.date("closes");
    if (opens != null && closes != null && closes.isBefore(opens)) {
      form.error("closes", "programmes.staff.error.closes");
    }
    if (!form.valid() || host.isEmpty() || opens == null) {
      return ask(version, form, model);
    }
    editions.open(host.get().id(), version, name, opens, closes);
    Notice.done("programmes.staff.edition.opened", "name", name).after(redirect);
    return "redirect:" + ProgrammesController.PATH;
  }
}
