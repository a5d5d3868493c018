package org.passerelle.evidence;

import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Two hundred made-up people, by whole-number formulas that R can repeat: {@code i <- 1:200; time <- floor(((i*7919) %%
 * 1009)/10) + 1 + 7*((i*13) %% 3)} and so on, as each method says.
 */
public final class Made {

  public static final int PEOPLE = 200;

  private Made() {}

  /** {@code floor(((i*7919)%%1009)/10)+1+7*group}. */
  public static double[] time() {
    return each(i -> (i * 7919 % 1009) / 10 + 1 + 7 * (i * 13 % 3));
  }

  /** {@code (i*31)%%7<5}. */
  public static boolean[] event() {
    return yes(i -> i * 31 % 7 < 5);
  }

  /** {@code (i*13)%%3}. */
  public static int[] group() {
    return whole(i -> i * 13 % 3);
  }

  /** {@code ifelse(event, 1+((i*17)%%3==0), 0)}. */
  public static int[] cause() {
    return whole(i -> i * 31 % 7 < 5 ? (i * 17 % 3 == 0 ? 2 : 1) : 0);
  }

  /** {@code i%%2}. */
  public static int[] stratum() {
    return whole(i -> i % 2);
  }

  /** {@code ((i*37)%%101)/50-1}. */
  public static double[] x1() {
    return each(i -> (i * 37 % 101) / 50.0 - 1);
  }

  /** {@code (i*11)%%5}. */
  public static double[] x2() {
    return each(i -> i * 11 % 5);
  }

  public static double[] each(IntToDoubleFunction f) {
    return IntStream.rangeClosed(1, PEOPLE).mapToDouble(f).toArray();
  }

  public static int[] whole(IntUnaryOperator f) {
    return IntStream.rangeClosed(1, PEOPLE).map(f).toArray();
  }

  public static boolean[] yes(IntPredicate f) {
    boolean[] result = new boolean[PEOPLE];
    for (int i = 1; i <= PEOPLE; i++) {
      result[i - 1] = f.test(i);
    }
    return result;
  }
}
