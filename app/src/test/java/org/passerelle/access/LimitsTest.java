package org.passerelle.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Limits.Limit;
import org.passerelle.testing.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;

@ProductTest
class LimitsTest {
  private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

  @Autowired DataSource database;

  private String ines;
  private Limits limits;

  @BeforeEach
  void aNode() {
    ines = UUID.randomUUID() + "@agency.example";
    limits = nodeAt(START);
  }

  private Limits nodeAt(Instant moment) {
    return new Limits(database, Clock.fixed(moment, ZoneOffset.UTC), 1);
  }

  private void tryToSignIn(Limits node, int times) {
    IntStream.range(0, times).forEach(i -> node.spend(Limit.SIGN_IN_TO_ACCOUNT, ines));
  }

  @Test
  void oneAccountCanBeTriedEightTimesAndAnotherStillAfterThat() {
    tryToSignIn(limits, 8);
    assertThatThrownBy(() -> tryToSignIn(limits, 1))
        .isInstanceOfSatisfying(TooMany.class, refusal -> assertThat(refusal.pause()).isEqualTo(Duration.ofSeconds(75)));
    limits.spend(Limit.SIGN_IN_TO_ACCOUNT, "mats-" + ines);
  }

  @Test
  void aGuesserWhoTurnsToTheOtherNodeIsCountedThereToo() {
    Limits other = nodeAt(START);
    tryToSignIn(limits, 5);
    tryToSignIn(other, 3);
    assertThatThrownBy(() -> tryToSignIn(other, 1)).isInstanceOf(TooMany.class);
    assertThatThrownBy(() -> tryToSignIn(limits, 1)).isInstanceOf(TooMany.class);
  }

  @Test
  void whoWaitsMayTryAgainAndLaterNothingIsRememberedOfIt() {
    tryToSignIn(limits, 8);
    Limits later = nodeAt(START.plusSeconds(75));
    tryToSignIn(later, 1);
    assertThatThrownBy(() -> tryToSignIn(later, 1)).isInstanceOf(TooMany.class);
    tryToSignIn(nodeAt(START.plus(Duration.ofHours(1))), 8);

    Limits.forgetTries(new JdbcTemplate(database), Clock.fixed(START.plus(Duration.ofDays(1)), ZoneOffset.UTC))
        .work()
        .run();
    tryToSignIn(limits, 8);
  }

  @Test
  void oneHouseholdCountsOnceHoweverManyAddressesItHasInTheNewerInternet() {
    String household = "2001:db8:%x:%x::".formatted(ines.hashCode() & 0xffff, ines.hashCode() >>> 16);
    IntStream.range(0, 30).forEach(i -> limits.spend(Limit.SIGN_IN_FROM_ADDRESS, from(household + (i + 1))));
    assertThatThrownBy(() -> limits.spend(Limit.SIGN_IN_FROM_ADDRESS, from(household + "ffff")))
        .isInstanceOf(TooMany.class);
    limits.spend(Limit.SIGN_IN_FROM_ADDRESS, from("2001:db9:1:3::1"));
  }

  private static MockHttpServletRequest from(String address) {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr(address);
    return request;
  }
}
