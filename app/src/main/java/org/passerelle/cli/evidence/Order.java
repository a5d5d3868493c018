package org.passerelle.cli.evidence;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.passerelle.cli.BadInput;

/** Which of two groups is compared with which: {@code --order a,b} means a minus b. */
record Order(String first, String second) {
  private static final List<String> CONTROLS = List.of("control", "comparison", "placebo", "usual", "waiting");

  /** As typed; null if nothing was typed and there are not exactly two groups. */
  static @Nullable Order typed(Typed typed, Categories groups) {
    List<String> names = typed.list("order");
    if (names.isEmpty()) {
      return null;
    }
    if (names.size() != 2 || names.getFirst().equals(names.getLast())) {
      throw new BadInput("--order is `%s`; name two different groups, such as --order %s."
          .formatted(typed.text("order"), String.join(",", groups.names())));
    }
    for (String name : names) {
      if (!groups.names().contains(name)) {
        throw new BadInput("--order names the group `%s`, which does not exist; there is %s."
            .formatted(name, String.join(", ", groups.names())));
      }
    }
    return new Order(names.getFirst(), names.getLast());
  }

  /** An arm compared with the reference: the one called control or the like, else the first in sorted order. */
  static Order againstReference(Typed typed, Categories groups, String option) {
    Order typedOrder = typed(typed, groups);
    if (typedOrder != null) {
      return typedOrder;
    }
    if (groups.size() < 2) {
      throw new BadInput("--%s names the column %s, which holds one value only (%s); a comparison needs two."
          .formatted(option, typed.text(option), groups.names().getFirst()));
    }
    if (groups.size() > 2) {
      throw new BadInput("--%s holds %d values (%s); name two of them with --order, such as --order treatment,control."
          .formatted(option, groups.size(), String.join(", ", groups.names().subList(0, Math.min(5, groups.size())))));
    }
    boolean lastIsControl = CONTROLS.contains(groups.names().getLast().toLowerCase(Locale.ROOT));
    return lastIsControl
        ? new Order(groups.names().getFirst(), groups.names().getLast())
        : new Order(groups.names().getLast(), groups.names().getFirst());
  }

  List<String> names() {
    return List.of(first, second);
  }
}
