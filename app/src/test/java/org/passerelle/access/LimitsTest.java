package org.passerelle.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Limits.Limit;
import org.springframework.mock.web.MockHttpServletRequest;

class LimitsTest {
  private final Limits limits = new Limits(1);

  @Test
  void oneAccountCanBeTriedEightTimesAndAnotherStillAfterThat() {
    IntStream.range(0, 8).forEach(i -> limits.spend(Limit.SIGN_IN_TO_ACCOUNT, "ines@agency.example"));
    assertThatThrownBy(() -> limits.spend(Limit.SIGN_IN_TO_ACCOUNT, "ines@agency.example"))
        .isInstanceOfSatisfying(TooMany.class, refusal -> assertThat(refusal.pause().toSeconds()).isBetween(1L, 600L));
    limits.spend(Limit.SIGN_IN_TO_ACCOUNT, "mats@agency.example");
  }

  @Test
  void oneHouseholdCountsOnceHoweverManyAddressesItHasInTheNewerInternet() {
    IntStream.range(0, 30).forEach(i -> limits.spend(Limit.SIGN_IN_FROM_ADDRESS, from("2001:db8:1:2::" + (i + 1))));
    assertThatThrownBy(() -> limits.spend(Limit.SIGN_IN_FROM_ADDRESS, from("2001:db8:1:2:ffff::1")))
        .isInstanceOf(TooMany.class);
    limits.spend(Limit.SIGN_IN_FROM_ADDRESS, from("2001:db8:1:3::1"));
    limits.spend(Limit.SIGN_IN_FROM_ADDRESS, from("203.0.113.9"));
  }

  private static MockHttpServletRequest from(String address) {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr(address);
    return request;
  }
}
