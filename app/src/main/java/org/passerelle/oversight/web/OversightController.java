package org.passerelle.oversight.web;

import org.passerelle.access.Allowed;
import org.passerelle.oversight.Contests;
import org.passerelle.oversight.RegisterList;
import org.passerelle.oversight.RegisterList.Which;
import org.passerelle.oversight.StepStates;
import org.passerelle.oversight.StepSwitches;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The automated steps: how each stands, what it suggested, its switch and who answers for it. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@RequestMapping(OversightController.PATH)
class OversightController {
  static final String PATH = "/staff/oversight";

  private final StepStates states;
  private final StepSwitches switches;
  private final RegisterList list;
  private final Contests contests;

  OversightController(StepStates states, StepSwitches switches, RegisterList list, Contests contests) {
    this.states = states;
    this.switches = switches;
    this.list = list;
    this.contests = contests;
  }

  static String step(String key) {
    return PATH + "/steps/" + key;
  }

  @GetMapping
  String overview(Model model) {
    model.addAttribute("states", states.all());
    model.addAttribute("counts", states.counts());
    model.addAttribute("contests", contests.all());
    return "oversight/overview";
  }

  @GetMapping({"/steps/{step}", "/steps/{step}/switch", "/steps/{step}/owner"})
  String step(@PathVariable String step, @RequestParam(defaultValue = "1") int page, Form form, Model model) {
    Which which = form.isEmpty() ? Which.ALL : which(form);
    model.addAttribute("state", states.of(step));
    model.addAttribute("listing", list.of(step, which, page));
    model.addAttribute("which", which);
    model.addAttribute("colleagues", states.colleagues());
    model.addAttribute("mayChange", Scope.current().has(Role.MANAGER) || Scope.current().has(Role.ADMINISTRATOR));
    model.addAttribute("form", form);
    return "oversight/step";
  }

  private static Which which(Form form) {
    for (Which one : Which.values()) {
      if (form.value("which").equals(one.name())) {
        return one;
      }
    }
    return Which.ALL;
  }

  @PostMapping("/steps/{step}/switch")
  @Allowed({Role.MANAGER, Role.ADMINISTRATOR})
  String turn(@PathVariable String step, Form form, Model model, RedirectAttributes redirect) {
    String reason = form.required("reason", "oversight.staff.switch.reason.missing");
    if (!form.valid()) {
      return step(step, 1, form, model);
    }
    boolean running = form.value("running").equals("yes");
    switches.turn(states.of(step).key(), running, reason);
    Notice.done(running ? "oversight.staff.switch.turned-on" : "oversight.staff.switch.turned-off").after(redirect);
    return "redirect:" + step(step);
  }

  @PostMapping("/steps/{step}/owner")
  @Allowed({Role.MANAGER, Role.ADMINISTRATOR})
  String name(@PathVariable String step, Form form, Model model, RedirectAttributes redirect) {
    String owner = form.required("owner", "oversight.staff.owner.missing");
    var named = states.colleagues().stream().filter(one -> one.id().toString().equals(owner)).findFirst();
    if (!form.valid() || named.isEmpty()) {
      form.error("owner", "oversight.staff.owner.missing");
      return step(step, 1, form, model);
    }
    states.name(step, named.get().id());
    Notice.done("oversight.staff.owner.done", "name", named.get().displayName()).after(redirect);
    return "redirect:" + step(step);
  }
}
