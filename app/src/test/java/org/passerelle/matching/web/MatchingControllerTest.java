package org.passerelle.matching.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.pages.Form;

class MatchingControllerTest {
  private static final UUID EDITION = new UUID(0, 1);
  private static final String SET = "redirect:/staff/matching/" + EDITION;

  @Test
  void afterADeedTheAdviserIsStillWhereSheWas() {
    assertThat(back(Map.of())).isEqualTo(SET);
    assertThat(back(Map.of("page", "3"))).isEqualTo(SET + "?page=3");
    assertThat(back(Map.of("page", "2", "only", "at-once"))).isEqualTo(SET + "?only=at-once&page=2");
  }

  @Test
  void whatIsNoPageIsPassedOver() {
    assertThat(back(Map.of("page", "3&x=//elsewhere.example", "only", "x"))).isEqualTo(SET);
    assertThat(back(Map.of("page", "-1"))).isEqualTo(SET);
  }

  private static String back(Map<String, String> typed) {
    Map<String, String[]> values = new HashMap<>();
    typed.forEach((name, value) -> values.put(name, new String[] {value}));
    return MatchingController.backTo(EDITION, Form.of(values));
  }
}
