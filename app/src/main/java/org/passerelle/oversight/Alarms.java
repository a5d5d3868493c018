package org.passerelle.oversight;

import java.util.ArrayList;
import java.util.List;
import org.passerelle.evidence.proportions.Proportion;
import org.passerelle.oversight.Monitoring.Alarm;
import org.passerelle.oversight.Monitoring.AlarmKind;
import org.passerelle.oversight.Monitoring.Rate;

/** Signs that a suggestion is waved through instead of looked at. */
final class Alarms {
  private Alarms() {}

  static List<Alarm> of(List<Rate> advisers, List<Rate> rules) {
    List<Alarm> alarms = new ArrayList<>();
    advisers.stream().filter(Alarms::isTooFast).forEach(one ->
        alarms.add(new Alarm(AlarmKind.TOO_FAST, one.label(), one.fast(), one.paced())));
    List<Rate> all = new ArrayList<>(advisers);
    all.addAll(rules);
    all.stream().filter(Alarms::isNeverOverridden).forEach(one ->
        alarms.add(new Alarm(AlarmKind.NEVER_OVERRIDDEN, one.label(), one.overrides().x(), one.overrides().n())));
    return alarms;
  }

  static boolean isTooFast(Rate rate) {
    return rate.paced() >= Monitoring.ENOUGH_PACED && rate.fast() * 2 > rate.paced();
  }

  static boolean isNeverOverridden(Rate rate) {
    Proportion overrides = rate.overrides();
    return overrides.n() >= Monitoring.ENOUGH_DECIDED && overrides.p() <= Monitoring.NEARLY_NEVER;
  }
}
