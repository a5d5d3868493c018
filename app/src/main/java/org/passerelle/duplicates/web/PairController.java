package org.passerelle.duplicates.web;

import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.duplicates.LikelyDuplicates;
import org.passerelle.duplicates.LikelyDuplicates.Compared;
import org.passerelle.duplicates.Merges;
import org.passerelle.duplicates.Merging;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Two records side by side, and the decision about them. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@RequestMapping(DuplicatesController.PATH + "/{one}/{other}")
class PairController {
  private static final String DECISION = "decision";
  private static final String DIFFERENT = "different";

  private final LikelyDuplicates duplicates;
  private final Merges merges;

  PairController(LikelyDuplicates duplicates, Merges merges) {
    this.duplicates = duplicates;
    this.merges = merges;
  }

  @GetMapping
  String show(@PathVariable UUID one, @PathVariable UUID other, Form form, Model model) {
    return page(duplicates.compare(one, other), form, model);
  }

  @PostMapping
  String decide(
      @PathVariable UUID one, @PathVariable UUID other, Form form, Model model, RedirectAttributes redirect) {
    Compared compared = duplicates.compare(one, other);
    String decision = form.required(DECISION, "duplicates.staff.error.decision");
    if (decision.equals(DIFFERENT)) {
      duplicates.areDifferent(one, other);
      Notice.done("duplicates.staff.told-apart").after(redirect);
      return "redirect:" + DuplicatesController.PATH;
    }
    if (decision.equals(one.toString()) || decision.equals(other.toString())) {
      UUID kept = UUID.fromString(decision);
      switch (merges.merge(kept, kept.equals(one) ? other : one)) {
        case Merging.Merged merged -> {
          Notice.done("duplicates.staff.merged").after(redirect);
          return "redirect:" + DuplicatesController.PATH;
        }
        case Merging.Refused refused -> form.error(DECISION, reason(refused));
      }
    } else {
      form.error(DECISION, "duplicates.staff.error.decision");
    }
    return page(compared, form, model);
  }

  private static String reason(Merging.Refused refused) {
    return switch (refused.why()) {
      case OTHER_TOGETHER -> "duplicates.staff.refused.other-together";
      case OTHER_RUNNING -> "duplicates.staff.refused.other-running";
      case ELSEWHERE -> "duplicates.staff.refused.elsewhere";
      case MERGED_BEFORE -> "duplicates.staff.refused.merged-before";
    };
  }

  private static String page(Compared compared, Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("compared", compared);
    return "duplicates/pair";
  }
}
