package org.passerelle.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Network;
import org.passerelle.impact.OwnFigures;
import org.passerelle.scope.InScope;
import org.passerelle.scope.MovableClock;
import org.passerelle.scope.Scope;
import org.passerelle.testing.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class PublishedReplayTest {
  @Autowired PublishedReplay replay;
  @Autowired OwnFigures figures;
  @Autowired InScope inScope;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void goBackToNow() {
    clock.follow();
  }

  @Test
  void smallPracticesShowTheirPublishedFigures() {
    assertThat(played("konvert"))
        .isEqualTo(Map.of("places", 40.0, "completed", 38.0, "passed", 31.0, "offered", 30.0, "working", 27.0));
    assertThat(played("loh"))
        .isEqualTo(
            Map.of(
                "proposed", 20.0, "orientation", 14.0, "internship", 8.0, "ready", 8.0, "started-here", 2.0,
                "started-elsewhere", 1.0, "school", 2.0));
    assertThat(played("ikea")).isEqualTo(Map.of("participants", 36.0, "employed", 13.0));
    assertThat(played("convoy")).isEqualTo(Map.of("hired", 20.0, "stayed", 3.0));
  }

  private Map<String, Double> played(String practice) {
    Network network = replay.play(practice, "replay-" + practice + "-" + System.nanoTime(), LocalDate.of(2026, 6, 30));
    return figures(network, practice);
  }

  private Map<String, Double> figures(Network network, String practice) {
    return inScope.call(Scope.system(network.id()), () -> {
      Map<String, Double> values = new LinkedHashMap<>();
      figures.of(practice).forEach(
          one -> values.put(one.figure().key(), one.value().orElseThrow().doubleValue()));
      return values;
    });
  }
}
