package org.passerelle.learning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One meeting of a course.
 *
 * @param section of the blueprint's training that it belongs to; its hours count for that purpose
 * @param teachers names of staff and volunteers
 */
public record Session(
    UUID id, UUID run, UUID organisation, Instant startsAt, Instant endsAt, @Nullable String room,
    @Nullable String onlineAddress, @Nullable String subject, @Nullable String section, boolean calledOff,
    List<String> teachers) {

  public BigDecimal hours() {
    return BigDecimal.valueOf(Duration.between(startsAt, endsAt).toMinutes())
        .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP);
  }

  /** One to be planned. */
  public record New(
      Instant startsAt, Instant endsAt, @Nullable String room, @Nullable String onlineAddress,
      @Nullable String subject, @Nullable String section, List<Teacher> teachers) {
    public New {
      teachers = List.copyOf(teachers);
    }

    New taughtBy(List<Teacher> others) {
      return new New(startsAt, endsAt, room, onlineAddress, subject, section, others);
    }

    List<UUID> volunteers() {
      return teachers.stream().flatMap(one -> Stream.ofNullable(one.volunteer())).distinct().toList();
    }
  }

  /** @param account of staff, or {@code null}; @param volunteer a person on record, or {@code null} */
  public record Teacher(@Nullable UUID account, @Nullable UUID volunteer, String name) {}
}
