package org.passerelle.impact;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.OutcomeKind;
import org.passerelle.programmes.blueprint.Outcomes.WindowFrom;
import org.passerelle.programmes.blueprint.Relationship;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.Scope;

/** What is asked of a programme's record on a day. */
record Question(String programme, Blueprint blueprint, Definition definition, LocalDate today, ZoneId zone) {

  /** Whose first contact is promised: the seekers or, where nobody is paired, those of the first role. */
  String applicants() {
    return blueprint.relationship() == null ? blueprint.roles().getFirst().key() : blueprint.seeker().key();
  }

  /** Everything the row sources name, for the running scope's network. */
  Map<String, Object> parameters() {
    Map<String, Object> named = new HashMap<>();
    named.put("network", Scope.current().network());
    named.put("programme", programme);
    named.put("today", today);
    named.put("zone", zone.getId());
    named.put("role", applicants());
    named.put("pairs", blueprint.relationship() != null);
    named.put("inside", inside());
    named.put("days", Indicators.CONTACT_DAYS);
    named.put("counted", definition.counted() == WindowFrom.START ? "start" : "end");
    named.put("within", definition.within().toString());
    named.put("kinds", codes(definition.kinds()));
    named.put("work", codes(definition.inWork()));
    named.put("waited", codes(definition.waited()));
    var rules = blueprint.relationship();
    named.put("exchanges", exchangesAsked(rules));
    named.put("silent", (rules == null ? Period.ZERO : rules.alerts().silentAfter()).toString());
    return named;
  }

  /** The stages of the programme itself, behind the way in and before the follow-up, by key. */
  private String[] inside() {
    return blueprint.role(applicants()).path().stages().stream()
        .filter(stage -> !isWayIn(stage) && !(stage instanceof Stage.FollowUp))
        .map(Stage::key)
        .toArray(String[]::new);
  }

  private static boolean isWayIn(Stage stage) {
    return switch (stage) {
      case Stage.Nomination _, Stage.InformationSession _, Stage.Application _, Stage.Eligibility _, Stage.Appointment _,
          Stage.Assessment _, Stage.Test _, Stage.Selection _, Stage.Randomisation _ -> true;
      default -> false;
    };
  }

  /** As many as a supporter is asked to come to; more than there are days where nobody is asked. */
  private static int exchangesAsked(@Nullable Relationship rules) {
    return rules == null || rules.exchangeSessions() == null
        ? Integer.MAX_VALUE
        : Math.max(1, rules.exchangeSessions().required());
  }

  private static String[] codes(List<OutcomeKind> kinds) {
    return kinds.stream().map(Codes::of).toArray(String[]::new);
  }
}
