package org.passerelle.people.likeness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.passerelle.people.facts.Gender;
import org.passerelle.people.facts.PartialDate;
import org.passerelle.people.facts.PartialDate.Precision;

/**
 * How likely two descriptions are of one person, with the reasons.
 *
 * @param score 0 to 1, the chance when two records that share a {@link BlockingKeys key} are one person in one case of twenty;
 *     the weights are set by judgement, in the form of Fellegi and Sunter, A Theory for Record Linkage, 1969
 */
public record Likeness(double score, List<Reason> reasons) {
  /** At and above it two records are shown to a person as likely duplicates. */
  public static final double LIKELY = 0.7;
  private static final double PRIOR = Math.log(1 / 19.0);
  private static final int MONTHS_AND_DAYS_SWAPPED = 12;

  /** What speaks for (positive weight, natural logarithm of the odds) or against. */
  public record Reason(Sign sign, double weight) {}

  /** Keys of sentences: {@code duplicates.staff.sign.} and the name in lower case with hyphens. */
  public enum Sign {
    SAME_NAME, SAME_NAME_OTHER_SPELLING, SIMILAR_NAME, DIFFERENT_NAME,
    SAME_BIRTH_DATE, BIRTH_DATE_AGREES, BIRTH_DATE_SLIP, DIFFERENT_BIRTH_DATE,
    SAME_PHONE, SAME_EMAIL, DIFFERENT_GENDER
  }

  public static Likeness between(PersonDescription one, PersonDescription other) {
    var reasons = new ArrayList<Reason>();
    double name = NameLikeness.of(one.name(), other.name());
    reasons.add(name(one, other, name));
    birth(one.birth(), other.birth(), reasons);
    if (!Collections.disjoint(one.phones(), other.phones())) {
      reasons.add(new Reason(Sign.SAME_PHONE, name < 0.7 ? 1.5 : 4));
    }
    if (!Collections.disjoint(one.emails(), other.emails())) {
      reasons.add(new Reason(Sign.SAME_EMAIL, name < 0.7 ? 2 : 5));
    }
    var binary = Set.of(Gender.WOMAN, Gender.MAN);
    if (one.gender() != other.gender() && binary.contains(one.gender()) && binary.contains(other.gender())) {
      reasons.add(new Reason(Sign.DIFFERENT_GENDER, -2));
    }
    double odds = PRIOR + reasons.stream().mapToDouble(Reason::weight).sum();
    return new Likeness(1 / (1 + Math.exp(-odds)), List.copyOf(reasons));
  }

  public boolean likely() {
    return score >= LIKELY;
  }

  private static Reason name(PersonDescription one, PersonDescription other, double likeness) {
    if (one.name().normalised().equals(other.name().normalised())) {
      return new Reason(Sign.SAME_NAME, 3);
    }
    if (likeness >= 0.9) {
      return new Reason(Sign.SAME_NAME_OTHER_SPELLING, 2.5 - (1 - likeness) * 5);
    }
    return likeness >= 0.75 ? new Reason(Sign.SIMILAR_NAME, 0.8) : new Reason(Sign.DIFFERENT_NAME, -4 * (1 - likeness) - 1);
  }

  private static void birth(PartialDate one, PartialDate other, List<Reason> reasons) {
    if (one.precision() == Precision.UNKNOWN || other.precision() == Precision.UNKNOWN) {
      return;
    }
    boolean guessed = one.estimated() || other.estimated() || firstOfJanuary(one) || firstOfJanuary(other);
    if (one.agreesWith(other)) {
      boolean toTheDay = one.precision() == Precision.DAY && other.precision() == Precision.DAY;
      reasons.add(toTheDay && !guessed ? new Reason(Sign.SAME_BIRTH_DATE, 3.5) : new Reason(Sign.BIRTH_DATE_AGREES, toTheDay ? 2 : 0.8));
    } else if (slip(one, other)) {
      reasons.add(new Reason(Sign.BIRTH_DATE_SLIP, 1));
    } else {
      reasons.add(new Reason(Sign.DIFFERENT_BIRTH_DATE, guessed ? yearsApart(one, other) <= 2 ? -0.5 : -2 : -4));
    }
  }

  /** Officials write the first of January for people who do not know their birthday. */
  private static boolean firstOfJanuary(PartialDate date) {
    return Integer.valueOf(1).equals(date.month()) && Integer.valueOf(1).equals(date.day());
  }

  private static int yearsApart(PartialDate one, PartialDate other) {
    return one.year() == null || other.year() == null ? 0 : Math.abs(one.year() - other.year());
  }

  /** Day and month swapped, or one digit of the written date different. */
  private static boolean slip(PartialDate one, PartialDate other) {
    if (one.precision() != Precision.DAY || other.precision() != Precision.DAY) {
      return false;
    }
    var first = one.toString().replace("~", "");
    var second = other.toString().replace("~", "");
    boolean swapped = first.substring(0, 4).equals(second.substring(0, 4)) && first.substring(5, 7).equals(second.substring(8)) && first.substring(8).equals(second.substring(5, 7))
        && Integer.parseInt(first.substring(8)) <= MONTHS_AND_DAYS_SWAPPED;
    long different = 0;
    for (int i = 0; i < first.length(); i++) {
      different += first.charAt(i) == second.charAt(i) ? 0 : 1;
    }
    return swapped || different == 1;
  }
}
