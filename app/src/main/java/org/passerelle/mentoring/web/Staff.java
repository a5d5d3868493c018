package org.passerelle.mentoring.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.passerelle.mentoring.Changing;
import org.passerelle.pages.Choice;
import org.passerelle.pages.Form;
import org.passerelle.pages.Page;
import org.passerelle.programmes.blueprint.Relationship;

/** What the staff's forms about a duo share. */
final class Staff {
  private Staff() {}

  static String back(UUID duo) {
    return "redirect:/staff/duos/" + duo;
  }

  /** Says in words, beside the field, why a change is refused; nothing for one that is noted. */
  static void refuse(Form form, String field, Changing changing) {
    switch (changing) {
      case Changing.Noted noted -> {}
      case Changing.NotForeseen none -> form.error(field, "mentoring.staff.refused.not-foreseen");
      case Changing.NotRunning none -> form.error(field, "mentoring.staff.refused.not-running");
      case Changing.NotPaused none -> form.error(field, "mentoring.staff.refused.not-paused");
      case Changing.TooLong(LocalDate latest) -> form.error(field, "mentoring.staff.refused.too-long", "day", latest);
      case Changing.TooEarly(LocalDate after) -> form.error(field, "mentoring.staff.refused.too-early", "day", after);
      case Changing.TooOften(int times) -> form.error(field, "mentoring.staff.refused.too-often", "count", times);
      case Changing.Overtaken none -> form.error(field, "mentoring.staff.refused.overtaken");
    }
  }

  static List<Choice> endReasons(Page page, Relationship rules) {
    return rules.endReasons().stream()
        .map(reason ->
            new Choice(
                reason.key(), reason.names().in(page.language()),
                page.textOf("mentoring.staff.ending.", reason.ending())))
        .toList();
  }
}
