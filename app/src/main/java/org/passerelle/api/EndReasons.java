package org.passerelle.api;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.passerelle.employers.Placement;
import org.passerelle.employers.Plans;
import org.passerelle.programmes.blueprint.Relationship.EndReason;
import org.springframework.stereotype.Component;

/** Why work may end: for the programme's own reasons, and for those that every programme knows. */
@Component
class EndReasons {
  private final Plans plans;

  EndReasons(Plans plans) {
    this.plans = plans;
  }

  /** Their keys, the programme's own first. */
  List<String> of(Placement placement) {
    return Stream.concat(
            plans.endReasons(placement).stream().map(EndReason::key),
            Arrays.stream(Placement.Reason.values()).map(Placement.Reason::key))
        .distinct()
        .toList();
  }

  /** @throws Refused naming the reasons there are */
  String known(Placement placement, String key) {
    List<String> known = of(placement);
    if (!known.contains(key)) {
      throw Codes.unknown("reason", key, known);
    }
    return key;
  }
}
