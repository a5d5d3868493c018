package org.passerelle.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.passerelle.evidence.fairness.Agreement;
import org.passerelle.evidence.fairness.Disparity.Verdict;
import org.passerelle.oversight.Monitoring.Alarm;
import org.passerelle.oversight.Monitoring.AlarmKind;
import org.passerelle.oversight.Monitoring.Groups;
import org.passerelle.oversight.Monitoring.Rate;

/** What monitoring says of decisions, on numbers that can be checked by hand. */
class MonitoringTest {
  private static Rate rate(String who, long followed, long changed, long paced, long fast) {
    return new Rate(who, new Agreement(followed, changed, 0, 0, 0.95), paced, fast);
  }

  private static List<AlarmKind> alarms(Rate adviser) {
    return Alarms.of(List.of(adviser), List.of()).stream().map(Alarm::kind).toList();
  }

  @Test
  void whoDecidesFasterThanOneReadsIsNoticedOnceThereAreEnoughDecisions() {
    assertThat(alarms(rate("Ines", 8, 1, 9, 9))).isEmpty();
    assertThat(alarms(rate("Ines", 18, 2, 20, 10))).isEmpty();
    assertThat(alarms(rate("Ines", 18, 2, 20, 11))).containsExactly(AlarmKind.TOO_FAST);
  }

  @Test
  void whoNeverDecidesOtherwiseIsNoticedOnceThereAreEnoughDecisions() {
    assertThat(alarms(rate("Ines", 49, 0, 0, 0))).isEmpty();
    assertThat(alarms(rate("Ines", 50, 0, 0, 0))).containsExactly(AlarmKind.NEVER_OVERRIDDEN);
    assertThat(alarms(rate("Ines", 171, 1, 0, 0))).containsExactly(AlarmKind.NEVER_OVERRIDDEN);
    assertThat(alarms(rate("Ines", 95, 5, 0, 0))).isEmpty();
  }

  private static void add(List<Case> cases, int count, String gender, String programme, boolean inFavour) {
    for (int i = 0; i < count; i++) {
      cases.add(new Case(inFavour ? "yes" : "probably-not", inFavour, inFavour, programme, gender, 30, "en", 3));
    }
  }

  private static Verdict verdict(List<Case> cases) {
    Groups byGender = GroupCounts.of(cases).getFirst();
    assertThat(byGender.grouping()).isEqualTo(Grouping.GENDER);
    return byGender.rows().getLast().disparity().verdict();
  }

  @Test
  void aGroupThatFaresMuchWorseIsAnAlertButNotWhenThereAreFew() {
    List<Case> many = new ArrayList<>();
    add(many, 80, "man", "duo", true);
    add(many, 20, "man", "duo", false);
    add(many, 30, "woman", "duo", true);
    add(many, 40, "woman", "duo", false);
    assertThat(verdict(many)).isEqualTo(Verdict.ALERT);
    List<Case> few = new ArrayList<>();
    add(few, 8, "man", "duo", true);
    add(few, 2, "man", "duo", false);
    add(few, 3, "woman", "duo", true);
    add(few, 4, "woman", "duo", false);
    assertThat(verdict(few)).isEqualTo(Verdict.INSUFFICIENT);
  }

  @Test
  void whoAppliesWhereIsNotTakenForHowTheyAreTreated() {
    List<Case> cases = new ArrayList<>();
    add(cases, 160, "man", "easy", true);
    add(cases, 40, "man", "easy", false);
    add(cases, 16, "woman", "easy", true);
    add(cases, 4, "woman", "easy", false);
    add(cases, 10, "man", "hard", true);
    add(cases, 40, "man", "hard", false);
    add(cases, 30, "woman", "hard", true);
    add(cases, 120, "woman", "hard", false);
    assertThat(verdict(cases)).isEqualTo(Verdict.OK);
  }

  @Test
  void whoStillWaitsCountsAsWaiting() {
    List<Case> cases = new ArrayList<>();
    for (int day = 1; day <= 4; day++) {
      cases.add(waited("yes", true, day));
      cases.add(waited("probably-not", day == 1 ? true : null, 10.0 * day));
    }
    var tiers = WaitCounts.of(cases).getFirst().rows();
    assertThat(tiers).extracting(Monitoring.Wait::tier).containsExactly("probably-not", "yes");
    assertThat(tiers.getLast().median()).isEqualTo(2.5, within(1e-9));
    assertThat(tiers.getFirst().decided()).isEqualTo(1);
    assertThat(tiers.getFirst().median()).isNaN();
  }

  private static Case waited(String code, @Nullable Boolean favourable, double days) {
    return new Case(code, true, favourable, "duo", "woman", 30, "en", days);
  }
}
