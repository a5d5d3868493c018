package org.passerelle.selection.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.passerelle.access.Allowed;
import org.passerelle.access.Journal;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.selection.OtherTravellers;
import org.passerelle.selection.Ways;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The editions and how people come through them, stage by stage. */
@Controller
@Allowed({Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR})
class StepsController {
  private final Editions editions;
  private final Ways ways;
  private final List<OtherTravellers> others;
  private final Journal journal;

  StepsController(Editions editions, Ways ways, List<OtherTravellers> others, Journal journal) {
    this.editions = editions;
    this.ways = ways;
    this.others = others;
    this.journal = journal;
  }

  @GetMapping("/staff/steps")
  @Transactional(readOnly = true)
  String editions(Model model) {
    model.addAttribute(
        "editions", editions.all().stream().map(one -> new EditionRow(one, editions.blueprint(one))).toList());
    return "selection/editions";
  }

  @GetMapping("/staff/steps/{edition}/{role}")
  @Transactional(readOnly = true)
  String way(@PathVariable UUID edition, @PathVariable("role") String key, Model model) {
    Edition found = editions.get(edition);
    Blueprint blueprint = editions.blueprint(found);
    var role = blueprint.findRole(key).orElseThrow(() -> new NotFound("role"));
    Optional<OtherTravellers> other = others.stream().filter(one -> one.travel(role)).findFirst();
    Map<String, Ways.Step> steps =
        other.map(one -> one.steps(edition, key, journal.today()))
            .orElseGet(() -> ways.steps(edition, key, journal.today())).stream()
            .collect(Collectors.toMap(Ways.Step::stage, Function.identity()));
    List<Ways.Leaving> leavings =
        other.map(one -> one.leavings(edition, key)).orElseGet(() -> ways.leavings(edition, key));
    model.addAttribute("edition", found);
    model.addAttribute("blueprint", blueprint);
    model.addAttribute("role", role);
    model.addAttribute("steps", steps);
    model.addAttribute("leavings", leavings);
    return "selection/way";
  }
}
