package org.passerelle.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.passerelle.jobs.Job;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * How often something may be tried: by one network address, and against one account. Counted in the database, for all
 * nodes together, and outside the running transaction: a try that comes to nothing counts too.
 */
@Component
public class Limits {
  private final DataSource database;
  private final Clock clock;
  private final int addressFactor;

  /** @param addressFactor by how much more one address may do, where many people share it */
  Limits(
      DataSource database, Clock clock, @Value("${passerelle.limits.address-factor:1}") int addressFactor) {
    this.database = database;
    this.clock = clock;
    this.addressFactor = addressFactor;
  }

  @Bean
  static Job forgetTries(JdbcTemplate jdbc, Clock clock) {
    return Job.every(
        Duration.ofHours(1), "access.limits",
        () -> jdbc.query("select forget_tries(?)", row -> {}, OffsetDateTime.now(clock)));
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
    Duration step = limit.in.dividedBy((long) limit.times * factor);
    try (Connection connection = database.getConnection();
        PreparedStatement spend =
            connection.prepareStatement(
                """
                select ceil(extract(epoch from spend_try(?, ? * interval '1 microsecond', ? * interval '1 microsecond', ?)))
                """)) {
      spend.setString(1, Secret.hash(limit + " " + whom));
      spend.setLong(2, micros(step));
      spend.setLong(3, micros(limit.in));
      spend.setObject(4, OffsetDateTime.now(clock));
      try (ResultSet answer = spend.executeQuery()) {
        answer.next();
        long seconds = answer.getLong(1);
        if (!answer.wasNull()) {
          throw new TooMany(Duration.ofSeconds(Math.max(1, seconds)));
        }
      }
    } catch (SQLException failed) {
      throw new UncategorizedSQLException("count a try", null, failed);
    }
  }

  private static long micros(Duration duration) {
    return duration.toNanos() / 1_000;
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
