package org.passerelle.replay;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.blueprint.Measure.Arm;
import org.passerelle.programmes.blueprint.OutcomeKind;
import org.passerelle.programmes.blueprint.Outcomes.Contract;
import org.passerelle.programmes.blueprint.Outcomes.Source;
import org.passerelle.programmes.blueprint.yaml.AtLeast;
import org.passerelle.programmes.blueprint.yaml.AtMost;
import org.passerelle.programmes.blueprint.yaml.Default;
import org.passerelle.programmes.blueprint.yaml.Key;

/**
 * The published history of a practice as its file tells it: how many came, went on and stayed. Numbers of people are totals
 * of the whole history, spread evenly over its editions; days are counted from an edition's first day.
 *
 * @param practice key of the blueprint
 * @param place what the editions are called after
 * @param editions how many are played, one after another; of a rolling programme, groups within one edition
 * @param every days from one edition's first day to the next one's
 * @param ends days from the last edition's first day to today
 * @param role whose journey is played
 * @param people who take part in it
 * @param nationalities from which people come, one after another; empty for a usual mixture
 */
public record PublishedHistory(
    String practice,
    String place,
    @Default("1") @AtLeast(1) int editions,
    @Default("90") @AtLeast(1) int every,
    @AtLeast(1) int ends,
    String role,
    @AtLeast(1) int people,
    @Nullable String nationalities,
    List<Track> tracks,
    List<Walk> walk,
    List<Done> hours,
    List<Came> outcomes,
    List<Spent> costs) {

  /** People of one of the role's parallel ways. */
  public record Track(@Key String key, @AtLeast(0) int people) {}

  /**
   * What happens at one stage.
   *
   * @param day when it happens, or begins
   * @param people who are asked at all, where others are passed by: to whom an offer is made, whose stay begins; null for
   *     all who stand there
   * @param passed how many of them go on; null for all
   * @param waiting how many are put on the waiting list before the round closes
   * @param stay whether those who do not go on remain where they are; else they leave
   * @param leave why they leave
   * @param lasts days from the first session to the last, or of a stay
   * @param hosts how many different hosts there are in all
   * @param options what is decided, where the stage is a decision
   */
  public record Walk(
      @Key String stage,
      @Default("0") int day,
      @Nullable @AtLeast(0) Integer people,
      @Nullable @AtLeast(0) Integer passed,
      @Default("0") int waiting,
      boolean stay,
      @Nullable String leave,
      @Nullable @AtLeast(1) Integer lasts,
      @Default("12") @AtLeast(1) int hosts,
      List<Decided> options) {}

  public record Decided(@Key String option, @AtLeast(0) int people) {}

  /**
   * Hours outside sessions.
   *
   * @param after the stage passed by those who did them
   * @param each hours of one person
   */
  public record Done(
      @Key String purpose, @AtLeast(0) int day, String after, @AtLeast(0) int people, BigDecimal each) {}

  /**
   * Something that came of it.
   *
   * @param after the stage passed by those who reached it; null for anybody of the arm
   * @param arm of those whom the lot put there
   * @param share of those there, between 0 and 1, where the lot decides how many there are; else {@code people} counts
   */
  public record Came(
      @Key String key, OutcomeKind outcome, @AtLeast(0) int day, @Nullable String after, @Nullable Arm arm,
      @Default("0") @AtLeast(0) int people, @Nullable @AtLeast(0) @AtMost(1) BigDecimal share, @Nullable Contract contract, @Default("employer") Source source) {}

  /** @param amount in the country's currency, whole */
  public record Spent(@Key String what, int amount) {}

  /** How many of a total fall to one of the editions, counted from 0. */
  int share(int total, int edition) {
    return (int) ((long) total * (edition + 1) / editions - (long) total * edition / editions);
  }

  /** Days from the first edition's first day to today. */
  int daysPlayed() {
    return (editions - 1) * every + ends;
  }
}
