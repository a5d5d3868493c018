package org.passerelle.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How often something may be tried: by one network address, and against one account. Each node counts for itself. */
@Component
public class Limits {
  private static final int REMEMBERED = 100_000;

  private final int addressFactor;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** @param addressFactor by how much more one address may do, where many people share it */
  Limits(@Value("${passerelle.limits.address-factor:1}") int addressFactor) {
    this.addressFactor = addressFactor;
  }

  /** What is limited, how often in what time. */
  public enum Limit {
    /** Passwords, codes and links tried from one address. */
    SIGN_IN_FROM_ADDRESS(30, Duration.ofMinutes(10)),
    /** Passwords and codes tried against one account. */
    SIGN_IN_TO_ACCOUNT(8, Duration.ofMinutes(10)),
    /** Messages asked for to one address or number. */
    MESSAGES_TO_ACCOUNT(4, Duration.ofMinutes(15)),
    /** Printed codes tried by everybody together: a guesser with many addresses meets this one. */
    CODES_IN_ALL(600, Duration.ofHours(1)),
    /** Forms sent from one address without signing in. */
    PUBLIC_FORMS(1_200, Duration.ofMinutes(10)),
    /** Calls of the API with one token. */
    API(600, Duration.ofMinutes(1));

    private final int times;
    private final Duration in;

    Limit(int times, Duration in) {
      this.times = times;
      this.in = in;
    }
  }

  /** Counts one try of {@code whom}. @throws TooMany when there were too many */
  public void spend(Limit limit, String whom) {
    spend(limit, whom, 1);
  }

  /** Counts one try from where the request comes. @throws TooMany when there were too many */
  public void spend(Limit limit, HttpServletRequest request) {
    spend(limit, origin(request.getRemoteAddr()), addressFactor);
  }

  private void spend(Limit limit, String whom, int factor) {
    ConsumptionProbe probe = bucket(limit, whom, factor).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw new TooMany(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  private Bucket bucket(Limit limit, String whom, int factor) {
    synchronized (buckets) {
      return buckets.computeIfAbsent(limit + " " + whom, key -> bucket(limit.times * factor, limit.in));
    }
  }

  private static Bucket bucket(int times, Duration in) {
    return Bucket.builder().addLimit(limit -> limit.capacity(times).refillGreedy(times, in)).build();
  }

  /** An IPv4 address, or the /64 that one household or firm holds in IPv6. */
  static String origin(String address) {
    try {
      InetAddress parsed = InetAddress.ofLiteral(address);
      return parsed instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), 8))
          : parsed.getHostAddress();
    } catch (IllegalArgumentException noAddress) {
      return address;
    }
  }
}
