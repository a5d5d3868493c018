package org.passerelle.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.engine.pairing.people.Place;
import org.passerelle.engine.pairing.people.Point;

/**
 * A no to an earlier proposal. The two are never proposed to each other again; the reason counts for everybody else, too.
 *
 * @param other where the other of the two lives, if it is known
 */
public record EarlierNo(DeclineReason reason, Instant at, @Nullable Point other) {
  private static final int NEAREST_KM = 1;

  /** From the words {@code reason;seconds;latitude;longitude}, the last two empty where nobody knows. */
  static List<EarlierNo> of(ResultSet row) throws SQLException {
    return PoolRepository.words(row, "said_no").stream().map(word -> read(word.split(";", -1))).toList();
  }

  private static EarlierNo read(String[] parts) {
    Point other =
        parts[2].isEmpty() || parts[3].isEmpty()
            ? null
            : Point.of(Double.parseDouble(parts[2]), Double.parseDouble(parts[3]));
    return new EarlierNo(DeclineReason.valueOf(parts[0]), Instant.ofEpochSecond(Long.parseLong(parts[1])), other);
  }

  /** Who found a way too long is not asked to go as far again. */
  static Place nearerThan(List<EarlierNo> noes, Place home) {
    Place nearer = home;
    for (EarlierNo no : noes) {
      if (no.reason == DeclineReason.TOO_FAR && no.other != null && home.point() != null) {
        int shorter = Math.max(NEAREST_KM, (int) Math.ceil(home.point().kmTo(no.other)) - 1);
        if (nearer.maxKm() == null || nearer.maxKm() > shorter) {
          nearer = nearer.withinKm(shorter);
        }
      }
    }
    return nearer;
  }
}
