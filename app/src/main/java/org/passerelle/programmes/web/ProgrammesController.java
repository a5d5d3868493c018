package org.passerelle.programmes.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.access.Account;
import org.passerelle.access.Accounts;
import org.passerelle.access.Allowed;
import org.passerelle.access.Journal;
import org.passerelle.access.Networks;
import org.passerelle.access.Organisation;
import org.passerelle.pages.Form;
import org.passerelle.programmes.BlueprintShelf;
import org.passerelle.programmes.BlueprintVersion;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Editions;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@Allowed({Role.ADMINISTRATOR, Role.MANAGER})
@RequestMapping(ProgrammesController.PATH)
class ProgrammesController {
  static final String PATH = "/staff/programmes";

  private final BlueprintShelf shelf;
  private final Editions editions;
  private final Networks networks;
  private final Accounts accounts;
  private final Journal journal;

  ProgrammesController(
      BlueprintShelf shelf, Editions editions, Networks networks, Accounts accounts, Journal journal) {
    this.shelf = shelf;
    this.editions = editions;
    this.networks = networks;
    this.accounts = accounts;
    this.journal = journal;
  }

  @GetMapping
  @Transactional(readOnly = true)
  public String list(Form form, Model model) {
    List<BlueprintVersion> kept = shelf.all();
    List<Edition> opened = editions.all();
    Map<String, List<BlueprintVersion>> byProgramme =
        kept.stream()
            .collect(Collectors.groupingBy(BlueprintVersion::programme, LinkedHashMap::new, Collectors.toList()));
    List<ProgrammeSetUp> programmes = new ArrayList<>();
    byProgramme.forEach(
        (key, versions) ->
            programmes.add(
                new ProgrammeSetUp(
                    editions.blueprintOfVersion(versions.getFirst().id()), versions,
                    opened.stream().filter(edition -> edition.programme().equals(key)).toList())));
    model.addAttribute("form", form);
    model.addAttribute("programmes", programmes);
    model.addAttribute("offered", shelf.offeredBeside(kept));
    model.addAttribute("organisations", names(networks.organisations()));
    model.addAttribute(
        "staff", accounts.staff(null).stream().collect(Collectors.toMap(Account::id, Account::displayName)));
    model.addAttribute("today", journal.today());
    return "programmes/programmes";
  }

  private static Map<UUID, String> names(List<Organisation> organisations) {
    return organisations.stream().collect(Collectors.toMap(Organisation::id, Organisation::name));
  }
}
