package org.passerelle.duplicates.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.duplicates.LikelyDuplicates;
import org.passerelle.duplicates.Merge;
import org.passerelle.duplicates.Merges;
import org.passerelle.people.People;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pairs that wait for a decision, and merges that can be undone. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@RequestMapping(DuplicatesController.PATH)
class DuplicatesController {
  static final String PATH = "/staff/duplicates";
  private final LikelyDuplicates duplicates;
  private final Merges merges;
  private final People people;

  DuplicatesController(LikelyDuplicates duplicates, Merges merges, People people) {
    this.duplicates = duplicates;
    this.merges = merges;
    this.people = people;
  }

  @GetMapping
  String show(@RequestParam(defaultValue = "1") int page, Model model) {
    List<Merge> holding = merges.holding();
    Set<UUID> merged = new HashSet<>();
    holding.forEach(merge -> merged.addAll(List.of(merge.kept(), merge.alias())));
    model.addAttribute("listed", duplicates.list(page));
    model.addAttribute("merges", holding);
    model.addAttribute("merged", people.all(merged));
    return "duplicates/list";
  }
}
