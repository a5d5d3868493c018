package org.passerelle.engine.pairing.people;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Occupations by ISCO-08 code: wished ones for a mentee, practised ones for a mentor. A code has one to four digits
 * (major, sub-major, minor, unit group). None at all means: not stated.
 */
public final class Occupations {
  public static final Occupations NOT_STATED = new Occupations(new int[0]);

  /** Each digit plus one in four bits, left-aligned in sixteen: a digit that is not given is 0. */
  private final int[] codes;

  private Occupations(int[] codes) {
    this.codes = codes;
  }

  public static Occupations of(String... codes) {
    return of(Arrays.asList(codes));
  }

  /** @throws IllegalArgumentException for anything but one to four digits */
  public static Occupations of(Collection<String> codes) {
    return new Occupations(codes.stream().mapToInt(Occupations::pack).distinct().toArray());
  }

  public boolean isStated() {
    return codes.length > 0;
  }

  public List<String> codes() {
    return Arrays.stream(codes).mapToObj(Occupations::unpack).toList();
  }

  /** The most leading digits any two of their codes share: 0 (nothing) to 4 (the same unit group). */
  public int closeness(Occupations other) {
    int best = 0;
    for (int a : codes) {
      for (int b : other.codes) {
        best = Math.max(best, sharedDigits(a, b));
      }
    }
    return best;
  }

  /** The two codes that are closest, this person's first; both must be stated. */
  public List<String> closest(Occupations other) {
    int best = -1;
    List<String> pair = List.of();
    for (int a : codes) {
      for (int b : other.codes) {
        if (sharedDigits(a, b) > best) {
          best = sharedDigits(a, b);
          pair = List.of(unpack(a), unpack(b));
        }
      }
    }
    return pair;
  }

  /** The codes as numbers for {@link #sharedDigits}; not to be changed. */
  public int[] packed() {
    return codes;
  }

  /** How many leading digits two packed codes share, 0 to 4. */
  public static int sharedDigits(int a, int b) {
    int same = Math.min(4, (Integer.numberOfLeadingZeros(a ^ b) - 16) / 4);
    return Math.min(same, Math.min(digits(a), digits(b)));
  }

  /** How many digits a packed code has. */
  public static int digits(int code) {
    return 4 - Integer.numberOfTrailingZeros(code) / 4;
  }

  /** The packed group of so many leading digits to which a packed code belongs; it must have as many. */
  public static int group(int code, int digits) {
    return code & 0xffff << 4 * (4 - digits);
  }

  private static int pack(String code) {
    if (!code.strip().matches("[0-9]{1,4}")) {
      throw new IllegalArgumentException(
          "Occupation '%s' is not an ISCO-08 code: write one to four digits, such as 2221.".formatted(code));
    }
    int packed = 0;
    String digits = code.strip();
    for (int i = 0; i < 4; i++) {
      packed = packed << 4 | (i < digits.length() ? digits.charAt(i) - '0' + 1 : 0);
    }
    return packed;
  }

  private static String unpack(int packed) {
    var digits = new StringBuilder();
    for (int shift = 12; shift >= 0 && (packed >> shift & 15) > 0; shift -= 4) {
      digits.append((packed >> shift & 15) - 1);
    }
    return digits.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Occupations o && Arrays.equals(codes, o.codes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(codes);
  }

  @Override
  public String toString() {
    return codes().toString();
  }
}
