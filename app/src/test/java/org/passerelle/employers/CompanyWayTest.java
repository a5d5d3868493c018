package org.passerelle.employers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.employers.CompanyJourneys.Stay;
import org.passerelle.programmes.blueprint.Blueprints;
import org.passerelle.programmes.blueprint.Journey;
import org.passerelle.programmes.blueprint.Stage;

class CompanyWayTest {
  private static final Journey JOURNEY =
      Blueprints.shipped("inklusion").orElseThrow().blueprint().role("company").path();

  @Test
  void aCompanyThatIsSentBackWalksAgainWhatNeedsThatStage() {
    assertThat(due()).containsExactly("signed");
    assertThat(due("signed done")).containsExactly("assistance");
    assertThat(due("signed done", "assistance")).as("it stands there").isEmpty();
    assertThat(due("signed done", "assistance done", "settled sent-back", "assistance")).isEmpty();
    assertThat(due("signed done", "assistance done", "settled sent-back", "assistance done")).containsExactly("settled");
    assertThat(due("signed done", "assistance done", "settled sent-back", "assistance done", "settled done")).isEmpty();
  }

  @Test
  void whoeverLeftIsNotLedBackByThemselves() {
    assertThat(due("signed withdrawn")).isEmpty();
    assertThat(due("signed done", "assistance withdrawn")).isEmpty();
  }

  private static List<String> due(String... told) {
    List<Stay> stays = new ArrayList<>();
    for (String one : told) {
      String[] words = one.split(" ");
      stays.add(new Stay(UUID.randomUUID(), words[0], null, words.length > 1 ? words[1] : null, null));
    }
    return new CompanyWay(JOURNEY, stays).due().stream().map(Stage::key).toList();
  }
}
