package org.passerelle.employers;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.Answers;

/** Whether somebody is still there: the question to one side, months after the first day. */
public final class Retention {
  private Retention() {}

  public enum Side {
    PERSON,
    EMPLOYER
  }

  /**
   * @param reached {@code null} while nobody answered; false when they could not be reached
   * @param worry what was said beside an answer that pay, hours or treatment are not right; {@code null} without such
   * @param reason why it ended, as this side says; {@code null} where it goes on
   * @param words what was said beside any other answer
   */
  public record Round(
      UUID id, UUID placement, UUID organisation, Side side, int months, LocalDate dueOn, boolean asked,
      @Nullable Boolean reached, @Nullable Boolean there, @Nullable String worry, @Nullable String reason,
      @Nullable String words) {}

  /**
   * What one side says.
   *
   * @param asAgreed whether pay and hours are as agreed; {@code null} where it was not asked
   * @param treatedWell asked of the person alone, for the adviser's eyes
   * @param reason why it ended; {@code null} where it goes on
   */
  public record Said(
      boolean there, @Nullable Boolean asAgreed, @Nullable Boolean treatedWell, @Nullable String reason,
      @Nullable LocalDate endedOn, @Nullable String words, Answers answers) {
    boolean worries() {
      return Boolean.FALSE.equals(asAgreed) || Boolean.FALSE.equals(treatedWell);
    }
  }

  /** How many were asked, reached, and still there, after so many months. */
  public record Share(int months, long asked, long reached, long there) {}
}
