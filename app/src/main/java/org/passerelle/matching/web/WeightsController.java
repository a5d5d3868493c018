package org.passerelle.matching.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.engine.pairing.Factor;
import org.passerelle.engine.pairing.Factors;
import org.passerelle.matching.MatchingMeeting;
import org.passerelle.matching.WeightsHistory;
import org.passerelle.matching.WeightsVersion;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.pages.Texts;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The programme's weights: who set which and why, and what others would change. */
@Controller
@RequestMapping(MatchingController.PATH + "/{edition}/weights")
class WeightsController {
  private static final int MOST = 1000;

  private final WeightsHistory history;
  private final MatchingMeeting meeting;

  WeightsController(WeightsHistory history, MatchingMeeting meeting) {
    this.history = history;
    this.meeting = meeting;
  }

  /** With points in the query, also what they would change. */
  @GetMapping
  @Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
  String show(@PathVariable UUID edition, Form form, Texts texts, Model model) {
    var versions = history.versions(edition);
    boolean asked = form.value("try").equals("yes");
    if (asked) {
      Map<String, Integer> points = points(form);
      if (form.valid()) {
        model.addAttribute("preview", history.preview(edition, points));
      }
    }
    WeightsVersion current = history.current(edition);
    Factors.all().forEach(factor -> form.known(factor.key(), current.points().getOrDefault(factor.key(), 0)));
    model.addAttribute("current", current);
    model.addAttribute("now", meeting.page(edition, texts));
    model.addAttribute("versions", versions);
    model.addAttribute("form", form);
    model.addAttribute("mayChange", Scope.current().has(Role.MANAGER) || Scope.current().has(Role.ADMINISTRATOR));
    return "matching/weights";
  }

  @PostMapping
  @Allowed({Role.MANAGER, Role.ADMINISTRATOR})
  String draft(@PathVariable UUID edition, Form form, Texts texts, Model model, RedirectAttributes redirect) {
    Map<String, Integer> points = points(form);
    String reason = form.required("reason", "matching.staff.weights.reason.missing");
    OptionalInt from = form.whole("from", 0, Integer.MAX_VALUE);
    if (!form.valid() || from.isEmpty()) {
      return show(edition, form, texts, model);
    }
    boolean drafted = history.draft(edition, from.getAsInt(), points, reason);
    (drafted ? Notice.done("matching.staff.weights.drafted") : Notice.trouble("matching.staff.weights.overtaken")).after(redirect);
    return "redirect:" + MatchingController.of(edition) + "/weights";
  }

  private static Map<String, Integer> points(Form form) {
    Map<String, Integer> points = new LinkedHashMap<>();
    for (Factor factor : Factors.all()) {
      points.put(factor.key(), form.whole(factor.key(), 0, MOST).orElse(0));
    }
    return points;
  }
}
