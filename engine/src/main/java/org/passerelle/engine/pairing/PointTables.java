package org.passerelle.engine.pairing;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.passerelle.engine.pairing.people.Languages;

/** The points of each factor by the small number it depends on, worked out once for a set of weights. */
final class PointTables {
  final int[] occupation;
  final int sector;
  final int[] languages;
  final int[] interests;
  final int[] goals;
  final int[] availability;
  private final Weights weights;

  PointTables(Weights weights) {
    this.weights = weights;
    this.occupation = table(new SameOccupation(), 5, SameOccupation::ofSharedDigits);
    this.sector = points(new SameSector(), 1000);
    this.languages = table(new LanguageEase(), 2 * Languages.SECOND, LanguageEase::ofSharedRank);
    this.interests = words(new SharedInterests());
    this.goals = words(new SharedGoals());
    this.availability = table(new Availability(), Availability.ENOUGH_HOURS + 1, Availability::ofHours);
  }

  int weightOf(Factor factor) {
    return weights.of(factor);
  }

  int points(Factor factor, int thousandths) {
    return Scoring.points(weights.of(factor), thousandths);
  }

  private int[] words(SharedWords factor) {
    return table(factor, factor.byCount().length, factor::ofCount);
  }

  private int[] table(Factor factor, int size, IntUnaryOperator thousandths) {
    return IntStream.range(0, size).map(n -> points(factor, thousandths.applyAsInt(n))).toArray();
  }
}
